/** What becomes of a text in each target, judged by its words and by reading it again. For tests and figures. */
import { isDeepStrictEqual } from 'node:util';
import { formatOf } from '../formats/built-in/format-of.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { readPlan } from '../formats/read.ts';
import { holdersOf } from '../plan/holders.ts';
import { converted } from '../targets/converted.ts';
import { lossInReading } from '../targets/read-again.ts';
import { splitText } from '../targets/split.ts';
import type { Target } from '../targets/target.ts';
import { targets } from '../targets/targets.ts';
import { printedFields } from './printed-fields.ts';

export interface TargetFigures {
  readonly target: string;
  /** Words of the text that are in nothing that goes onto the clipboard. */
  readonly lostWords: readonly string[];
  /** Whether Planform reads the same plan in it; null where it is no Markdown. */
  readonly readsBack: boolean | null;
  /** Whether that is what the person is told. */
  readonly isTold: boolean;
  /** Parts of a third of its length, and how many of them are longer though they need not be. */
  readonly parts: number;
  readonly over: number;
  /** Whether the parts together are the text. */
  readonly isWhole: boolean;
}

/** The figures of a Markdown text, a row a target. */
export function targetFigures(text: string): readonly TargetFigures[] {
  const { plan } = readPlan(text, 'own');
  const format = formatOf(plan);
  const tags = tagNamesIn(format.parts);
  const read = (each: string) => {
    const again = readPlan(each, format).plan;
    const others = holdersOf(again).map(({ other }) => other);
    return { fields: printedFields(again, plan.format), others };
  };
  return targets.map((target) => {
    const { clipboard, text: made } = converted(text, target, { tags });
    const out = Object.values(clipboard);
    const words = wordsOf(text, target);
    const isMarkdown = target.writes === 'markdown';
    const readsBack = isMarkdown ? isDeepStrictEqual(read(made), read(text)) : null;
    const told = isMarkdown ? lossInReading(text, made, format) : null;
    const most = Math.max(500, Math.ceil(made.length / 3));
    const limited: Target = { ...target, body: { most, room: 0 } };
    const parts = splitText(text, limited, { tags });
    const [whole] = splitText(text, { ...target, body: { most: 1e9, room: 0 } }, { tags });
    return {
      target: target.id,
      lostWords: words.filter((word) => out.some((each) => !each.includes(word))),
      readsBack,
      isTold: readsBack === null || readsBack === (told === null),
      parts: parts.length,
      over: parts.filter(({ made: part, body }) => part.text.length > most && canBeCut(body))
        .length,
      isWhole: parts.map(({ body }) => body).join('') === whole?.body,
    };
  });
}

/** Whether a text has no line that is long by itself: a row of a table, a line of code. */
function canBeCut(text: string): boolean {
  return text.split('\n').every((line) => line.length < 200);
}

/** The words of a text that a target has to show, of three signs and more. */
function wordsOf(text: string, { renders }: Target): readonly string[] {
  const shown = text
    .replaceAll(/<!--[\s\S]*?-->/g, renders.comments === 'kept' ? '$&' : '')
    // Names of tags, of languages and of links, and what is written as a sign of its own.
    .replaceAll(
      /<[^>]*>|^\s*(?:`{3,}|~{3,}).*$|\]\([^)]*\)|^ {0,3}\[[^\]]+\]: .*$|&\w+;|\\/gm,
      ' ',
    );
  return [...new Set(shown.match(/[\p{L}\p{N}]{3,}/gu))];
}
