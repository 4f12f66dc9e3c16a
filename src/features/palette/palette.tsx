import {
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { classNames } from '../../ui/class-names.ts';
import {
  type Command,
  commandChanges,
  currentActions,
  currentDestinations,
  subscribeCommands,
} from '../../ui/commands.ts';
import { type KeyPress, onKeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { ModalBox } from '../../ui/modal-box.tsx';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { shortcutText } from '../../ui/shortcut.ts';
import { ranked } from './ranking.ts';

export interface PaletteProps {
  /** Commands beside those that the screen registered. */
  readonly extra: readonly Command[];
  readonly onClose: () => void;
}

/**
 * Every action, and every place to go to, found by typing: a combobox with a list box,
 * after the ARIA practices. Focus goes back to where it was, and then the command runs.
 */
export function Palette({ extra, onClose }: PaletteProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  // Parts of the screen load late, and bring their commands while the list is open.
  const changes = useSyncExternalStore(subscribeCommands, commandChanges);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it says when there are others
  const registered = useMemo(
    () => [...inGroups(currentActions()), ...currentDestinations()],
    [changes],
  );
  const wanted = useDeferredValue(query);
  const found = useMemo(
    () => ranked([...registered, ...extra], wanted),
    [registered, extra, wanted],
  );
  const shown = found.slice(0, MOST);
  const [chosenAt, setChosenAt] = useState(0);
  const at = Math.min(chosenAt, shown.length - 1);
  const list = useRef<HTMLDivElement>(null);
  const chosen = useRef<Command | null>(null);

  const choose = (command: Command) => {
    chosen.current = command;
    list.current?.closest('dialog')?.close();
  };

  const handleClose = () => {
    onClose();
    // Once the dialog is gone and focus is back: what runs may move it.
    const { current } = chosen;
    if (current) setTimeout(() => current.run());
  };

  const handleKey = (press: KeyPress) => {
    const key = pressed(press, LATE_KEYS.palette);
    if (key === null) return;
    press.preventDefault();
    const last = shown.length - 1;
    if (key === 'down') setChosenAt(at >= last ? 0 : at + 1);
    else if (key === 'up') setChosenAt(at <= 0 ? last : at - 1);
    else if (key === 'pageDown') setChosenAt(Math.min(last, at + PAGE));
    else if (key === 'pageUp') setChosenAt(Math.max(0, at - PAGE));
    else {
      // Who types fast and presses Enter means what was typed, not the list that is still shown.
      const command = wanted === query ? shown[at] : ranked([...registered, ...extra], query)[0];
      if (command) choose(command);
    }
  };

  useEffect(() => {
    list.current?.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <ModalBox label="Command palette" onClose={handleClose} className="mt-[12dvh] max-w-xl">
      <input
        type="text"
        role="combobox"
        aria-label="Command, plan, task or step"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={shown[at] ? `${id}-${at}` : undefined}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        {...FIRST_FOCUS.attributes()}
        placeholder="Do or find something…"
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosenAt(0);
        }}
        onKeyDown={onKeyPress(handleKey)}
        className="w-full border-b border-line bg-transparent px-4 py-3 text-lg outline-none"
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label="Commands"
        className="max-h-[min(26rem,60dvh)] overflow-y-auto overscroll-contain p-1.5"
      >
        {shown.map((command, i) => (
          <Option
            key={command.id}
            id={`${id}-${i}`}
            command={command}
            heading={command.group === shown[i - 1]?.group ? null : command.group}
            isChosen={i === at}
            onPoint={() => setChosenAt(i)}
            onChoose={() => choose(command)}
          />
        ))}
      </div>
      <p role="status" className="px-4 pb-2 text-sm text-ink-soft empty:hidden">
        {outcome(query, found.length)}
      </p>
    </ModalBox>
  );
}

/** What is most wanted first: groups as below, others after them; without the palette itself. */
function inGroups(actions: readonly Command[]): readonly Command[] {
  const others = actions.filter(({ group }) => !GROUPS.includes(group));
  const known = GROUPS.flatMap((name) => actions.filter(({ group }) => group === name));
  return [...known, ...others].filter(({ id }) => id !== 'palette');
}

const GROUPS: readonly string[] = ['Edit', 'Text', 'Plan', 'Library', 'Go to', 'View', 'Help'];

/** How many are shown; who wants another types on. */
const MOST = 60;
const PAGE = 8;

function outcome(query: string, count: number): string {
  if (count === 0) return `Nothing is called “${query.trim()}” here.`;
  return count > MOST ? `${count - MOST} more: type on to find them.` : '';
}

interface OptionProps {
  readonly id: string;
  readonly command: Command;
  /** The name of the group that begins here. */
  readonly heading: string | null;
  readonly isChosen: boolean;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

function Option({ id, command, heading, isChosen, onPoint, onChoose }: OptionProps) {
  const { title, group, shortcut } = command;
  return (
    <>
      {heading === null ? null : (
        <div role="presentation" className="px-2.5 pt-2.5 pb-1 text-xs text-ink-faint">
          {heading}
        </div>
      )}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the input keeps focus and names the active option */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys */}
      <div
        id={id}
        role="option"
        aria-selected={isChosen}
        aria-label={`${title}, ${group}`}
        onPointerMove={isChosen ? undefined : onPoint}
        onClick={onChoose}
        className={classNames(
          'flex min-h-control cursor-pointer items-center gap-3 rounded-md px-2.5 py-1',
          isChosen && 'bg-accent-soft text-ink',
        )}
      >
        <span
          dir="auto"
          title={title.length > 60 ? title : undefined}
          className="min-w-0 flex-1 truncate"
        >
          {title}
        </span>
        {shortcut ? (
          <kbd className="shrink-0 font-sans text-xs text-ink-faint">{shortcutText(shortcut)}</kbd>
        ) : null}
      </div>
    </>
  );
}
