/** No format hides a field for good, and switching touches nothing: law 5 of docs/design.md. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePlan } from '../../plan/sample.ts';
import { partSchema, planSchema } from '../../plan/schema.ts';
import { anyPlan } from '../../testing/any-plan.ts';
import { troubledPlan } from '../../testing/plans.ts';
import { formats } from '../built-in/registry.ts';
import type { FieldPart } from '../language/definition.ts';
import { isEmptyValue } from '../language/kind.ts';
import { fieldsIn, filledFields } from '../language/parts.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';
import { fieldsOutside } from './fields-outside.ts';
import { cardsFor, formModel } from './form.ts';

/** Values that one kind holds whole, though they are objects. */
const WHOLE = new Set(['configuration', 'timeline']);
const NOT_FIELDS = new Set([
  'number',
  'id',
  'own',
  'other',
  'steps',
  'tasks',
  'title',
  'format',
  'ownFormat',
  'startedFrom',
  'formerFormats',
  'template',
  'templateText',
  'checksOff',
]);

const pathOf = ({ path }: FieldPart) => path;

function pathsOf(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) => {
    if (before === '' && NOT_FIELDS.has(key)) return [];
    const isGroup = typeof inner === 'object' && !Array.isArray(inner) && !WHOLE.has(key);
    return isGroup ? pathsOf(inner as object, `${before}${key}.`) : [before + key];
  });
}

describe.each(formats.map((format) => [format.id, format] as const))(
  'the form of %s',
  (_, format) => {
    it('has every field of the model, in its cards or as not in this format', () => {
      const inside = fieldsIn(format);
      const outside = fieldsOutside(format);
      const blank = {
        plan: planSchema.parse({ title: '', format: 'x', tasks: [{}] }),
        task: partSchema.parse({}),
        step: partSchema.parse({}),
      };
      for (const of of ['plan', 'task', 'step'] as const) {
        const paths = [...inside[of], ...outside[of]].map((part) => part.path);
        expect([...paths].sort()).toEqual(pathsOf(blank[of]).sort());
      }
    });

    it('shows each of its own fields in exactly one card', () => {
      const model = formModel(format);
      const own = fieldsIn(format);
      const shown = (cards: readonly (typeof model.stepCard)[]) =>
        cards.flatMap((card) =>
          card.groups.flatMap((group) => group.fields.map((part) => part.path)),
        );
      const notes = model.notesCard ? [model.notesCard] : [];
      expect(shown([...model.taskCards, ...model.taskCardsAfterSteps, ...notes]).sort()).toEqual(
        own.task.map((part) => part.path).sort(),
      );
      expect(shown([model.stepCard]).sort()).toEqual(own.step.map((part) => part.path).sort());
      expect(shown(cardsFor(model, 'plan')).sort()).toEqual(
        own.plan.map((part) => part.path).sort(),
      );
    });

    it('finds every field of the example plan filled in, at each level that has it somewhere', () => {
      const plan = samplePlan();
      const holders = [
        [plan, 'plan'],
        ...plan.tasks.map((task) => [task, 'task'] as const),
        ...plan.tasks.flatMap((task) => task.steps.map((step) => [step, 'step'] as const)),
      ] as const;
      for (const [holder, of] of holders) {
        const paths = new Set(formats.flatMap((each) => fieldsIn(each)[of]).map(pathOf));
        const fields = [...fieldsIn(format)[of], ...fieldsOutside(format)[of]].filter((part) =>
          paths.has(part.path),
        );
        const empty = fields.filter((part) => !filledFields(holder, [part]).length);
        // Research in the issue format counts as filled where something is still open.
        expect(empty.filter((part) => part.path !== 'research').map((part) => part.path)).toEqual(
          [],
        );
      }
    });

    it('has help and an example for every field', () => {
      for (const part of Object.values(fieldsIn(format)).flat()) {
        expect(part.help).toMatch(/\.$/);
        expect(part.example.length).toBeGreaterThan(0);
        expect(isEmptyValue(part.kind, part.kind.blank)).toBe(true);
      }
    });
  },
);

describe('a plan that was exported in every format in turn', () => {
  it('is the same plan, and gives the same text again', () => {
    fc.assert(
      fc.property(
        fc.oneof(troubledPlan, anyPlan),
        fc.array(fc.constantFrom(...formats.map(({ id }) => id)), { minLength: 2, maxLength: 6 }),
        (plan, sequence) => {
          const before = JSON.stringify(plan);
          const first = new Map<string, string>();
          for (const id of sequence) {
            const shown = { ...plan, format: id };
            const text = printPlan(shown, id);
            readPlan(text, id);
            expect(text).toBe(first.get(id) ?? text);
            first.set(id, text);
          }
          expect(JSON.stringify(plan)).toBe(before);
          expect(planSchema.parse(JSON.parse(before))).toEqual(plan);
        },
      ),
      { numRuns: Math.ceil(Number(process.env.PLANFORM_RUNS ?? 2500) / 5) },
    );
  }, 600_000);
});
