import {
  type KeyboardEvent,
  type ReactNode,
  type Ref,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { classNames } from './class-names.ts';
import { placeBelow } from './place-below.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  /** A keyboard shortcut, shown at the end of the line. */
  readonly shortcut?: string;
  /** A second line: when to choose it. */
  readonly hint?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly onSelect: () => void;
}

/** What the button that opens the menu takes over. */
export interface MenuTriggerWiring {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  readonly onPointerDown: () => void;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export interface MenuProps {
  /** The name of the list of actions, for screen readers. */
  readonly label: string;
  readonly items: readonly MenuItem[];
  /** Renders the button: `(wiring) => <IconButton {...wiring} … />`. */
  readonly trigger: (wiring: MenuTriggerWiring) => ReactNode;
}

/**
 * A button that opens a list of actions, after the menu button pattern of the ARIA
 * practices, on the browser's own popover: Escape and a click elsewhere close it,
 * focus goes back to the button. Only an open menu has its items in the page.
 */
export function Menu({ label, items, trigger }: MenuProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  // The click that dismisses an open menu by its own button must not open it again.
  const dismissing = useRef(false);

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
          if (!dismissing.current) setOpen('first');
          dismissing.current = false;
        },
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        },
      })}
      {open ? (
        <MenuList
          id={id}
          label={label}
          items={items}
          button={button.current}
          start={open}
          onClosed={() => setOpen(null)}
        />
      ) : null}
    </>
  );
}

interface MenuListProps extends Pick<MenuProps, 'label' | 'items'> {
  readonly id: string;
  readonly button: HTMLButtonElement | null;
  readonly start: 'first' | 'last';
  readonly onClosed: () => void;
}

function MenuList({ id, label, items, button, start, onClosed }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    button?.focus();
    element.showPopover();
    if (button) placeBelow(element, button);
    choices(element)
      .at(start === 'first' ? 0 : -1)
      ?.focus();
    return () => element.hidePopover();
  }, [button, start]);

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = nextChoice(event);
    if (next) {
      event.preventDefault();
      next.focus();
    } else if (event.key === 'Tab') {
      list.current?.hidePopover();
    }
    event.stopPropagation();
  };

  return (
    <div
      ref={list}
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={handleKeyDown}
      onToggle={(event) => {
        if (event.newState === 'closed') onClosed();
      }}
      className="fixed inset-auto m-0 max-h-[calc(100dvh-1rem)] max-w-[min(22rem,calc(100vw-1rem))] min-w-44 overflow-y-auto rounded-lg bg-raised p-1 text-ink shadow-raised rise"
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          role="menuitem"
          tabIndex={-1}
          aria-disabled={item.disabled ? true : undefined}
          className={classNames(ITEM, item.danger && 'text-danger')}
          onClick={() => {
            if (item.disabled) return;
            list.current?.hidePopover();
            item.onSelect();
          }}
        >
          {item.icon ? <span className="flex h-5 items-center">{item.icon}</span> : null}
          <span className="min-w-0 flex-1">
            {item.label}
            {item.hint ? (
              <span className="mt-0.5 block text-xs text-ink-faint">{item.hint}</span>
            ) : null}
          </span>
          {item.shortcut ? (
            <kbd className="ps-4 font-sans text-xs leading-5 text-ink-faint">{item.shortcut}</kbd>
          ) : null}
        </button>
      ))}
    </div>
  );
}

const ITEM =
  'flex min-h-control-sm w-full items-start gap-2 rounded-md px-2 py-1 text-start text-sm ' +
  'outline-none hover:bg-hover focus:bg-hover aria-disabled:cursor-not-allowed ' +
  'aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0';

function choices(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role=menuitem]')];
}

/** The item that a key moves to: arrows, Home, End, or the first letter of its label. */
function nextChoice(event: KeyboardEvent<HTMLElement>): HTMLElement | undefined {
  const all = choices(event.currentTarget);
  const at = all.findIndex((choice) => choice.matches(':focus'));
  if (event.key === 'ArrowDown') return all[(at + 1) % all.length];
  if (event.key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1);
  if (event.key === 'Home') return all[0];
  if (event.key === 'End') return all.at(-1);
  if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (event.key === ' ') return undefined;
  const letter = event.key.toLocaleLowerCase();
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return after.find((choice) => choice.textContent.trim().toLocaleLowerCase().startsWith(letter));
}
