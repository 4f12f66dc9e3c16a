import ChevronDown from 'lucide-react/icons/chevron-down';
import {
  type Correction,
  corrected,
  fieldsToBe,
  type Meaning,
  meaningOf,
} from '../../formats/built-in/corrected.ts';
import { formatOf } from '../../formats/built-in/format-of.ts';
import { OWN_KIND_NAMES } from '../../formats/derived/own-kind-names.ts';
import type { FieldPart, Format } from '../../formats/language/definition.ts';
import { fieldsIn, type Level } from '../../formats/language/parts.ts';
import type { Plan } from '../../plan/schema.ts';
import { Menu } from '../../ui/menu.tsx';
import type { MenuItem } from '../../ui/menu-list.tsx';

interface CorrectionMenuProps {
  readonly plan: Plan;
  /** What a heading or label of the text was taken for. */
  readonly field: { readonly of: Level; readonly path: string };
  /** That in words: `Task 1 › Risks`. */
  readonly as: string;
  readonly onCorrect: (correction: Correction) => void;
}

/** What a heading or label became, as a button with what else it could be. */
export function CorrectionMenu({ plan, field, as, onCorrect }: CorrectionMenuProps) {
  return (
    <Menu
      label={`What it is: ${as}`}
      items={() => itemsFor(plan, field, onCorrect)}
      trigger={(wiring) => (
        <button
          {...wiring}
          type="button"
          className="-mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-start hover:bg-hover hover:text-ink aria-expanded:bg-hover"
        >
          {as}
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-ink-faint" />
        </button>
      )}
    />
  );
}

function itemsFor(
  plan: Plan,
  { of, path }: CorrectionMenuProps['field'],
  onCorrect: CorrectionMenuProps['onCorrect'],
): MenuItem[] {
  const format = formatOf(plan);
  const { own } = format;
  if (!own) return [];
  const now = meaningOf(format, of, path);
  const item = (label: string, is: Meaning): MenuItem[] => {
    const checked = isSame(is, now);
    const correction = { of, path, is };
    if (!checked && !corrected(own, correction)) return [];
    return [{ label, checked, onSelect: () => (checked ? undefined : onCorrect(correction)) }];
  };
  const kinds = OWN_KIND_NAMES.flatMap(([kind, name]) => item(name, { as: 'own', kind }));
  const text = item('No field: only text', { as: 'text' });
  const fields = knownFields(format, of, now).flatMap((part) =>
    item(part.label, { as: 'field', path: part.path }),
  );
  return [...kinds, ...apart(text), ...apart(fields)];
}

/** The field that it is, and those that it could be, by name; of two with one name, the first. */
function knownFields(format: Format, of: Level, now: Meaning): readonly FieldPart[] {
  const current =
    now.as === 'field' ? fieldsIn(format)[of].filter(({ path }) => path === now.path) : [];
  const byName = new Map<string, FieldPart>();
  for (const part of [...current, ...fieldsToBe(format, of)]) {
    if (!byName.has(part.label)) byName.set(part.label, part);
  }
  return [...byName.values()].toSorted((one, other) => one.label.localeCompare(other.label));
}

function isSame(one: Meaning, other: Meaning): boolean {
  if (one.as === 'field') return other.as === 'field' && one.path === other.path;
  if (one.as === 'own') return other.as === 'own' && one.kind === other.kind;
  return one.as === other.as;
}

function apart([first, ...rest]: readonly MenuItem[]): MenuItem[] {
  return first ? [{ ...first, apart: true }, ...rest] : [];
}
