/** A file that is listed, and that no step says anything about. */
import type { CheckedPart } from '../checked-plan.ts';
import type { PlanRule } from '../rule.ts';
import { quoted } from '../words.ts';
import { factsOf } from './facts.ts';
import { fileName, namesFile } from './file-name.ts';
import { listsAt } from './listed.ts';
import { filesIn } from './named-things.ts';
import { FILES } from './unlisted-file.ts';

export const unnamedFile: PlanRule = {
  id: 'unnamed-file',
  title: 'Listed files that no step names',
  from: {
    seed: '003',
    place: 'stage 2',
    asks: 'All files that are created or modified are identified.',
  },
  inPlan: (plan) => {
    const files = listsAt(plan, FILES)
      .filter(({ part }) => part.level !== 'step')
      .flatMap(({ part, path, pairs }) =>
        pairs.flatMap(({ first }, entry) => {
          const [name] = filesIn(first);
          return name === undefined ? [] : [{ part, field: path, entry, name }];
        }),
      );
    const unnamed = files.filter(
      ({ name }) => !plan.all.some((part) => names(part, fileName(name))),
    );
    // Steps that name few of the files at all leave that to the list.
    if (unnamed.length * 2 > files.length) return [];
    return unnamed.map(({ part, field, entry, name }) => ({
      ...{ part, field, entry },
      message: `${quoted(name)} is listed, and no step names it: say in which step it is changed, or take it out.`,
    }));
  },
};

/** Whether a part speaks of a file, in its name or its texts. */
function names(part: CheckedPart, file: string): boolean {
  return namesFile(part.name, file) || namesFile(factsOf(part).text, file);
}
