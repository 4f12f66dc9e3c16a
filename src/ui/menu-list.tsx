import Check from 'lucide-react/icons/check';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { classNames } from './class-names.ts';
import { isPressed, type KeyPress, onKeyPress, pressed, signTyped } from './key-press.ts';
import { LATE_KEYS } from './late-keys.ts';
import { placeBelow } from './place-below.ts';
import { type Shortcut, shortcutText } from './shortcut.ts';

export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  /** What does the same by keyboard, shown at the end of the line. */
  readonly shortcut?: Shortcut | undefined;
  /** A second line: when to choose it. */
  readonly hint?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** For one of several that exclude each other: whether it is the chosen one. */
  readonly checked?: boolean;
  /** A line before it sets it apart from those above. */
  readonly apart?: boolean;
  readonly onSelect: () => void;
}

export interface MenuListProps {
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly id: string;
  readonly button: HTMLButtonElement | null;
  readonly start: 'first' | 'last';
  readonly onClosed: () => void;
}

/** The open list of a `Menu`: its keys, and its place below `button`. */
export function MenuList({ id, label, items, button, start, onClosed }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    button?.focus();
    element.showPopover();
    const place = () => {
      if (button) placeBelow(element, button);
    };
    place();
    choices(element)
      .at(start === 'first' ? 0 : -1)
      ?.focus();
    // A phone that is turned, a page that is zoomed.
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('resize', place);
      element.hidePopover();
    };
  }, [button, start]);

  const handleKey = (press: KeyPress<HTMLElement>) => {
    const next = nextChoice(press);
    if (next) {
      press.preventDefault();
      next.focus();
    } else if (isPressed(press, LATE_KEYS.menu.leave)) {
      list.current?.hidePopover();
    }
    press.stopPropagation();
  };

  return (
    <div
      ref={list}
      id={id}
      popover="auto"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyPress(handleKey)}
      onToggle={(event) => {
        if (event.newState === 'closed') onClosed();
      }}
      className="fixed inset-auto m-0 max-h-[calc(100dvh-1rem)] max-w-[min(22rem,calc(100vw-1rem))] min-w-44 overflow-y-auto rounded-lg bg-raised p-1 text-ink shadow-raised rise"
    >
      {items.map((item) => (
        <button
          key={item.label}
          type="button"
          {...(item.checked === undefined
            ? { role: 'menuitem' }
            : { role: 'menuitemradio', 'aria-checked': item.checked })}
          tabIndex={-1}
          aria-disabled={item.disabled ? true : undefined}
          className={classNames(ITEM, item.danger && 'text-danger', item.apart && APART)}
          onClick={() => {
            if (item.disabled) return;
            list.current?.hidePopover();
            item.onSelect();
          }}
        >
          {item.icon ? (
            <span className="flex min-h-5 items-center self-start">{item.icon}</span>
          ) : null}
          <span className="min-w-0 flex-1">
            {item.label}
            {item.hint ? (
              <span className="mt-0.5 block text-xs text-ink-faint">{item.hint}</span>
            ) : null}
          </span>
          {item.checked ? <Check aria-hidden="true" className="mt-0.5 text-accent" /> : null}
          {item.shortcut ? (
            <kbd className="ps-4 font-sans text-xs leading-5 text-ink-faint">
              {shortcutText(item.shortcut)}
            </kbd>
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

const APART =
  'relative mt-2 before:absolute before:inset-x-0 before:-top-1 before:h-px before:bg-line';

function choices(list: HTMLElement): HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>('[role^=menuitem]')];
}

/** The item that a key moves to: arrows, Home, End, or the first letter of its label. */
function nextChoice(press: KeyPress<HTMLElement>): HTMLElement | undefined {
  const all = choices(press.currentTarget);
  const at = all.findIndex((choice) => choice.matches(':focus'));
  const key = pressed(press, LATE_KEYS.menu);
  if (key === 'down') return all[(at + 1) % all.length];
  if (key === 'up') return all.at(at <= 0 ? -1 : at - 1);
  if (key === 'first') return all[0];
  if (key === 'last') return all.at(-1);
  const sign = signTyped(press);
  if (sign === null || sign === ' ') return undefined;
  const letter = sign.toLocaleLowerCase();
  const after = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  return after.find((choice) => choice.textContent.trim().toLocaleLowerCase().startsWith(letter));
}
