/**
 * What is wrong with the shape of some data, in words that lead to the place:
 * `tasks[0].steps[2].name: expected text, found a number`.
 */
import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

/** One line per problem of `value`, which a schema refused with `issues`. */
export function shapeProblems(issues: readonly Issue[], value: unknown): string[] {
  return issues.map((issue) => {
    const place = placeName(issue.path);
    return place ? `${place}: ${problem(issue, value)}` : problem(issue, value);
  });
}

/** `['tasks', 0, 'name']` as one would write it in code: `tasks[0].name`. */
export function placeName(path: readonly PropertyKey[]): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === 'number') return `${name}[${key}]`;
    return name ? `${name}.${String(key)}` : String(key);
  }, '');
}

function problem(issue: Issue, root: unknown): string {
  const found = at(root, issue.path);
  switch (issue.code) {
    case 'invalid_type':
      return `expected ${TYPES[issue.expected] ?? issue.expected}, found ${typeName(found)}`;
    case 'invalid_value':
      return `expected ${issue.values.map((each) => `"${String(each)}"`).join(' or ')}, found ${shown(found)}`;
    case 'unrecognized_keys':
      return `${issue.keys.map((key) => `"${key}"`).join(', ')} does not belong here`;
    case 'too_small':
      return issue.origin === 'array' ? 'expected at least one entry, found none' : 'is empty';
    case 'invalid_union':
      return nearest(issue, found);
    default:
      return issue.message;
  }
}

/**
 * Where several shapes are allowed: what keeps the value from the one that it is nearest to. Where
 * it says itself which it is (`kind: 'list'`), that is the one.
 */
function nearest(issue: Issue & { code: 'invalid_union' }, value: unknown): string {
  const isOther = ({ code }: Issue) => code === 'invalid_value';
  const distance = (issues: Issue[]) => issues.length + (issues.some(isOther) ? FAR : 0);
  const [best] = issue.errors.toSorted((one, other) => distance(one) - distance(other));
  return best ? shapeProblems(best, value).join('; ') : issue.message;
}

/** More than what one shape refuses. */
const FAR = 99;

function at(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const key of path) value = (value as Record<PropertyKey, unknown> | undefined)?.[key];
  return value;
}

function typeName(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return FOUND[typeof value] ?? typeof value;
}

function shown(value: unknown): string {
  if (typeof value !== 'string') return typeName(value);
  return value.length > LONGEST ? `"${value.slice(0, LONGEST)}…"` : `"${value}"`;
}

const LONGEST = 40;
const TYPES: Readonly<Record<string, string>> = {
  string: 'text',
  array: 'a list',
  object: 'an object',
  number: 'a number',
  boolean: 'true or false',
};
const FOUND: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};
