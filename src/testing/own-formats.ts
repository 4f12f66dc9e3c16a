/** Generated formats of templates, as recognition makes them of a text. For tests only. */
import fc from 'fast-check';
import { OWN_FORMAT_NAME } from '../formats/built-in/own-format.ts';
import { normalName } from '../formats/language/marks.ts';
import { nounOf } from '../formats/recognise/template-names.ts';
import { keyFor } from '../plan/own.ts';
import {
  type Naming,
  NEW_FORMAT,
  NEW_PART,
  NOTHING_HAD,
  type OwnFormat,
  type OwnKind,
  type OwnMark,
  type OwnPart,
  type PlacedOwnPart,
} from '../plan/own-format.ts';

const WORDS = [
  'Kosten',
  'Roll out',
  'Out of scope',
  'Wer macht was',
  '费用',
  '🔗 Links',
  'What & why?',
  'Open `API`',
  'Costs (per year)',
  'Δ to v2',
  'Notes',
  'المخاطر',
];
const HELPS = [
  '',
  'What it costs.',
  'Who asks?\n\nAnd why?',
  '- one\n- two',
  '## no heading',
  'a --> b',
  '[x] is a box, **Label**: none',
  '<steps>',
  '{name}',
];
const KINDS: readonly OwnKind[] = [
  'line',
  'prose',
  'list',
  'checklist',
  'numbered',
  'table',
  'choice',
  'pairs',
  'pairs-inside',
  'pairs-plain',
  'snippets',
];
const STYLES = ['colon-outside', 'colon-inside', 'bullet'] as const;

interface Sketch {
  readonly word: number;
  readonly kind: OwnKind;
  readonly help: string;
  readonly need: OwnPart['need'];
  readonly isLabel: boolean;
  readonly style: (typeof STYLES)[number];
  readonly isSection: boolean;
  readonly slot: boolean;
  readonly columns: readonly string[];
  readonly choices: readonly string[];
  readonly parts: readonly Sketch[];
}

const sketch: fc.Arbitrary<Sketch> = fc.letrec<{ sketch: Sketch }>((tie) => ({
  sketch: fc.record({
    word: fc.nat({ max: WORDS.length - 1 }),
    kind: fc.constantFrom(...KINDS),
    help: fc.constantFrom(...HELPS),
    need: fc.constantFrom(
      'none' as const,
      'none' as const,
      'required' as const,
      'optional' as const,
    ),
    isLabel: fc.boolean(),
    style: fc.constantFrom(...STYLES),
    isSection: fc.boolean(),
    slot: fc.boolean(),
    columns: fc.subarray(['Name', 'Wert', '谁', 'Due (date)'], { minLength: 1 }),
    choices: fc.subarray(['yes', 'not yet', 'no, never', '否'], { minLength: 2 }),
    parts: fc.oneof(
      { depthSize: 'small' },
      { weight: 3, arbitrary: fc.constant<Sketch[]>([]) },
      { weight: 1, arbitrary: fc.array(tie('sketch'), { maxLength: 3 }) },
    ),
  }),
})).sketch;

/**
 * Makes parts of sketches, each with words of its own: labels before headings, and of those the items
 * first, since they would go on with a list above them.
 */
class Parts {
  private readonly keys = new Set<string>();
  private readonly words = new Map<string, number>();

  /** Parts of a heading at `level`. */
  all(sketches: readonly Sketch[], level: number): OwnPart[] {
    const items = sketches.filter(({ isLabel, style }) => isLabel && style === 'bullet');
    const labels = sketches.filter(({ isLabel, style }) => isLabel && style !== 'bullet');
    const headings = sketches.filter(({ isLabel }) => !isLabel && level < 6);
    return [...items, ...labels, ...headings].map((each) => this.part(each, level));
  }

  private part(sketch: Sketch, level: number): OwnPart {
    const { kind, help, need, isLabel, style, slot } = sketch;
    const mark: OwnMark = isLabel ? { as: 'label', style } : { as: 'heading', level: level + 1 };
    const label = this.label(WORDS[sketch.word] ?? '', isLabel);
    // Items below a list would go on with it.
    const below = LISTS.includes(kind)
      ? sketch.parts.map((each) => ({ ...each, style: 'colon-inside' as const }))
      : sketch.parts;
    const parts = isLabel ? [] : this.all(below, level + 1);
    const isSection = sketch.isSection && parts.length > 0;
    const own = isSection ? 'prose' : kind;
    const key = keyFor(normalName(label), this.keys);
    if (!isSection) this.keys.add(key);
    const hasSlot = slot && help !== '' && SLOTTED.includes(own);
    return {
      ...NEW_PART,
      label,
      mark,
      path: isSection ? '' : `own.${key}`,
      kind: own,
      columns: own === 'table' ? [...sketch.columns] : [],
      choices: own === 'choice' ? [...sketch.choices] : [],
      help,
      placeholder: hasSlot && !isSection ? '[some words of it]' : '',
      need,
      parts,
    };
  }

  /** Words that no other part has. */
  private label(word: string, isLabel: boolean): string {
    const words = isLabel ? word.replace(/[`(&?].*$/, '').trim() : word;
    const count = (this.words.get(words) ?? 0) + 1;
    this.words.set(words, count);
    return count === 1 ? words : `${words} ${'x'.repeat(count)}`;
  }
}

const LISTS: readonly OwnKind[] = ['list', 'checklist', 'pairs', 'pairs-inside', 'pairs-plain'];
const SLOTTED: readonly OwnKind[] = ['line', 'prose', 'list', 'checklist', 'numbered'];

function placed(parts: readonly OwnPart[]): PlacedOwnPart[] {
  let after = '';
  return parts.map((part) => {
    const own = { of: 'task' as const, after, part };
    after = firstPath(part);
    return own;
  });
}

function firstPath({ path, parts: [first] }: OwnPart): string {
  return path === '' && first ? firstPath(first) : path;
}

const titles: readonly Naming[] = [
  { of: 'task', level: 1, text: '{name}', placeholder: '', help: '' },
  { of: 'task', level: 1, text: '{name}', placeholder: '[Title]', help: 'Title' },
  {
    of: 'task',
    level: 1,
    text: 'RFC: {name}',
    placeholder: '[What it is about]',
    help: 'What it is about',
  },
  { of: 'task', level: 1, text: 'Design Document {name}', placeholder: '', help: '' },
];

interface KeySketch {
  readonly label: string;
  readonly kind: 'line' | 'choice' | 'list' | 'flow' | 'prose' | 'raw';
  readonly help: string;
  readonly need: OwnPart['need'];
  readonly slot: boolean;
}

const keySketch: fc.Arbitrary<KeySketch> = fc.record({
  label: fc.constantFrom('owner', 'due date', 'Status', '状态', 'design-doc', 'name', 'labels'),
  kind: fc.constantFrom('line', 'choice', 'list', 'flow', 'prose', 'raw'),
  help: fc.constantFrom('', 'Who asks?', 'One.\n\n- two # 3', '[x]: {a}', 'planform'),
  need: fc.constantFrom('none', 'required', 'optional'),
  slot: fc.boolean(),
});

/** The keys at the top of a template. */
function frontOf(keys: readonly KeySketch[]): PlacedOwnPart[] {
  const parts = keys.map(({ label, kind, help, need, slot }): OwnPart => {
    const style = kind === 'flow' || kind === 'raw' ? kind : 'plain';
    const own = kind === 'flow' ? 'list' : kind === 'raw' ? 'prose' : kind;
    return {
      ...NEW_PART,
      label,
      mark: { as: 'key', style },
      path: `own.${keyFor(normalName(label.replaceAll(/[_.-]+/g, ' ')), new Set())}`,
      kind: own,
      choices: kind === 'choice' ? ['yes', 'not yet'] : [],
      help,
      placeholder: slot && help !== '' && kind === 'line' ? '[some words]' : '',
      need,
    };
  });
  if (parts.length === 0) return [];
  const mark = { as: 'front-matter' } as const;
  const front = { ...NEW_PART, label: 'Front matter', mark, path: '', kind: 'prose' as const };
  return [{ of: 'plan', after: '', part: { ...front, parts } }];
}

/** The format of a template whose parts are all its own. */
export const ownFormats: fc.Arbitrary<OwnFormat> = fc
  .record({
    title: fc.constantFrom(...titles),
    name: fc.constantFrom('', 'Bug report', 'RFC: a "new" one # 2', OWN_FORMAT_NAME),
    sketches: fc.array(sketch, { minLength: 1, maxLength: 5 }),
    keys: fc.uniqueArray(keySketch, { selector: ({ label }) => label, maxLength: 3 }),
  })
  .map(({ title, name, sketches, keys }) => ({
    ...NEW_FORMAT,
    name,
    base: 'issue',
    had: { ...NOTHING_HAD, taskNoun: nounOf(title), stepNoun: 'Step' },
    names: [title],
    parts: [...frontOf(keys), ...placed(new Parts().all(sketches, 1))],
  }));
