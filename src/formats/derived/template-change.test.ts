/** Plans and the templates that they are from: what changed, updating, and going back and forth. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../plan/blank-plan.ts';
import { originIn, type Template } from '../../plan/format-origin.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import { type Plan, planSchema } from '../../plan/schema.ts';
import { planFrom } from '../../plan/template.ts';
import { troubledPlan } from '../../testing/plans.ts';
import { withFieldAdded } from '../built-in/added-field.ts';
import { formatOf } from '../built-in/format-of.ts';
import { formats } from '../built-in/registry.ts';
import { fieldValue, withFieldValue } from '../language/field-value.ts';
import { fieldsIn } from '../language/parts.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';
import { differenceText } from './format-difference.ts';
import {
  shownAsTemplate,
  shownInFormer,
  templateChange,
  updatedToTemplate,
  withChangeDeclined,
} from './template-change.ts';

const HEADINGS = ['Why now', 'Security', 'Costs', 'Way to measure'];

/** A template with these headings. */
function template(headings: readonly string[], id = 'team'): Template {
  const text = ['# Shed', ...headings.flatMap((words) => [`## ${words}`, 'Words.'])].join('\n\n');
  const { plan } = readPlan(text, OWN_FORMAT);
  return { id, name: 'Team plan', format: plan.format, ownFormat: plan.ownFormat };
}

function started(from: Template): Plan {
  const { format, ownFormat } = from;
  return { ...blankPlan(format), ownFormat, startedFrom: originIn(from) };
}

/** What a template changed, in words; null where it did not. */
function change(plan: Plan, to: Template): string | null {
  const found = templateChange(plan, to);
  return found && differenceText(found, 'gone');
}

/** `plan` with a word in each field of the first task that goes by one of these labels. */
function filled(plan: Plan, labels: readonly string[]): Plan {
  const [task, ...tasks] = plan.tasks;
  const parts = fieldsIn(formatOf(plan)).task.filter(({ label }) => labels.includes(label));
  const first = task && parts.reduce((now, part) => withFieldValue(now, part, 'Words'), task);
  return first ? { ...plan, tasks: [first, ...tasks] } : plan;
}

describe('a template that changed', () => {
  const before = template(['Why now', 'Costs', 'Way to measure']);
  const after = template(['Why now', 'Security', 'Way to measure']);
  const plan = filled(started(before), ['Costs', 'Way to measure']);

  it('is told by what is new and what is gone', () => {
    expect(change(plan, before)).toBeNull();
    expect(change(plan, after)).toBe('Security is new, Costs is gone');
    expect(change(plan, { ...after, id: 'other' })).toBeNull();
    expect(change(plan, { ...before, name: 'Renamed' })).toBeNull();
    expect(change(blankPlan('task'), after)).toBeNull();
  });

  it('is told no more once it was put off, until it changes again', () => {
    const declined = withChangeDeclined(plan, after);
    expect(change(declined, after)).toBeNull();
    expect(change(declined, template(HEADINGS))).toBe('Security is new');
    expect(planSchema.parse(JSON.parse(JSON.stringify(declined)))).toEqual(declined);
  });

  it('is taken over with what was added to the plan, and no value is lost', () => {
    const made = withFieldAdded(plan, 'task', { label: 'Weather', kind: 'prose' });
    const grown = { ...plan, ownFormat: made?.definition ?? null };
    const updated = updatedToTemplate(grown, after);
    const labels = fieldsIn(formatOf(updated)).task.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(['Security', 'Weather']));
    expect(labels).not.toContain('Costs');
    expect(updated.tasks).toBe(grown.tasks);
    expect(change(updated, after)).toBeNull();
    expect(printPlan(updated, OWN_FORMAT)).not.toContain('Costs');
    expect(printPlan(updatedToTemplate(updated, before), OWN_FORMAT)).toContain('## Costs');
  });

  it('may go on from a built-in format, and back to that', () => {
    const plain: Template = { id: 'team', name: 'Team plan', format: 'task', ownFormat: null };
    const plan = started(plain);
    const own = withFieldAdded(plan, 'task', { label: 'Security', kind: 'list' })?.definition;
    const more: Template = { ...plain, format: OWN_FORMAT, ownFormat: own ?? null };
    expect(change(plan, more)).toBe('Security is new');
    const updated = updatedToTemplate(plan, more);
    expect(updated.format).toBe(OWN_FORMAT);
    expect(change(updated, plain)).toBe('Security is gone');
    expect(updatedToTemplate(updated, plain).ownFormat).toBeNull();
  });
});

describe('what differs', () => {
  it('names a few, and counts the others', () => {
    const many = { added: ['A', 'B', 'C', 'D', 'E'], gone: ['F', 'G'], changed: ['H'] };
    expect(differenceText(many, 'gone')).toBe(
      'A, B, C and 2 more are new, F and G are gone, H is of another kind',
    );
    expect(differenceText({ added: [], gone: [], changed: [] }, 'gone')).toBe('');
  });
});

describe('a plan that is shown in formats and templates in turn', () => {
  const templates = [
    template(HEADINGS, 'one'),
    template(['Why now', 'Who', 'Security'], 'two'),
    template(['Costs'], 'three'),
  ];
  type Turn = (plan: Plan) => Plan;
  const turn = fc.oneof(
    fc.constantFrom(...templates).map(
      (to): Turn =>
        (plan) =>
          shownAsTemplate(plan, to),
    ),
    fc.constantFrom(...formats).map(
      ({ id }): Turn =>
        (plan) => ({ ...plan, format: id }),
    ),
    fc.nat({ max: 5 }).map(
      (at): Turn =>
        (plan) => {
          const former = plan.formerFormats[at];
          return former ? shownInFormer(plan, former) : plan;
        },
    ),
  );

  it('has all that it had, and each format of its own once', () => {
    fc.assert(
      fc.property(
        troubledPlan,
        fc.option(fc.constantFrom(...templates), { nil: null }),
        fc.array(turn, { maxLength: 8 }),
        (plain, own, turns) => {
          const plan: Plan = own
            ? { ...plain, format: OWN_FORMAT, ownFormat: own.ownFormat }
            : plain;
          const shown = turns.reduce((now, to) => to(now), plan);
          const { format: _, ownFormat, startedFrom, formerFormats, ...rest } = shown;
          expect({ ...plan, ...rest }).toEqual({ ...plan });
          const kept = [{ ownFormat, startedFrom }, ...formerFormats];
          const ids = kept.map((each) => each.startedFrom?.template ?? (each.ownFormat && 'own'));
          expect(new Set(ids).size).toBe(ids.length);
          // That of its document is there to go back to.
          if (own) {
            const back = formerFormats.find((each) => each.startedFrom === null);
            const again = back ? shownInFormer(shown, back) : { ...shown, format: OWN_FORMAT };
            expect(again.ownFormat).toEqual(own.ownFormat);
            expect(printPlan(again, OWN_FORMAT)).toBe(printPlan(plan, OWN_FORMAT));
          }
          expect(planSchema.parse(JSON.parse(JSON.stringify(shown)))).toEqual(shown);
        },
      ),
      { numRuns: 200 },
    );
  }, 60_000);

  it('keeps what was typed in each', () => {
    const [one, two] = templates as [Template, Template];
    const plan = filled(shownAsTemplate(blankPlan('task'), one), ['Security', 'Costs']);
    const there = filled(shownAsTemplate(plan, two), ['Who']);
    const back = shownAsTemplate(there, one);
    const [task] = back.tasks;
    const values = fieldsIn(formatOf(back)).task.map((part) => task && fieldValue(task, part));
    expect(values.filter((value) => value === 'Words')).toHaveLength(2);
    expect(printPlan(shownAsTemplate(back, two), OWN_FORMAT)).toContain('## Who');
  });
});

it('a plan of a template knows nothing of its text', () => {
  const made = {
    ...started(template(HEADINGS)),
    template: true,
    templateText: '# Shed',
    title: 'Team',
  };
  const plan = planFrom(made, 'team');
  expect(plan).toMatchObject({ templateText: '', title: '', template: false });
  expect(plan.startedFrom?.template).toBe('team');
  expect(formatOf(plan).name).toBe('Team');
});
