/** The paths that a field may have: the compiler knows them from the plan's schema. */
import type { Part, Plan } from '../../plan/schema.ts';

/**
 * Paths in a plan or a part of it at which there is a `Value`: `testing.unit` for a list of items.
 * Most are in both; that guidelines are the plan's and a name is a part's, `defineFormat` checks
 * where the field's place is known.
 */
export type FieldPath<Value> = Exclude<PathsIn<Plan | Part, Value>, NoField>;

/** What the app itself keeps of a plan or a part, and no document says as a field. */
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
