/**
 * Templates: any Markdown file that is an empty plan is a format, and any format is such a file.
 * `## Risks` with `- [What could go wrong]` below it is a list "Risks", whose help is what stands in
 * the brackets.
 */
import type { Source } from '../markdown/blocks.ts';
import { OWN_FORMAT, type OwnFormat, type OwnPart } from '../plan/own-format.ts';
import type { Plan } from '../plan/schema.ts';
import { ownFormat } from './built-in/own-format.ts';
import { formatWithId } from './built-in/registry.ts';
import type { Format } from './language/definition.ts';
import { isOwnPath } from './language/field-value.ts';
import { normalName } from './language/marks.ts';
import { type TemplateNotes, templateText } from './print/template-text.ts';
import { readText, sourceOf } from './read/read-text.ts';
import { type TemplateFormat, templateFormat } from './recognise/template-format.ts';
import { frontName } from './recognise/template-front.ts';
import type { TemplateCut } from './recognise/template-names.ts';
import type { TemplateNote } from './recognise/template-notes.ts';

/**
 * The format that a Markdown text is the empty plan of. Any text has one: each heading and label
 * outside of code is a field or has fields below it. Where it is what a built-in format says, it is that
 * one. `name` is what it is called where its front matter does not say.
 */
export function formatOfTemplate(text: string, name = ''): Format {
  const source = sourceOf(text);
  return formatFrom(templateFormat(source, frontName(source) || name));
}

/**
 * A plan that begins with a template: in its format, and nothing in the fields but what the template
 * says for good, such as `**Status**: Draft` or boxes with words of their own.
 */
export function planOfTemplate(text: string, name = ''): Plan {
  const source = sourceOf(text);
  const template = templateFormat(source, frontName(source) || name);
  const format = formatFrom(template);
  const { plan } = readText(sourceOf(textWithout(source, template.cuts)), format);
  return { ...plan, title: '', format: format.id, ownFormat: format.own ?? null };
}

/**
 * The template of a format: a Markdown file that is its empty plan, from which `formatOfTemplate` makes
 * that format again. What the shape of a field does not say stands in a comment below its heading.
 */
export function templateOf(format: Format): string {
  const text = templateText(format, new Map());
  if (!format.own) return text;
  const notes = notesFor(format.own, formatOfTemplate(text).own);
  return notes.size === 0 ? text : templateText(format, notes);
}

/** What a template has to say of the parts of `wanted` for which its shapes alone give `found`. */
function notesFor(wanted: OwnFormat, found: OwnFormat | undefined): TemplateNotes {
  const notes = new Map<OwnPart, TemplateNote>();
  const known = partsByLabel(found);
  for (const [name, parts] of partsByLabel(wanted)) {
    parts.forEach((part, at) => {
      const own = known.get(name)?.[at];
      const note = own ? noteFor(part, own) : {};
      if (Object.keys(note).length > 0) notes.set(part, note);
    });
  }
  return notes;
}

/** All parts of a format by what they are of and their labels, in their order. */
function partsByLabel(own: OwnFormat | undefined): ReadonlyMap<string, readonly OwnPart[]> {
  const result = new Map<string, OwnPart[]>();
  const add = (of: string, part: OwnPart) => {
    const key = `${of} ${normalName(part.label)}`;
    result.set(key, [...(result.get(key) ?? []), part]);
    for (const inner of part.parts) add(of, inner);
  };
  for (const { of, part } of own?.parts ?? []) add(of, part);
  return result;
}

function noteFor(wanted: OwnPart, found: OwnPart): TemplateNote {
  const { kind, choices, path, need, series, list } = wanted;
  const isOther = <Key extends keyof OwnPart>(key: Key) =>
    JSON.stringify(wanted[key]) !== JSON.stringify(found[key]);
  const isSection = path === '';
  const isField = !isOwnPath(path);
  const isOtherField = isField ? isOther('path') : !isOwnPath(found.path);
  const isOtherKind = isOther('kind') || (kind === 'choice' && isOther('choices'));
  return {
    ...(isSection && found.path !== '' && { isSection }),
    ...(!isSection && isOtherKind && { kind, ...(kind === 'choice' && { choices }) }),
    ...(!isSection && isOtherField && { field: isField ? path : '' }),
    ...(list && isOther('list') && { ending: list.kind }),
    ...(need !== 'none' && isOther('need') && { need }),
    ...(isOther('series') && { series }),
  };
}

function formatFrom({ definition }: TemplateFormat): Format {
  const base = formatWithId(definition.base);
  const isAsBuiltIn = definition.isWhole && definition.parts.length === 0;
  return isAsBuiltIn ? base : { ...ownFormat(definition, base), id: OWN_FORMAT };
}

/** The lines of a text without some of their characters, and without lines that have nothing else. */
function textWithout({ lines }: Source, cuts: readonly TemplateCut[]): string {
  const kept = lines.map((line) => line.split(''));
  for (const { line, start, end, text = '' } of cuts) {
    kept[line]?.fill('', start, end);
    kept[line]?.splice(start, 1, text);
  }
  return kept.map((line) => line.join('').trimEnd()).join('\n');
}
