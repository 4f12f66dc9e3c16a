/** A file that an action makes or changes, and that the plan's list of files lacks. */

import type { PlanRule } from '../rule.ts';
import { quoted } from '../words.ts';
import { factsOf } from './facts.ts';
import { fileName, namesFile } from './file-name.ts';
import { addToList, listsAt, textOf } from './listed.ts';

export const unlistedFile: PlanRule = {
  id: 'unlisted-file',
  title: 'Files that actions change and no list has',
  from: {
    seed: '003',
    place: 'stage 2',
    asks: 'All files that are created or modified are identified.',
  },
  inPlan: (plan) => {
    const lists = listsAt(plan, FILES);
    // Where nothing is listed, the list itself is what is missing, and not each file.
    if (lists.length === 0) return [];
    const listed = textOf(lists);
    const told = new Set<string>();
    return plan.all.flatMap((part) =>
      factsOf(part).changedFiles.flatMap(({ name, field, entry, isNew }) => {
        const own = fileName(name);
        if (told.has(own) || namesFile(listed, own)) return [];
        told.add(own);
        const message = `${quoted(name)} is changed here and stands in no list of files: add it.`;
        const paths = isNew ? FILES : FILES.toReversed();
        return [{ part, field, entry, message, fix: addToList(plan, part, paths, name) }];
      }),
    );
  },
};

export const FILES = ['files.created', 'files.modified'] as const;
