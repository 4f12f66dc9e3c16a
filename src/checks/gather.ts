/** What the steps of a plan name and its lists lack: entries to take over, each as one edit. */
import { formatFor } from '../formats/built-in/format-of.ts';
import type { Plan } from '../plan/schema.ts';
import type { Item, Timeline } from '../plan/values.ts';
import {
  type CheckedPart,
  type CheckedPlace,
  type CheckedPlan,
  checkedPlan,
} from './checked-plan.ts';
import type { Fix } from './rule.ts';
import { sumInWords } from './rules/durations.ts';
import { factsOf, type Named } from './rules/facts.ts';
import { addToList, type ListPlace, placeFor } from './rules/listed.ts';
import { estimatesIn, offTotal } from './rules/sum-of-estimates.ts';
import { reachOf, type TestReach } from './rules/test-commands.ts';
import { listsFor, unlistedFiles } from './rules/unlisted-file.ts';
import { PACKAGE_LISTS, unlistedPackages } from './rules/unlisted-package.ts';
import { addVariable, unsetVariables } from './rules/unset-variable.ts';
import { flat } from './texts.ts';
import { hasName } from './words.ts';

/** What is gathered, in the order in which it is shown. */
export const GATHERED = ['files', 'packages', 'variables', 'tests', 'total'] as const;
export type Gathered = (typeof GATHERED)[number];

/** An entry that a plan could have. */
export interface Suggestion {
  readonly of: Gathered;
  /** What is added: `src/cache.ts`, `express@4`, `npm test`. */
  readonly text: string;
  /** Where it is from: the part by its ids and its name, the field in it, and which of its entries. */
  readonly place: CheckedPlace;
  readonly name: string;
  readonly field: string;
  readonly entry?: number | undefined;
  /** The edits that take it over, the fitting one first: one for each list that it could stand in. None where the format has no such list. */
  readonly fixes: readonly Fix[];
}

/**
 * What the actions, the code and the validation of all parts name, and the lists of the plan lack, as
 * the format with id `format` has them; and the total of the timeline, where estimates add up to
 * another, or it is missing. In the order of `GATHERED`, and of the document. Throws where there is no such
 * format.
 */
export function gathered(plan: Plan, format: string): readonly Suggestion[] {
  const checked = checkedPlan(plan, formatFor(format, plan.ownFormat));
  return [
    ...unlistedFiles(checked).map((file) => {
      const lists = listsFor(file.isNew).map((path) => placeFor(checked, file.part, [path]));
      return suggestion(
        'files',
        file,
        lists.map((list) => addToList(list, file.name)),
      );
    }),
    ...unlistedPackages(checked).map((found) => {
      const list = placeFor(checked, found.part, PACKAGE_LISTS);
      return suggestion('packages', { ...found, name: found.spec }, [addToList(list, found.spec)]);
    }),
    ...unsetVariables(checked).map((variable) => {
      const list = placeFor(checked, variable.part, ['configuration']);
      return suggestion('variables', variable, [addVariable(list, variable.name)]);
    }),
    ...unlistedTests(checked).map((command) => {
      const list = placeFor(checked, command.part, testLists(reachOf(command.name)));
      return suggestion('tests', command, [addCommand(list, command.name)]);
    }),
    ...checked.all.flatMap((part) => totalOf(part)),
  ];
}

function suggestion(
  of: Gathered,
  { part, name, field, entry }: Named & { readonly part: CheckedPart },
  fixes: readonly (Fix | undefined)[],
): Suggestion {
  return {
    ...{ of, text: name, field, entry },
    ...{ place: part.place, name: part.name },
    fixes: fixes.filter((fix) => fix !== undefined),
  };
}

const TEST_LISTS: readonly TestReach[] = ['unit', 'integration', 'endToEnd'];

/** The lists for tests of a reach, the fitting one first: a format may not have it. */
function testLists(reach: TestReach): readonly string[] {
  return [reach, ...TEST_LISTS.filter((other) => other !== reach)].map((of) => `testing.${of}`);
}

/** The commands that run tests and that no list of tests has, each where it stands first. */
function unlistedTests({ all }: CheckedPlan) {
  const told = new Set<string>();
  const listed = all
    .flatMap(({ holder, fields }) =>
      TEST_LISTS.flatMap((of) => (fields.has(`testing.${of}`) ? flat(holder.testing[of]) : [])),
    )
    .map(({ text }) => text);
  return all.flatMap((part) =>
    factsOf(part).testCommands.flatMap((command) => {
      const { name } = command;
      if (told.has(name) || listed.some((text) => hasName(text, name, COMMAND_EDGES))) return [];
      told.add(name);
      return [{ ...command, part }];
    }),
  );
}
/** `npm test` is not in `pnpm test`, nor in `npm test -- cache`. */
const COMMAND_EDGES = { before: /[\w.-]$/, after: /^(?:[\w:.-]| [\w-])/ };

/** Adds a command to a list of tests, with a box as its last item has one; undefined without a list. */
function addCommand(place: ListPlace | undefined, command: string): Fix | undefined {
  if (!place) return undefined;
  const { part, field } = place;
  const usual = field.kind.id === 'list' ? field.kind.options.box : 'none';
  const change = (now: readonly Item[]): readonly Item[] => {
    const last = now.at(-1);
    const box = last ? (last.box === 'none' ? 'none' : 'open') : usual;
    return [...now, { box, text: asCode(command), children: [] }];
  };
  return { label: `Add it to ${field.label}`, place: part.place, field, change };
}

/** A text as a code span, which no backtick in it ends. */
function asCode(text: string): string {
  return text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``;
}

/** The total of a part's timeline, where it is missing, or not what its estimates add up to. */
function totalOf(part: CheckedPart): readonly Suggestion[] {
  const field = part.fields.get('timeline');
  const estimates = field ? estimatesIn(part) : [];
  const sum = sumInWords(estimates);
  const { total } = part.holder.timeline;
  if (!field || sum === null || estimates.length < 2 || total === sum) return [];
  if (total !== '' && offTotal(part) === null) return [];
  const fix: Fix = {
    label: `Put it into ${field.label}`,
    place: part.place,
    field,
    change: (now: Timeline) => ({ ...now, total: sum }),
  };
  return [suggestion('total', { part, name: sum, field: 'timeline' }, [fix])];
}
