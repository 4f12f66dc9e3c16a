import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { expectPinned, shapeLines } from '../testing/pinned-shape.ts';
import { PLAN_VERSION } from './migrations.ts';
import { planSchema } from './schema.ts';

it('the shape of a plan is the one that is written down for its version', () => {
  expectPinned({
    what: 'plan',
    schema: planSchema,
    version: PLAN_VERSION,
    file: new URL(`./shapes/${PLAN_VERSION}.txt`, import.meta.url),
    steps: [
      'Raise PLAN_VERSION in src/plan/migrations.ts by one, and add the step from the version before to planMigrations.',
      'Put the .json of a plan with all fields and other content filled in, as the code before wrote it, into src/plan/written, under the number of its version.',
      'Put a plan as the code before stored it (the text of stored(plan, planKind, …)) into src/storage/written, as plan-VERSION.json.',
      'Write the new shape down: PLANFORM_PIN=1 npx vitest run src/plan/pinned-shape.test.ts',
    ],
  });
});

describe('the lines of a shape', () => {
  const shape = (fields: z.core.$ZodShape) => shapeLines('it', z.strictObject(fields));
  const before = shape({ name: z.string(), list: z.array(z.strictObject({ box: z.boolean() })) });

  it('name each field, whether it may be missing, and its kind, at every level', () => {
    expect(before).toEqual([
      'it: object, additionalProperties false',
      'it.name: string',
      'it.list: array',
      'it.list[]: object, additionalProperties false',
      'it.list[].box: boolean',
    ]);
  });

  it.each([
    [
      'one more',
      { name: z.string(), list: z.array(z.strictObject({ box: z.boolean(), a: z.int() })) },
    ],
    ['one less', { list: z.array(z.strictObject({ box: z.boolean() })) }],
    ['another kind', { name: z.string(), list: z.array(z.strictObject({ box: z.string() })) }],
    ['another name', { title: z.string(), list: z.array(z.strictObject({ box: z.boolean() })) }],
    [
      'one that may be missing',
      { name: z._default(z.string(), ''), list: z.array(z.strictObject({ box: z.boolean() })) },
    ],
    [
      'a limit',
      {
        name: z.string().check(z.maxLength(9)),
        list: z.array(z.strictObject({ box: z.boolean() })),
      },
    ],
    [
      'fields that nobody named',
      { name: z.string(), list: z.array(z.looseObject({ box: z.boolean() })) },
    ],
  ])('differ for %s', (_, fields) => {
    expect(shape(fields)).not.toEqual(before);
  });

  it('say of a shape that goes round where it began, and tell its choices apart', () => {
    const tree = z.strictObject({
      get below() {
        return z.array(tree);
      },
    });
    expect(
      shapeLines('it', z.strictObject({ tree, mark: z.union([z.string(), z.enum(['a'])]) })),
    ).toEqual([
      'it: object, additionalProperties false',
      'it.tree: object, additionalProperties false',
      'it.tree.below: array',
      'it.tree.below[]: as it.tree',
      'it.mark: one of',
      'it.mark|1: string',
      'it.mark|2: string, enum ["a"]',
    ]);
  });
});
