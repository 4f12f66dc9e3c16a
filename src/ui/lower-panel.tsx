import X from 'lucide-react/icons/x';
import {
  createContext,
  type ReactNode,
  type RefObject,
  use,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react';
import { createPortal } from 'react-dom';
import { useKeyPlaces } from './commands.ts';
import { IconButton } from './icon-button.tsx';
import { isPressed, type KeyPress, onKeyPress, pressed } from './key-press.ts';
import { LATE_KEYS } from './late-keys.ts';

export interface PanelTab<Id extends string> {
  readonly id: Id;
  readonly title: string;
  /** How many there are of what it lists; left out where nobody knows before it is open. */
  readonly count?: number;
}

interface LowerPanelProps<Id extends string> {
  readonly panel: RefObject<HTMLElement | null>;
  /** Takes the focus when it is another number. */
  readonly asked: number;
  /** What all the tabs are about, for readers. */
  readonly label: string;
  readonly tabs: readonly PanelTab<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  readonly onClose: () => void;
  /** What the chosen tab shows. */
  readonly children: ReactNode;
}

/** A panel below the form, with a tab for each thing that it can show. */
export function LowerPanel<Id extends string>(props: LowerPanelProps<Id>) {
  const { panel, asked, label, tabs, chosen, onChoose, onClose, children } = props;
  const [tools, setTools] = useState<HTMLElement | null>(null);
  const buttons = useRef(new Map<Id, HTMLButtonElement | null>());
  const bodyId = useId();
  const title = tabs.find(({ id }) => id === chosen)?.title;
  useKeyPlaces(KEY_PLACES);
  useEffect(() => {
    if (asked > 0) panel.current?.focus();
  }, [asked, panel]);
  useEffect(() => {
    buttons.current.get(chosen)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [chosen]);

  const handleKey = (press: KeyPress) => {
    if (press.defaultPrevented || !isPressed(press, LATE_KEYS.panel.close)) return;
    press.preventDefault();
    onClose();
  };
  const handleTabKey = (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.panelTabs);
    if (!key) return;
    press.preventDefault();
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs[(at + (key === 'next' ? 1 : tabs.length - 1)) % tabs.length];
    if (!next) return;
    onChoose(next.id);
    buttons.current.get(next.id)?.focus();
  };

  return (
    <section
      ref={panel}
      tabIndex={-1}
      aria-label={title}
      onKeyDown={onKeyPress(handleKey)}
      className="flex max-h-[45dvh] flex-col border-t border-line-strong bg-surface"
    >
      <header className="flex flex-wrap items-center gap-x-1 border-b border-line ps-2 pe-2 sm:flex-nowrap">
        <div
          role="tablist"
          aria-label={label}
          onKeyDown={onKeyPress(handleTabKey)}
          className="flex min-w-0 flex-1 overflow-x-auto"
        >
          {tabs.map(({ id, title: name, count }) => (
            <button
              key={id}
              ref={(element) => {
                buttons.current.set(id, element);
              }}
              type="button"
              role="tab"
              aria-selected={id === chosen}
              aria-controls={bodyId}
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => onChoose(id)}
              className={TAB}
            >
              {name}
              {count ? ' ' : null}
              {count ? (
                <span className="ms-1 text-xs font-normal text-ink-soft tabular-nums">
                  {count.toLocaleString('en')}
                </span>
              ) : null}
            </button>
          ))}
        </div>
        <div
          ref={setTools}
          className="order-last flex basis-full items-center justify-end not-empty:pb-1 sm:order-none sm:basis-auto sm:not-empty:pb-0"
        />
        <IconButton size="small" label="Close the panel" icon={<X />} onClick={onClose} />
      </header>
      <div
        id={bodyId}
        role="tabpanel"
        aria-label={title}
        className="min-h-0 overflow-y-auto overscroll-contain"
      >
        <ToolsPlace value={tools}>{children}</ToolsPlace>
      </div>
    </section>
  );
}

/** What belongs to the chosen tab, at the end of the row of tabs. */
export function PanelTools({ children }: { readonly children: ReactNode }) {
  const place = use(ToolsPlace);
  return place ? createPortal(children, place) : null;
}

const ToolsPlace = createContext<HTMLElement | null>(null);
const KEY_PLACES = [LATE_KEYS.panel, LATE_KEYS.panelTabs];
const TAB =
  'shrink-0 border-b-2 border-transparent px-2.5 py-2 text-sm font-medium text-ink-soft -outline-offset-2 ' +
  'hover:text-ink aria-selected:border-accent aria-selected:text-ink';
