/** What a step waits for: other steps of its task, by number and name, or anything in words. */

import type { Step } from '../../plan/schema.ts';
import { numbersOf } from '../../plan/step-numbers.ts';
import type { Dependency } from '../../plan/values.ts';
import { inlineEntry } from '../language/entry-span.ts';
import { restOf } from '../language/excerpt.ts';
import type { KindSyntax } from '../language/kind.ts';
import { entriesOf, inlineItemText, printItems, readItems, splitLists } from './items.ts';
import { indexOfStep, numberIn, stepName, stepWithName } from './step-names.ts';

export const dependenciesSyntax: KindSyntax<'dependencies'> = {
  print(value, place, steps) {
    const items = value.map((dependency) => ({
      box: 'none' as const,
      text: textFor(dependency, steps, place.stepNoun),
      children: [],
    }));
    return { pieces: printItems(items, place, LAYOUT), after: 'tight' };
  },
  template: (place) => ({ pieces: [{ text: `- ${place.placeholder}`, path: '' }], after: 'tight' }),
  /** Reads all as text; `resolve` finds the steps among them. */
  read(region, place) {
    const { lists, others } = splitLists(region.blocks);
    const items = readItems(lists, region, place, LAYOUT).filter(isFilled);
    const value = items.map(({ text }) => ({ text }));
    const rest = restOf(region, others);
    if (region.inline === '' || region.inline === place.placeholder)
      return { value, rest, entries: () => entriesOf(items) };
    const entries = () => [inlineEntry(region), ...entriesOf(items, '', 1)];
    return { value: [{ text: inlineItemText(region.inline, place) }, ...value], rest, entries };
  },
  resolve(value, steps, place) {
    const resolved = value.map((dependency): Dependency => {
      if ('step' in dependency) return dependency;
      const step = stepWithName(dependency.text, steps, place.stepNoun);
      return step ? { step: step.id } : { text: unescapedName(dependency.text, place.stepNoun) };
    });
    return { value: resolved, steps };
  },
};

const LAYOUT = { prefix: '', ordered: false, boxes: false, children: false };

function textFor(dependency: Dependency, steps: readonly Step[], noun: string): string {
  if ('text' in dependency) return escapedName(dependency.text, noun);
  const index = indexOfStep(steps, dependency.step);
  const step = steps[index];
  if (!step)
    throw new Error(`A step depends on "${dependency.step}", which is no step of its task.`);
  return stepName(noun, numbersOf(steps)[index] ?? '', step.name);
}

/** A dependency in words that reads as a step, `Component 2: Cache`, gets a backslash. */
function escapedName(text: string, noun: string): string {
  return numberIn(text.replace(/^\\+/, ''), noun) === null ? text : `\\${text}`;
}
function unescapedName(text: string, noun: string): string {
  if (!text.startsWith('\\')) return text;
  return numberIn(text.replace(/^\\+/, ''), noun) === null ? text : text.slice(1);
}

function isFilled(dependency: Dependency): boolean {
  return 'step' in dependency || dependency.text !== '';
}
