/** The compiler judges these: `npx tsc -p tsconfig.json` fails where one does not hold. */
import { expectTypeOf, it } from 'vitest';
import type { Item, Pair, Pattern, Snippet } from '../../plan/values.ts';
import type { field } from './definition.ts';
import type { FieldPath } from './field-path.ts';
import type { KindOf } from './kind.ts';

it('takes the paths of a plan, a task or a step', () => {
  expectTypeOf<'testing.unit' | 'unlocks' | 'actions'>().toExtend<FieldPath<Item[]>>();
  expectTypeOf<'assistantNote' | 'objective' | 'rollout.approach'>().toExtend<FieldPath<string>>();
  expectTypeOf<'guidelines.workflow' | 'files.created'>().toExtend<FieldPath<Pair[]>>();
});

it('takes no path that there is none of', () => {
  expectTypeOf<'testing.units'>().not.toExtend<FieldPath<Item[]>>();
  expectTypeOf<'testing'>().not.toExtend<FieldPath<Item[]>>();
  expectTypeOf<'tasks' | 'steps'>().not.toExtend<FieldPath<Item[]>>();
});

it('takes no path to another kind of value', () => {
  expectTypeOf<'objective'>().not.toExtend<FieldPath<Item[]>>();
  expectTypeOf<'risks'>().not.toExtend<FieldPath<Item[]>>();
  expectTypeOf<FieldPath<Snippet[]>>().toEqualTypeOf<'code'>();
  expectTypeOf<FieldPath<Pattern[]>>().toEqualTypeOf<'guidelines.patterns'>();
});

it('takes none that is the business of the app', () => {
  expectTypeOf<'id'>().not.toExtend<FieldPath<string>>();
  expectTypeOf<'format'>().not.toExtend<FieldPath<string>>();
});

it('binds the path of a field to its kind', () => {
  type Paths<Id extends 'list' | 'prose'> = Parameters<typeof field<Id>>;
  expectTypeOf<[path: 'testing.unit', kind: KindOf<'list'>]>().toExtend<
    [Paths<'list'>[0], Paths<'list'>[1]]
  >();
  expectTypeOf<'testing.unit'>().not.toExtend<Paths<'prose'>[0]>();
});
