/**
 * What the open form says about a draft: a hint beside the field, never a refusal.
 * Everything that is typed is kept, whatever stands here.
 */
import { zodResolver } from '@hookform/resolvers/zod';
import type { Resolver } from 'react-hook-form';
import * as z from 'zod/mini';
import type { FieldPart } from '../../../formats/language/definition.ts';
import type { KindId } from '../../../formats/language/kind.ts';
import { normalItemText } from '../../../plan/text.ts';
import type { CodeRow } from '../rows/code-rows.ts';
import type { DependencyRow } from '../rows/dependency-rows.ts';
import type { NameRow } from '../rows/name-rows.ts';
import type { PairRow } from '../rows/pair-rows.ts';
import { type Drafted, fieldName } from './drafted.ts';

/** Says what there is to say of the drafts of these fields, as a form asks for it. */
export function annotator(parts: readonly FieldPart[]): Resolver<Drafted> {
  return zodResolver(annotationsFor(parts));
}

/** Checks the drafts of these fields, by their names in the form. */
export function annotationsFor(parts: readonly FieldPart[]): z.ZodMiniType<Drafted, Drafted> {
  const shape = Object.fromEntries(parts.map((part) => [fieldName(part), annotationOf(part)]));
  // Annotations look at drafts and pass them through.
  return z.object(shape) as unknown as z.ZodMiniType<Drafted, Drafted>;
}

function annotationOf({ kind }: FieldPart): z.ZodMiniType {
  const { halves } = kind.traits;
  return halves ? halvesOf(halves) : annotations[kind.id];
}

function halvesOf([first, second]: readonly [string, string]): z.ZodMiniType {
  return noneOf<readonly PairRow[]>((rows) => {
    const at = rows.findIndex((row) => isBlank(row.first) && !isBlank(row.second));
    return at < 0 ? null : `Row ${at + 1} has “${second}”, but no “${first}”.`;
  });
}

const anything = z.unknown();

const annotations: { readonly [Id in KindId]: z.ZodMiniType } = {
  line: anything,
  prose: anything,
  choice: anything,
  list: anything,
  table: anything,
  pairs: anything,
  snippets: noneOf<readonly CodeRow[]>(codeMissing),
  patterns: noneOf<readonly CodeRow[]>(
    (rows) => codeMissing(rows) ?? twiceSaid(rows.map(({ name }) => name)),
  ),
  configuration: noneOf<{ variables: readonly NameRow[]; files: readonly NameRow[] }>(
    ({ variables, files }) =>
      spaceIn(variables) ??
      twiceSaid(variables.map(({ text }) => text)) ??
      twiceSaid(files.map(({ text }) => text)),
  ),
  dependencies: noneOf<readonly DependencyRow[]>((rows) => twiceSaid(rows.map(({ text }) => text))),
  timeline: anything,
};

/** A schema that passes where `find` gives null, and says what it gives otherwise. */
function noneOf<Draft>(find: (draft: Draft) => string | null): z.ZodMiniType {
  return z.unknown().check((check) => {
    const message = find(check.value as Draft);
    if (message !== null) check.issues.push({ code: 'custom', input: check.value, message });
  });
}

function codeMissing(rows: readonly CodeRow[]): string | null {
  const at = rows.findIndex((row) => row.code.trim() === '' && !isBlank(row.language + row.name));
  return at < 0 ? null : `Number ${at + 1} has no code yet.`;
}

function twiceSaid(texts: readonly string[]): string | null {
  const filled = texts.map(normalItemText).filter((text) => text !== '');
  const twice = filled.find((text, at) => filled.indexOf(text) !== at);
  return twice === undefined ? null : `“${twice}” stands here twice.`;
}

function spaceIn(names: readonly NameRow[]): string | null {
  const name = names.map(({ text }) => normalItemText(text)).find((text) => /\s/.test(text));
  return name === undefined ? null : `“${name}” has a space: are these two variables?`;
}

function isBlank(text: string): boolean {
  return normalItemText(text) === '';
}
