import { useSyncExternalStore } from 'react';
import type { FormatChoice } from '../../formats/derived/format-choices.ts';
import { WORKING_PARTS } from '../../plan/working-parts.ts';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import type { Target } from '../../targets/target.ts';
import { targetOf, targets } from '../../targets/targets.ts';
import type { TicketLevel } from '../../targets/tickets.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Field } from '../../ui/field.tsx';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { Select } from '../../ui/select.tsx';
import { ariaShortcuts } from '../../ui/shortcut.ts';

interface TargetChoiceProps {
  readonly target: Target;
  readonly onChange: (target: Target) => void;
}

/** Where the plan is going to be pasted. */
export function TargetChoice({ target, onChange }: TargetChoiceProps) {
  return (
    <Field label="Paste it into">
      {(wiring) => (
        <Select
          {...wiring}
          value={target.id}
          aria-keyshortcuts={ariaShortcuts(LATE_KEYS.exporting.next)}
          onChange={(event) => onChange(targetOf(event.target.value))}
        >
          {targets.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

interface FormatChoiceFieldProps {
  readonly choices: readonly FormatChoice[];
  readonly choice: FormatChoice | undefined;
  readonly onChange: (choice: FormatChoice | null) => void;
}

/** In which format it is printed. */
export function FormatChoiceField({ choices, choice, onChange }: FormatChoiceFieldProps) {
  return (
    <Field label="Format">
      {(wiring) => (
        <Select
          {...wiring}
          value={choice?.id ?? ''}
          onChange={(event) =>
            onChange(choices.find(({ id }) => id === event.target.value) ?? null)
          }
          {...FIRST_FOCUS.attributes()}
        >
          {choices.map(({ id, name, isNow }) => (
            <option key={id} value={id}>
              {name}
              {isNow ? ' (this plan’s)' : ''}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** What of the plan goes out: one text, or a ticket for each task or step. */
export type Extent = 'all' | 'open' | 'readers' | TicketLevel;

interface ExtentChoiceProps {
  readonly extent: Extent;
  /** What the format calls a task, and a step; the first where there are several of them. */
  readonly taskNoun: string | null;
  readonly stepNoun: string;
  readonly onChange: (extent: Extent) => void;
}

/** All of the plan, or a part of it. */
export function ExtentChoice({ extent, taskNoun, stepNoun, onChange }: ExtentChoiceProps) {
  const extents: readonly (readonly [Extent, string])[] = [
    ['all', 'All of it'],
    ['readers', 'For readers'],
    ['open', 'Only what is open'],
    ...(taskNoun === null
      ? []
      : [['task', `A ticket for each ${taskNoun.toLowerCase()}`] as const]),
    ['step', `A ticket for each ${stepNoun.toLowerCase()}`],
  ];
  return (
    <Field label="What goes">
      {(wiring) => (
        <Select
          {...wiring}
          value={extent}
          onChange={({ target: { value } }) =>
            onChange(extents.find(([each]) => each === value)?.[0] ?? 'all')
          }
        >
          {extents.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

/** What stays in a plan for readers; remembered. */
export function ReadersChoice() {
  const { readersKeep } = useSyncExternalStore(subscribePreferences, getPreferences);
  const choices = WORKING_PARTS.map((part) => ({
    label: `Keep ${part}`,
    checked: readersKeep.includes(part),
    onChange: (checked: boolean) =>
      setPreferences({
        readersKeep: WORKING_PARTS.filter((each) =>
          each === part ? checked : readersKeep.includes(each),
        ),
      }),
  }));
  return <Choices choices={choices} />;
}

interface Choice {
  readonly label: string;
  readonly title?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** What goes along, and how. */
export function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ label, title, checked, onChange }) => (
    <Checkbox
      key={label}
      label={label}
      title={title}
      checked={checked}
      onChange={(event) => onChange(event.target.checked)}
    />
  ));
}
