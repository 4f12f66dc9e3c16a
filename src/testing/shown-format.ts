/** What a format has, as lines that a person can write by hand and check. For tests only. */
import type { Format } from '../formats/language/definition.ts';
import { formatOfTemplate } from '../formats/template.ts';
import type { OwnPart } from '../plan/own-format.ts';

/** The parts of a format in lines, those of a part further in. */
export function shown({ own }: Format): string[] {
  const lines = (part: OwnPart, indent: string): string[] => {
    const { label, mark, path, kind, columns, choices, help, need, series } = part;
    const sign = mark.as === 'heading' ? '#'.repeat(mark.level) : mark.as === 'none' ? '–' : '-';
    const options = [...columns, ...choices].join('|');
    const says = [
      path === '' ? '' : `${kind}${options && `(${options})`}`,
      need === 'none' ? '' : need,
      series === '' ? '' : `as ${series}`,
      help === '' ? '' : `“${help.replaceAll('\n', ' / ')}”`,
    ].filter(Boolean);
    return [
      `${indent}${sign} ${label}${says.length > 0 ? ': ' : ''}${says.join(', ')}`,
      ...part.parts.flatMap((inner) => lines(inner, `${indent}  `)),
    ];
  };
  return (own?.parts ?? []).flatMap(({ of, part }) => lines(part, of === 'task' ? '' : `${of} `));
}

/** The same of the format that lines are a template of. */
export function fieldsOf(...lines: string[]): string[] {
  return shown(formatOfTemplate(lines.join('\n')));
}
