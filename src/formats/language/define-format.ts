/**
 * The rules of the format language. A definition that breaks one does not print or read what its
 * author meant, and nobody would see why: it is refused where it is built.
 */
import type { EachPart, FieldPart, Format, IndexPart, Mark, Part } from './definition.ts';
import { unkept } from './kept-value.ts';
import { aliasWords } from './known-words.ts';
import { markText, namesOf, normalName } from './marks.ts';
import { fieldsOf, type Level } from './parts.ts';

/**
 * `format`, which keeps the rules. Throws with each rule that it breaks, and where. A built page has
 * no rules in it (`vite/format-rules.ts`): its formats have kept them in the tests.
 */
export function defineFormat(format: Format): Format {
  const broken = brokenRules(format);
  if (broken.length === 0) return format;
  const rules = broken.map((rule) => `- ${rule}`).join('\n');
  throw new Error(`The format "${format.id}" breaks rules of the format language:\n${rules}`);
}

/** Where parts stand. */
interface Within {
  /** What has their fields. */
  readonly of: Level;
  /** In a message: `the plan`, `"Testing Plan"`. */
  readonly place: string;
  /** The least level of a heading there. */
  readonly level: number;
}

function brokenRules({ id, name, when, parts }: Format): string[] {
  const within: Within = { of: 'plan', place: 'the plan', level: 1 };
  const told = { id, name, when };
  const unsaid = Object.entries(told).filter(([, text]) => text.trim() === '');
  return [
    ...unsaid.map(([key]) => `The format has no ${key}.`),
    ...holderRules(parts, fieldsOf(parts), 'tasks', within),
  ];
}

/** Of a plan, a task or a step: `fields` are all that it has, `inner` is what repeats in it. */
function holderRules(
  parts: readonly Part[],
  fields: readonly FieldPart[],
  inner: EachPart['of'] | null,
  within: Within,
): string[] {
  const repeated = eachesIn(parts);
  const right = repeated.filter(({ of }) => of === inner);
  const wrong = repeated.filter(({ of }) => of !== inner);
  return [
    ...(inner !== null && right.length !== 1
      ? [`${within.place} has ${right.length} parts that repeat its ${inner}: it needs one.`]
      : []),
    ...wrong.map(({ of }) => `${within.place} cannot repeat ${of}.`),
    ...pathRules(fields, within),
    ...scopeRules(parts, within),
    ...right.flatMap((part) => eachRules(part)),
  ];
}

function eachRules(each: EachPart): string[] {
  const { of, noun, heading, name, parts, notes, unlabelled } = each;
  const place = `a ${noun}`;
  // A pattern of nothing but the name takes any heading of its level.
  const level = heading.text === '{name}' ? heading.level + 1 : heading.level;
  const within: Within = { of: of === 'tasks' ? 'task' : 'step', place, level };
  const own = fieldsOf(parts);
  return [
    ...(noun.trim() === '' ? [`What repeats the ${of} has no noun.`] : []),
    ...(heading.text.split('{name}').length === 2
      ? []
      : [`The heading "${heading.text}" of ${place} has no {name}, or several.`]),
    ...(name.path === 'name' && name.mark === null
      ? []
      : [`The name of ${place} is at "name" and has no mark but the heading.`]),
    ...unlabelledRules(unlabelled, own, place),
    ...holderRules(parts, [name, ...own, ...notes], of === 'tasks' ? 'steps' : null, within),
    ...[name, ...notes].flatMap(textRules),
  ];
}

/** Each path holds a value of its field's kind, and that of no other. */
function pathRules(fields: readonly FieldPart[], { of, place }: Within): string[] {
  const wrong = unkept(fields, of);
  return fields.flatMap((field, i) => {
    const { path, kind } = field;
    const isTaken = fields
      .slice(0, i)
      .some(
        (other) => `${path}.`.startsWith(`${other.path}.`) || other.path.startsWith(`${path}.`),
      );
    return [
      ...(isTaken ? [`${place} has two fields for what is at "${path}".`] : []),
      ...(!wrong.includes(field) ? [] : [`A ${of} keeps no ${kind.id} at "${path}".`]),
    ];
  });
}

/** Of parts beside each other, and of those in their sections. */
function scopeRules(parts: readonly Part[], within: Within): string[] {
  return [
    ...sameNames(parts, within),
    ...parts.flatMap((part, i) => [
      ...markRules(part, within),
      ...(isBare(part) && !parts.slice(0, i).every(isBare)
        ? [`"${part.label}" in ${within.place} has no mark: it stands before all that have one.`]
        : []),
      ...partRules(part, within),
    ]),
  ];
}

function partRules(part: Part, within: Within): string[] {
  if (part.part === 'field') return textRules(part);
  if (part.part === 'index') return indexRules(part, within);
  if (part.part !== 'section') return [];
  const { mark, title, unlabelled, parts } = part;
  const level = mark.as === 'heading' ? mark.level + 1 : within.level;
  const place = `"${title}"`;
  return [
    ...(title.trim() === '' ? [`A section in ${within.place} has no title.`] : []),
    ...unlabelledRules(unlabelled === null ? [] : [unlabelled], fieldsOf(parts), place),
    ...scopeRules(parts, { of: within.of, place, level }),
  ];
}

function markRules(part: Part, { place, level }: Within): string[] {
  const mark = markOf(part);
  if (!mark) return [];
  const text = markText(mark);
  if (text.trim() === '') return [`A ${mark.as} in ${place} says nothing.`];
  if (mark.as !== 'heading' || (mark.level >= level && mark.level <= 6)) return [];
  return [`The heading "${text}" in ${place} has level ${mark.level}: it needs ${level} to 6.`];
}

/** A heading or label names one part of those beside each other. */
function sameNames(parts: readonly Part[], { place }: Within): string[] {
  const seen = new Set<string>();
  return parts.flatMap((part) => {
    const own = new Set(signsOf(part));
    const twice = [...own].filter((name) => seen.has(name));
    for (const name of own) seen.add(name);
    return twice.map((name) => `Two parts of ${place} go by "${name}".`);
  });
}

/** By what a part is told from its neighbours: its names, or its tags. */
function signsOf(part: Part): string[] {
  const mark = part.part === 'each' ? null : markOf(part);
  if (!mark) return [];
  if (mark.as === 'tag') return [`<${mark.name}>`, ...aliasWords(mark.aliases).map(normalName)];
  return [...namesOf(mark)];
}

/** What the form says of a field, and what the empty template prints for it. */
function textRules({ path, label, help, example, placeholder }: FieldPart): string[] {
  const unsaid = Object.entries({ label, help, example }).filter(([, text]) => text.trim() === '');
  return [
    ...unsaid.map(([key]) => `The field "${path}" has no ${key}.`),
    ...placeholderRules(placeholder, `the field "${path}"`),
  ];
}

function indexRules({ placeholder }: IndexPart, { of, place }: Within): string[] {
  return [
    ...(of === 'task' ? [] : [`${place} has an index of steps, and no steps.`]),
    ...placeholderRules(placeholder, `the index in ${place}`),
  ];
}

function placeholderRules(placeholder: string, of: string): string[] {
  return /^\[[^\n]+\]$/.test(placeholder)
    ? []
    : [`The placeholder "${placeholder}" of ${of} does not stand in square brackets.`];
}

function unlabelledRules(
  paths: readonly string[],
  fields: readonly FieldPart[],
  place: string,
): string[] {
  return paths
    .filter((path) => !fields.some((field) => field.path === path))
    .map((path) => `"${path}" takes what has no label in ${place}, and is no field there.`);
}

function isBare(part: Part): part is FieldPart {
  return part.part === 'field' && part.mark === null;
}

function markOf(part: Part): Mark | null {
  if (part.part === 'index') return null;
  if (part.part === 'each') return part.heading;
  return part.mark === null || part.mark.as === 'rule' ? null : part.mark;
}

function eachesIn(parts: readonly Part[]): EachPart[] {
  return parts.flatMap((part) => {
    if (part.part === 'each') return [part];
    return part.part === 'section' ? eachesIn(part.parts) : [];
  });
}
