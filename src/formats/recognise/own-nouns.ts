import type { Head } from './head.ts';

/**
 * What a document itself calls its parts: `Week` where headings beside each other are
 * `Week 1: Settle in`, `Week 2: First change`, counted on from the first. Nouns of what
 * is weighed or looked up are none: `Option 1` is no step. In lower case.
 */
export function ownNouns(heads: readonly Head[]): string[] {
  const series = new Map<string, { noun: string; numbers: number[] }>();
  for (const head of heads) {
    const [, noun = '', number] = COUNTED.exec(head.title.name) ?? [];
    if (head.via !== 'heading' || number === undefined || isInPart(head)) continue;
    const key = `${head.parent?.at} ${head.level} ${noun.toLowerCase()}`;
    const { numbers } = series.get(key) ?? { numbers: [] };
    series.set(key, { noun: noun.toLowerCase(), numbers: [...numbers, Number(number)] });
  }
  const own = [...series.values()].filter(
    ({ noun, numbers: [first = 0, ...others] }) =>
      first < 2 &&
      others.length > 0 &&
      others.every((number, i) => number === first + i + 1) &&
      !NO_WORK.has(noun),
  );
  return [...new Set(own.map(({ noun }) => noun))];
}

/** Whether a heading, or one around it, names a part that is no step: `### Risk 1` below `## Risks`. */
function isInPart({ named, aside, parent, level }: Head): boolean {
  // A title may be called like anything.
  if ((named !== null || aside) && level > 1) return true;
  return parent !== null && isInPart(parent);
}

const COUNTED = /^(\p{L}[\p{L} ]{0,30}?)[ \t]+(\d{1,3})(?![\p{L}\p{N}.])/u;

const NO_WORK: ReadonlySet<string> = new Set([
  'alternative',
  'annex',
  'appendix',
  'assumption',
  'chapter',
  'example',
  'figure',
  'finding',
  'idea',
  'level',
  'note',
  'option',
  'problem',
  'proposal',
  'question',
  'risk',
  'scenario',
  'section',
  'solution',
  'table',
  'test',
  'test case',
  'variant',
  'version',
]);
