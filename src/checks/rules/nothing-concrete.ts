/** Actions in which no file, command or symbol is named leave open where the work is. */
import type { PartRule } from '../rule.ts';
import { flat } from '../texts.ts';
import { isEnglish } from '../words.ts';
import { namesSomething } from './named-things.ts';
import { isAhead } from './steps-of.ts';

export const nothingConcrete: PartRule = {
  id: 'nothing-concrete',
  title: 'Actions that name no file, command or symbol',
  from: {
    seed: '003',
    place: 'guideline 1',
    asks: 'Exact names of files and folders, and exact commands.',
  },
  inPart: (part) => {
    const field = 'actions';
    const { holder, level, fields } = part;
    const { actions, code, configuration, files, objective } = holder;
    if (level !== 'step' || !fields.has(field) || actions.length < 2 || !isAhead(part)) return [];
    const name = 'name' in holder ? holder.name : '';
    const hasMore =
      code.length > 0 ||
      configuration.files.length + configuration.variables.length > 0 ||
      files.created.length + files.modified.length > 0;
    const texts = [name, objective, ...flat(actions).map(({ text }) => text)];
    if (hasMore || texts.some(namesSomething) || !isEnglish(texts.join('\n'))) return [];
    const message = 'No file, command or symbol is named: say where each of these is done.';
    return [{ field, message }];
  },
};
