/** What Planform reads in a text that was made for a target, beside what it reads in the plan's own. */
import type { Format } from '../formats/language/definition.ts';
import { printedText } from '../formats/print/printer.ts';
import { readPlan } from '../formats/read.ts';
import type { Plan } from '../plan/schema.ts';

/**
 * What is lost where `made`, a text for a target, is opened again in `format` in place of the Markdown
 * `text`: a sentence for the person, or null where both are the same plan. Headings in the place of tags
 * can be taken for something else, where what people typed looks like one.
 */
export function lossInReading(text: string, made: string, format: Format): string | null {
  if (text === made) return null;
  const [before, after] = [text, made].map((each) => readPlan(each, format).plan);
  if (!before || !after) return null;
  if (printedText(before, format) === printedText(after, format)) return null;
  const count = (of: (plan: Plan) => number, noun: string) =>
    of(before) === of(after)
      ? []
      : [`${of(after)} ${noun}${of(after) === 1 ? '' : 's'} and not ${of(before)}`];
  const counts = [
    ...count(({ tasks }) => tasks.length, 'task'),
    ...count(({ tasks }) => tasks.flatMap(({ steps }) => steps).length, 'step'),
  ];
  const other = counts.length > 0 ? counts.join(', ') : 'other words in some fields';
  return `Opened in Planform again, this text gives another plan: ${other}.`;
}
