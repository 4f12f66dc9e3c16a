/** A file that an action makes or changes, and that the plan's list of files lacks. */
import type { CheckedPart, CheckedPlan } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { quoted } from '../words.ts';
import { type ChangedFile, factsOf } from './facts.ts';
import { fileName, namesFile } from './file-name.ts';
import { addToList, listsAt, placeFor, textOf } from './listed.ts';

export const unlistedFile: PlanRule = {
  id: 'unlisted-file',
  title: 'Files that actions change and no list has',
  from: {
    seed: '003',
    place: 'stage 2',
    asks: 'All files that are created or modified are identified.',
  },
  // Where nothing is listed, the list itself is what is missing, and not each file.
  inPlan: (plan) =>
    listsAt(plan, FILES).length === 0
      ? []
      : unlistedFiles(plan).map(({ part, field, entry, name, isNew }) => ({
          ...{ part, field, entry },
          message: `${quoted(name)} is changed here and stands in no list of files: add it.`,
          fix: addToList(placeFor(plan, part, listsFor(isNew)), name),
        })),
};

/** A file that the actions of a part change. */
export interface UnlistedFile extends ChangedFile {
  readonly part: CheckedPart;
}

/** The files that actions change and that no list has, each where it is changed first. */
export function unlistedFiles(plan: CheckedPlan): readonly UnlistedFile[] {
  const listed = textOf(listsAt(plan, FILES));
  const told = new Set<string>();
  return plan.all.flatMap((part) =>
    factsOf(part).changedFiles.flatMap((file) => {
      const own = fileName(file.name);
      if (told.has(own) || namesFile(listed, own)) return [];
      told.add(own);
      return [{ ...file, part }];
    }),
  );
}

/** The lists for a file, the fitting one first. */
export function listsFor(isNew: boolean): readonly string[] {
  return isNew ? FILES : FILES.toReversed();
}

export const FILES = ['files.created', 'files.modified'] as const;
