/** What the texts of a part name, kept for as long as the part stays as it is. */
import { ofPart } from '../of-part.ts';
import { flat, textsOf } from '../texts.ts';
import { withoutFences } from '../words.ts';
import { filesIn } from './named-things.ts';
import { type Package, packagesIn } from './packages.ts';
import { testCommandsIn } from './test-commands.ts';
import { variablesIn } from './variables.ts';

export interface Facts {
  /** All that stands in its fields, as one text, without its lists of files and packages. */
  readonly text: string;
  /** Files that its actions make or change, each with the entry that says so. */
  readonly changedFiles: readonly ChangedFile[];
  /** Packages that its actions or its code install. */
  readonly packages: readonly InstalledPackage[];
  /** Environment variables that its code reads. */
  readonly variables: readonly Named[];
  /** Names in capitals that its texts speak of in another way than code that reads them. */
  readonly toldNames: ReadonlySet<string>;
  /** Commands that run tests, in its actions, its validation and its code. */
  readonly testCommands: readonly Named[];
}

/** A name, and where in the part it stands. */
export interface Named {
  readonly name: string;
  readonly field: string;
  readonly entry?: number | undefined;
}

export interface InstalledPackage extends Named, Package {}

export interface ChangedFile extends Named {
  /** Whether the action makes it: `Create a.ts`, and not `Add a test to a.ts`. */
  readonly isNew: boolean;
}

/** Fields that list what the others name. */
const LISTS = new Set(['files.created', 'files.modified', 'dependencies']);

export const factsOf = ofPart((part): Facts => {
  const texts = textsOf(part);
  const telling = texts.filter(({ field }) => !LISTS.has(field));
  const named = (field: string, entry: number | undefined) => (name: string) => ({
    name,
    field,
    entry,
  });
  const actions = part.fields.has('actions') ? flat(part.holder.actions) : [];
  const all = [
    ...telling.map(({ text }) => text),
    ...part.holder.other.map(({ text }) => text),
  ].join('\n');
  return {
    text: all,
    toldNames: new Set([...all.matchAll(TOLD)].map(([name]) => name)),
    changedFiles: actions.flatMap(({ text }, entry) =>
      CHANGES.test(text) ? changedIn(withoutFences(text), entry) : [],
    ),
    packages: telling
      .filter(({ field, isCode }) => isCode || field === 'actions')
      .flatMap(({ field, entry, text }) =>
        packagesIn(text).map((each) => ({ ...each, field, entry })),
      ),
    variables: telling
      .filter(({ isCode }) => isCode)
      .flatMap(({ field, entry, text }) => variablesIn(text).map(named(field, entry))),
    testCommands: telling
      .filter(({ field, isCode }) => isCode || field === 'actions' || field === 'validation')
      .flatMap(({ field, entry, text, isCode }) =>
        testCommandsIn(text, isCode).map(named(field, entry)),
      ),
  };
});

/** The files in an action that changes them. */
function changedIn(text: string, entry: number): readonly ChangedFile[] {
  return filesIn(text).map((name) => {
    const isNew = CREATES.test(text.slice(0, text.indexOf(name)));
    return { name, field: 'actions', entry, isNew };
  });
}

/** What stands before a file that an action makes; not `Add a test to`, which is about one that is there. */
const CREATES = /^(?:\W|\d)*(?:create|add|write|generate|scaffold)\b(?!.*\b(?:to|into)\b)/is;

/** What begins an action that leaves a file otherwise than it was. */
const CHANGES =
  /^(?:\W|\d)*(?:create|add|write|edit|update|modify|change|implement|extend|rename|refactor|extract|generate|scaffold|introduce|define)\b/i;

/** A name in capitals that stands by itself: not `process.env.TOKEN`, `getenv("TOKEN")`. */
const TOLD = /(?<![\w.'"[(])[A-Z][A-Z0-9_]+(?!\w)/g;
