import { type ReactNode, type Ref, useId, useRef, useState } from 'react';
import { type KeyHandler, onKeyPress, pressed } from './key-press.ts';
import { KEYS } from './keys.ts';
import { type Late, late, withLate } from './late.ts';
import { LatePart } from './late-part.tsx';
import type { MenuItem } from './menu-list.tsx';

const lateMenuList = late('menus', async () => (await import('./menu-list.tsx')).MenuList);

/** What the button that opens the menu takes over. */
export interface MenuTriggerWiring {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly onPointerDown: () => void;
  readonly onClick: () => void;
  readonly onKeyDown: KeyHandler;
}

export interface MenuProps {
  /** The name of the list of actions, for screen readers. */
  readonly label: string;
  /** The actions, or what makes them when the menu opens. */
  readonly items: readonly MenuItem[] | (() => readonly MenuItem[]);
  /** What the actions come from, where that loads late. */
  readonly needs?: Late<unknown>;
  /** Renders the button: `(wiring) => <IconButton {...wiring} … />`. */
  readonly trigger: (wiring: MenuTriggerWiring) => ReactNode;
}

/**
 * A button that opens a list of actions, after the menu button pattern of the ARIA
 * practices, on the browser's own popover: Escape and a click elsewhere close it,
 * focus goes back to the button. Only an open menu has its items in the page.
 */
export function Menu({ label, items, needs = lateMenuList, trigger }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  // The click that dismisses an open menu by its own button must not open it again.
  const dismissing = useRef(false);
  const openAt = (start: 'first' | 'last') =>
    withLate(needs, () => withLate(lateMenuList, () => setOpen(start)));

  return (
    <>
      {trigger({
        ref: button,
        'aria-haspopup': 'menu',
        'aria-expanded': open !== null,
        'aria-controls': open ? id : undefined,
        onPointerDown: () => {
          dismissing.current = open !== null;
        },
        onClick: () => {
          if (!dismissing.current) openAt('first');
          dismissing.current = false;
        },
        onKeyDown: onKeyPress((press) => {
          const key = pressed(press, KEYS.menuButton);
          if (key === null) return;
          press.preventDefault();
          openAt(key === 'down' ? 'first' : 'last');
        }),
      })}
      {open ? (
        <LatePart
          of={lateMenuList}
          id={id}
          label={label}
          items={typeof items === 'function' ? items() : items}
          button={button.current}
          start={open}
          onClosed={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}
