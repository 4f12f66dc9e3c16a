/** Code whose language is not named is shown without its colours, and cannot be told from output. */
import { fieldValue } from '../../formats/language/field-value.ts';
import type { Snippet } from '../../plan/values.ts';
import type { PartRule } from '../rule.ts';
import { guessedLanguage } from './guessed-language.ts';

export const codeLanguage: PartRule = {
  id: 'code-language',
  title: 'Code without its language',
  from: {
    seed: '003',
    place: 'guideline 3',
    asks: 'Steps are made for the technology at hand, code and all.',
  },
  inPart: ({ holder, fields }) =>
    [...fields.values()].flatMap((field) => {
      if (field.kind.id !== 'snippets' && field.kind.id !== 'patterns') return [];
      const pieces = fieldValue(holder, field) as readonly Snippet[];
      return pieces.flatMap(({ language, code }, entry) => {
        const guess = language === '' ? guessedLanguage(code) : null;
        if (guess === null) return [];
        const message = `This code does not say its language: it looks like ${guess}.`;
        const named = (each: Snippet) =>
          each.code === code && each.language === '' ? { ...each, language: guess } : each;
        const change = (now: readonly Snippet[]) => now.map(named);
        return [
          { field: field.path, entry, message, fix: { label: `Say ${guess}`, field, change } },
        ];
      });
    }),
};
