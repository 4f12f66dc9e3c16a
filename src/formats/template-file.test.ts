/** A template goes out as the file that it was opened from, as long as it says that. */
import { describe, expect, it } from 'vitest';
import { blankPlan } from '../plan/blank-plan.ts';
import { OWN_FORMAT } from '../plan/own-format.ts';
import { planSchema } from '../plan/schema.ts';
import { planFrom, templateOf } from '../plan/template.ts';
import { withFieldAdded } from './built-in/added-field.ts';
import { formatOf } from './built-in/format-of.ts';
import { formats } from './built-in/registry.ts';
import { namedParts } from './derived/format-difference.ts';
import { withFieldValue } from './language/field-value.ts';
import { fieldsIn } from './language/parts.ts';
import { printPlan } from './print.ts';
import { readPlan } from './read.ts';
import { readInTemplate } from './read-in-template.ts';
import { templateFileText, templateFrom, withTemplateText } from './template-file.ts';

const TEXT = [
  '\uFEFF# [What it is about]',
  '**Status**: Draft',
  '## Why now',
  '*Who waits for it?*',
  '## Checks',
  '- [ ] [What to look at]',
  '## Costs',
  '[In hours]',
  '',
].join('\r\n\r\n');

describe('the file of a template', () => {
  it('is its text, byte for byte, whatever it is called and wherever it was kept', () => {
    const template = templateFrom(TEXT, 'Team plan');
    expect(template).toMatchObject({ template: true, title: 'Team plan' });
    expect(templateFileText(template)).toBe(TEXT);
    const stored = planSchema.parse(JSON.parse(JSON.stringify({ ...template, title: 'Other' })));
    expect(templateFileText(stored)).toBe(TEXT);
  });

  it('says what was typed into the form since', () => {
    const template = templateFrom(TEXT, 'Team plan');
    const [task] = template.tasks;
    const part = fieldsIn(formatOf(template)).task.find(({ label }) => label === 'Why now');
    if (!task || !part) throw new Error('There is no such field.');
    const changed = { ...template, tasks: [withFieldValue(task, part, 'Ops wait.')] };
    const text = templateFileText(changed);
    expect(text).toContain('Ops wait.');
    expect(text).toContain('## Costs');
  });

  it.each(formats.map(({ id }) => id))('opens as the same format again, for one of %s', (id) => {
    const template = templateOf(blankPlan(id));
    const again = templateFrom(templateFileText(template), 'Mine');
    expect(namedParts(formatOf(again))).toEqual(namedParts(formatOf(template)));
  });

  it('has the field that was added to a built-in format', () => {
    const plan = blankPlan('task');
    const own = withFieldAdded(plan, 'task', { label: 'Security', kind: 'list' })?.definition;
    const template = templateOf({ ...plan, format: OWN_FORMAT, ownFormat: own ?? null });
    const again = templateFrom(templateFileText(template), 'Mine');
    expect(namedParts(formatOf(again)).map(({ label }) => label)).toEqual(
      namedParts(formatOf(template)).map(({ label }) => label),
    );
  });
});

describe('a template whose text is typed', () => {
  it('has the form of that, and keeps its name and its fields', () => {
    const before = templateFrom(TEXT, 'Team plan');
    const typed = TEXT.replace('## Costs', '## Security');
    const after = withTemplateText(before, typed);
    expect(after.title).toBe('Team plan');
    const asked = namedParts(formatOf(after)).filter(({ kind }) => kind !== 'steps');
    expect(asked.map(({ label }) => label)).toEqual(['Status', 'Why now', 'Checks', 'Security']);
    expect(withTemplateText(after, TEXT)).toMatchObject({ ownFormat: before.ownFormat });
    expect(templateFileText(after)).toBe(typed);
  });

  it.each([
    ['nothing', ''],
    ['no heading', 'It rains.'],
    ['the same heading twice', '# A\n\n## B\n\n[x]\n\n## B\n\n[y]\n'],
    ['a heading that begins', '# A\n\n## '],
  ])('may have %s', (_, text) => {
    const template = withTemplateText(templateFrom(TEXT, 'Team plan'), text);
    expect(formatOf(template).parts.length).toBeGreaterThan(0);
    if (text !== '') expect(templateFileText(template)).toBe(text);
  });
});

describe('a plan from a template', () => {
  const template = templateFrom(TEXT, 'Team plan');
  const plan = planFrom(template, 'team');

  it('has what the template says for good, and no placeholder', () => {
    const [task] = plan.tasks;
    const text = printPlan(plan, plan.format, { empty: false });
    expect(text).toContain('Draft');
    expect(text).not.toMatch(/What to look at|Who waits|In hours/);
    expect(task?.name).toBe('');
  });

  it('has nothing of what only configures the template', () => {
    const front = '---\nname: Team plan\nabout: For teams\n---\n\n';
    const named = templateFrom(front + TEXT.slice(1), 'file');
    expect(named).toMatchObject({ title: 'Team plan', other: [] });
    expect(templateFileText(named)).toContain('about: For teams');
    expect(templateFrom('---\n---\n\n# A\n', 'file').tasks).toHaveLength(1);
  });

  it('prints its headings in order, and is known by them when it is opened again', () => {
    const [task] = plan.tasks;
    if (!task) throw new Error('There is no task.');
    const fields = fieldsIn(formatOf(plan)).task.filter(({ label }) => label !== 'Status');
    const value = (id: string) =>
      id === 'list' ? [{ box: 'open', text: 'Words', children: [] }] : 'Words';
    const filled = fields.reduce(
      (now, part) => withFieldValue(now, part, value(part.kind.id)),
      task,
    );
    const text = printPlan({ ...plan, tasks: [filled] }, plan.format);
    const headings = text.split('\n').filter((line) => line.startsWith('## '));
    expect(headings).toEqual(['## Why now', '## Checks', '## Costs']);
    const { name, id, format, ownFormat } = { id: 'team', name: 'Team plan', ...template };
    const read = readPlan(text, OWN_FORMAT);
    const found = readInTemplate(text, read, [{ id, name, format, ownFormat }]);
    expect(found?.differs).toEqual({ added: [], gone: [], changed: [] });
    expect(found?.plan.tasks.map(({ own, other }) => ({ own, other }))).toEqual([
      { own: filled.own, other: [] },
    ]);
  });
});
