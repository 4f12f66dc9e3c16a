/**
 * What a template is, in few lines. For tests only: the format that it goes on from, what it is called,
 * how tasks and steps are called, and each part with what it holds and says.
 *
 *     called Decision
 *     Spec: Spec: {name} “Title” ‘[Title]’
 *     # Costs: own.costs (prose), required, “What it costs”, ‘[What it costs]’
 *       - Owner: own.owner (line)
 *
 * In ‘ and ’ is what stands in the place of a value, where that is not the name in brackets.
 */
import { formatOfTemplate } from '../formats/template.ts';
import type { Naming, OwnFormat, OwnPart, PlacedOwnPart } from '../plan/own-format.ts';
import { markOf } from './outline.ts';

export function templateOutline(text: string): string[] {
  const format = formatOfTemplate(text);
  const { own } = format;
  if (!own) return [`all of ${format.id}`];
  const isBeside = own.names.length === 0;
  return [
    ...(own.name === '' ? [] : [`called ${own.name}`]),
    ...(isBeside ? [goesOn(own)] : own.names.map((naming) => named(naming, own))),
    ...own.parts.flatMap((part) => placed(part, isBeside)),
  ];
}

function goesOn({ base, isWhole, had: { fields, taskNoun, stepNoun } }: OwnFormat): string {
  const all = fields.map(({ of, path, label }) => `${of} ${path}${label && ` “${label}”`}`);
  const nouns = [taskNoun, stepNoun].filter(Boolean).map((noun) => `“${noun}”`);
  return isWhole ? `${base} and` : `${base} with ${[...nouns, ...all].join(', ')}`;
}

function named({ of, text, placeholder, help }: Naming, { had }: OwnFormat): string {
  const noun = of === 'task' ? had.taskNoun : had.stepNoun;
  return `${noun}: ${text}${help && ` “${help}”`}${placeholder && ` ‘${placeholder}’`}`;
}

function placed({ of, after, part }: PlacedOwnPart, isBeside: boolean): string[] {
  const place = [of === 'task' ? '' : of, isBeside ? `after ${after || 'nothing'}` : ''];
  const said = place.filter(Boolean).join(', ');
  return lines(part, said && `${said}: `, '');
}

function lines(part: OwnPart, start: string, indent: string): string[] {
  const { path, kind, columns, choices, list, help, placeholder, need, series } = part;
  const options = [...columns, ...choices].join('|');
  const says = [
    path && `${path} (${kind}${options && `: ${options}`})`,
    list && `then ${list.path} (${list.kind})`,
    need !== 'none' && need,
    series && `as ${series}`,
    help && `“${help.replaceAll('\n', ' / ')}”`,
    placeholder && `‘${placeholder}’`,
  ].filter(Boolean);
  const style =
    part.mark.as === 'key' && part.mark.style !== 'plain' ? ` (${part.mark.style})` : '';
  return [
    `${indent}${start}${markOf(part)}${style}${says.length > 0 ? ` = ${says.join(', ')}` : ''}`,
    ...part.parts.flatMap((inner) => lines(inner, '', `${indent}  `)),
  ];
}
