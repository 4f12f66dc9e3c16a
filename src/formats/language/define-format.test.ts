import { describe, expect, it } from 'vitest';
import { defineFormat } from './define-format.ts';
import {
  type EachPart,
  each,
  type Format,
  field,
  fixed,
  heading,
  index,
  label,
  type Part,
  rule,
  section,
  tag,
} from './definition.ts';
import { line, list, pairs, patterns, prose, snippets } from './kinds.ts';

const TEXT = { label: 'Value', help: 'What it is.', example: 'this' };
const name = field('name', line, null, TEXT);
const bold = (text: string, aliases: readonly string[] = []) =>
  label(text, 'colon-outside', { aliases });
const objective = field('objective', prose, bold('Goal'), TEXT);

type Options = Partial<Omit<EachPart, 'part' | 'of'>>;

function steps(parts: readonly Part[], options: Options = {}): EachPart {
  return each('steps', {
    noun: 'Step',
    heading: heading(3, 'Step {n}: {name}'),
    name,
    parts,
    ...options,
  });
}

function tasks(parts: readonly Part[], options: Options = {}): EachPart {
  return each('tasks', {
    noun: 'Task',
    heading: heading(2, 'Task: {name}'),
    name,
    parts,
    ...options,
  });
}

const STEPS = steps([]);

function format(parts: readonly Part[], texts: Partial<Format> = {}): Format {
  const own = { id: 'toy', name: 'Toy', when: 'In tests.', seeds: [], keepsEmpty: false };
  return { ...own, ...texts, parts };
}

/** The rules that a definition breaks, as the error lists them. */
function broken(definition: Format): readonly string[] {
  try {
    defineFormat(definition);
  } catch (error) {
    const [title, ...rules] = String(error).split('\n');
    expect(title).toBe('Error: The format "toy" breaks rules of the format language:');
    return rules.map((text) => text.replace(/^- /, ''));
  }
  return [];
}

const inTask = (...parts: Part[]) => broken(format([tasks([...parts, STEPS])]));

describe('a definition that keeps the rules', () => {
  it('is given back', () => {
    const right = format([
      fixed(heading(1, 'Plan')),
      tasks([
        objective,
        section(tag('names'), [index('steps', '[First]')], 'Names'),
        section(heading(3, 'Tests'), [
          field('testing.strategy', prose, null, TEXT),
          field('testing.unit', list(), heading(4, 'Units'), TEXT),
        ]),
        section(heading(2, 'Work'), [STEPS]),
      ]),
      rule,
      field('assistantNote', prose, bold('Note'), TEXT),
    ]);
    expect(defineFormat(right)).toBe(right);
  });

  it('may use a word for another part in another scope', () => {
    expect(
      inTask(
        section(heading(2, 'A'), [field('rollout.approach', prose, bold('Approach'), TEXT)]),
        section(heading(2, 'B'), [field('rollback.approach', prose, bold('Approach'), TEXT)]),
      ),
    ).toEqual([]);
  });
});

describe('a definition is refused', () => {
  it('that has no id, name, or line on when to choose it', () => {
    const parts = [tasks([STEPS])];
    expect(broken(format(parts, { name: ' ' }))).toEqual(['The format has no name.']);
    expect(broken(format(parts, { when: '' }))).toEqual(['The format has no when.']);
    expect(() => defineFormat(format(parts, { id: '' }))).toThrow('The format has no id.');
  });

  it('that does not repeat tasks once, and steps once in them', () => {
    expect(broken(format([]))).toEqual([
      'the plan has 0 parts that repeat its tasks: it needs one.',
    ]);
    expect(broken(format([tasks([STEPS]), tasks([STEPS])]))).toContain(
      'the plan has 2 parts that repeat its tasks: it needs one.',
    );
    expect(broken(format([tasks([])]))).toEqual([
      'a Task has 0 parts that repeat its steps: it needs one.',
    ]);
    expect(broken(format([tasks([STEPS]), section(heading(2, 'More'), [STEPS])]))).toEqual([
      'the plan cannot repeat steps.',
    ]);
    expect(broken(format([tasks([steps([steps([])])])]))).toEqual(['a Step cannot repeat steps.']);
  });

  it('that has two parts of one name in a scope', () => {
    const statusQuo = (aliases: readonly string[]) =>
      field('statusQuo', prose, bold('Today', aliases), TEXT);
    expect(inTask(objective, statusQuo(['**1. Goal**:']))).toEqual([
      'Two parts of a Task go by "goal".',
    ]);
    expect(inTask(objective, section(heading(3, 'GOAL'), []))).toEqual([
      'Two parts of a Task go by "goal".',
    ]);
    expect(inTask(section(tag('a'), [], 'A'), section(tag('a'), [], 'B'))).toEqual([
      'Two parts of a Task go by "<a>".',
    ]);
  });

  it('that has two fields for one value, printed or not', () => {
    const note = field('objective', prose, null, TEXT);
    expect(broken(format([tasks([objective, STEPS], { notes: [note] })]))).toEqual([
      'a Task has two fields for what is at "objective".',
    ]);
    const total = field('timeline.total', line, bold('Total'), TEXT);
    expect(inTask(total, field('timeline.total', line, bold('Sum'), TEXT))).toEqual([
      'a Task has two fields for what is at "timeline.total".',
    ]);
  });

  it('whose field has a path that its holder has not', () => {
    const ofPlan = field('assistantNote', prose, bold('Note'), TEXT);
    expect(inTask(ofPlan)).toEqual(['A task keeps no prose at "assistantNote".']);
    expect(broken(format([tasks([steps([ofPlan])])]))).toEqual([
      'A step keeps no prose at "assistantNote".',
    ]);
    const ofPart = field('name', line, bold('Name'), TEXT);
    expect(broken(format([tasks([STEPS]), ofPart]))).toEqual(['A plan keeps no line at "name".']);
  });

  it('but not for a field at a level where no other format has it', () => {
    const risks = field('risks', pairs({ names: ['Risk', 'Way out'] }), bold('Risks'), TEXT);
    const units = field('testing.unit', list(), bold('Units'), TEXT);
    expect(broken(format([tasks([steps([risks, units])]), risks, units]))).toEqual([]);
  });

  it('whose field reads another kind of value than its path holds', () => {
    // A line would make one line of a text, and a text would not fit on a line.
    expect(inTask(field('objective', line, bold('Goal'), TEXT))).toEqual([
      'A task keeps no line at "objective".',
    ]);
    expect(inTask(field('complexity', prose, bold('Size'), TEXT))).toEqual([
      'A task keeps no prose at "complexity".',
    ]);
    // From a program that the compiler did not check.
    const code = { ...field('code', snippets, bold('Code'), TEXT), kind: patterns };
    expect(broken(format([tasks([steps([code])])]))).toEqual([
      'A step keeps no patterns at "code".',
    ]);
  });

  it('whose `unlabelled` is no field there', () => {
    const stray = tasks([steps([], { unlabelled: ['actions'] })]);
    expect(broken(format([stray]))).toEqual([
      '"actions" takes what has no label in a Step, and is no field there.',
    ]);
    expect(inTask(objective, section(heading(3, 'Files'), [], 'Files', 'objective'))).toEqual([
      '"objective" takes what has no label in "Files", and is no field there.',
    ]);
  });

  it('whose heading is not deeper than that of its section', () => {
    const inner = section(heading(3, 'Inner'), []);
    expect(inTask(section(heading(3, 'Outer'), [inner]))).toEqual([
      'The heading "Inner" in "Outer" has level 3: it needs 4 to 6.',
    ]);
    expect(inTask(section(tag('outer'), [section(heading(1, 'Inner'), [])], 'Outer'))).toEqual([
      'The heading "Inner" in "Outer" has level 1: it needs 2 to 6.',
    ]);
    expect(inTask(section(heading(7, 'Deep'), []))).toEqual([
      'The heading "Deep" in a Task has level 7: it needs 2 to 6.',
    ]);
  });

  it('whose heading is one of a task where any heading of its level is', () => {
    const overview = section(heading(2, 'Overview'), []);
    const titled = tasks([overview, STEPS], { heading: heading(2, '{name}') });
    expect(broken(format([titled]))).toEqual([
      'The heading "Overview" in a Task has level 2: it needs 3 to 6.',
    ]);
  });

  it('whose repeated heading has no place for the name', () => {
    const numbered = steps([], { heading: heading(3, 'Step {n}') });
    expect(broken(format([tasks([numbered])]))).toEqual([
      'The heading "Step {n}" of a Step has no {name}, or several.',
    ]);
  });

  it('whose repeated part has no noun, or its name elsewhere', () => {
    expect(broken(format([tasks([steps([], { noun: '' })])]))).toEqual([
      'What repeats the steps has no noun.',
    ]);
    const summary = field('summary', prose, null, TEXT);
    expect(broken(format([tasks([STEPS], { name: summary })]))).toEqual([
      'The name of a Task is at "name" and has no mark but the heading.',
    ]);
  });

  it('whose mark says nothing', () => {
    const nothing = field('objective', prose, bold(' '), TEXT);
    expect(inTask(nothing)).toEqual(['A label in a Task says nothing.']);
    expect(inTask(section(tag(''), [], 'Tag'))).toEqual(['A tag in a Task says nothing.']);
  });

  it('whose section has no title', () => {
    expect(inTask(section(tag('work'), [], ''))).toEqual(['A section in a Task has no title.']);
  });

  it('whose field has no mark and stands where nobody would find it', () => {
    const bare = field('summary', prose, null, { ...TEXT, label: 'Summary' });
    expect(inTask(objective, bare)).toEqual([
      '"Summary" in a Task has no mark: it stands before all that have one.',
    ]);
  });

  it.each(['label', 'help', 'example'] as const)('whose field has no %s', (key) => {
    const said = { ...field('objective', prose, bold('Goal'), TEXT), [key]: ' ' };
    expect(inTask(said)).toEqual([`The field "objective" has no ${key}.`]);
    const note = { ...field('objective', prose, null, TEXT), [key]: '' };
    expect(broken(format([tasks([STEPS], { notes: [note] })]))).toEqual([
      `The field "objective" has no ${key}.`,
    ]);
  });

  it.each(['', 'What to do', '[]', '[two\nlines]'])('whose placeholder is %j', (placeholder) => {
    const wrong = field('objective', prose, bold('Goal'), { ...TEXT, placeholder });
    expect(inTask(wrong).join('\n')).toBe(
      `The placeholder "${placeholder}" of the field "objective" does not stand in square brackets.`,
    );
    expect(inTask(index('steps', placeholder)).join('\n')).toBe(
      `The placeholder "${placeholder}" of the index in a Task does not stand in square brackets.`,
    );
  });

  it('whose index has no steps', () => {
    expect(broken(format([index('steps', '[First]'), tasks([STEPS])]))).toEqual([
      'the plan has an index of steps, and no steps.',
    ]);
  });

  it('with all that is wrong with it', () => {
    expect(inTask(objective, section(heading(1, 'Goal'), [], ''))).toHaveLength(3);
  });
});
