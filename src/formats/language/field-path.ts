/** The paths that a field may have: the compiler knows them from the plan's schema. */
import type { Plan, Step, Task } from '../../plan/schema.ts';

/**
 * Paths in a plan, a task or a step at which there is a `Value`: `testing.unit` for a list of
 * items. Which of the three has it, `defineFormat` checks where the field's place is known.
 */
export type FieldPath<Value> = Exclude<PathsIn<Plan | Task | Step, Value>, NoField>;

/** What the app itself keeps of a plan, a task or a step, and no document says as a field. */
type NoField = 'id' | 'number' | 'title' | 'format';

type PathsIn<Holder, Value> = Holder extends unknown
  ? { [Key in keyof Holder & string]: PathsAt<Key, Holder[Key], Value> }[keyof Holder & string]
  : never;

type PathsAt<Key extends string, Held, Value> =
  IsSame<Held, Value> extends true
    ? Key
    : IsGroup<Held> extends true
      ? PathsBelow<Key, Held, Value>
      : never;

type PathsBelow<Key extends string, Group, Value> = `${Key}.${PathsIn<Group, Value>}`;

/** In both directions: a pattern has all that a snippet has, and more. */
type IsSame<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : false) : false;

type IsGroup<Held> = [Held] extends [string | boolean | readonly unknown[]] ? false : true;
