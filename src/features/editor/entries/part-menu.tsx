import Ellipsis from 'lucide-react/icons/ellipsis';
import { canChangeFormat } from '../../../plan/can-change-format.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { type KeyPress, pressed } from '../../../ui/key-press.ts';
import { KEYS } from '../../../ui/keys.ts';
import { useLate, withLate } from '../../../ui/late.ts';
import { Menu } from '../../../ui/menu.tsx';
import { FIELD_TOOLS } from '../../../ui/screen-address.ts';
import { type Editor, useEditor, usePlan } from '../context/editor-context.ts';
import type { PartTarget } from '../context/opened-plan.ts';
import { lateEntryTools } from './late-entry-tools.ts';

/** The same element for all menus: React does not look into it again. */
const ELLIPSIS = <Ellipsis />;

interface PartMenuProps {
  readonly target: PartTarget;
  /** Whether Tab passes it by; the palette has the same. */
  readonly isSkipped?: boolean;
  /** What it is called. */
  readonly name: string;
}

/** What can be done with a heading or label of the document. */
export function PartMenu({ target, name, isSkipped = false }: PartMenuProps) {
  const editor = useEditor();
  if (!usePlan(canChangeFormat)) return null;
  const label = `Change “${name}”`;
  return (
    <>
      <Guess target={target} name={name} />
      <Menu
        label={label}
        items={() => lateEntryTools.now()?.partItems(editor, target, focusOn(editor)) ?? []}
        needs={lateEntryTools}
        trigger={(wiring) => (
          <IconButton
            {...wiring}
            label={label}
            icon={ELLIPSIS}
            size="small"
            tabIndex={isSkipped ? -1 : 0}
            className="text-ink-faint"
          />
        )}
      />
    </>
  );
}

/** The mark of what was taken for a field by a guess; nothing for all else. */
export function Guess(props: Pick<PartMenuProps, 'target' | 'name'>) {
  const tools = useLate(lateEntryTools);
  return tools.is === 'there' ? <tools.part.GuessMark {...props} /> : null;
}

/** The same in an open card, where Tab goes from field to field. */
export function FieldMenu(props: PartMenuProps) {
  return (
    <div {...FIELD_TOOLS.attributes()} className="flex shrink-0">
      <PartMenu {...props} isSkipped />
    </div>
  );
}

/** What keys on the heading of a section do: the same as the menu. */
export function partHeadingKey(editor: Editor, target: PartTarget, press: KeyPress): void {
  const key = pressed(press, KEYS.part);
  if (key === null || !canChangeFormat(editor.store.state.getState().plan)) return;
  press.preventDefault();
  withLate(lateEntryTools, (tools) => tools.runPartKey(editor, target, key, focusOn(editor)));
}

function focusOn(editor: Editor) {
  return (target: PartTarget) =>
    withLate(lateEntryTools, ({ focusPart }) => focusPart(editor, target));
}
