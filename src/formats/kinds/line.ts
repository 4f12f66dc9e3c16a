/** A single line of text after its label. */
import {
  type EscapeRule,
  escapedText,
  escapedWhole,
  FLUSH,
  unescapedLines,
  unescapedWhole,
} from '../../markdown/escape.ts';
import { onlyWords } from '../../markdown/escape-rules.ts';
import { trimSpaces } from '../../plan/text.ts';
import { restOf } from '../language/excerpt.ts';
import type { KindOf, KindSyntax, Reading } from '../language/kind.ts';
import type { Printed } from '../language/pieces.ts';
import { type Place, proseRules } from '../language/place.ts';
import type { Region } from '../language/region.ts';

export function lineSyntax({ options }: KindOf<'line'>): KindSyntax<'line'> {
  if (options.isBelow) return belowSyntax;
  const read: KindSyntax<'line'>['read'] = options.onlyInline ? readInline : readLine;
  return { print: printLine, template: placeholderLine, read };
}

/** Of one line that stands by itself below a heading. */
export const belowSyntax = {
  print(value: string, place: Place): Printed {
    const text = escapedText(value, belowRules(place), FLUSH);
    return { pieces: [{ text, path: '' }], after: 'inline' };
  },
  template: placeholderLine,
  read(region: Region, place: Place): Reading<string> {
    return readLine(region, place, (text) => {
      if (text === place.placeholder) return '';
      return unescapedLines([text], belowRules(place), () => false).join('\n');
    });
  },
};

function belowRules(place: Place): readonly EscapeRule[] {
  return [onlyWords, ...proseRules(place)];
}

export function printLine(value: string, place: Place): Printed {
  const text = escapedWhole(value, [place.placeholder]);
  return { pieces: [{ text, path: '' }], after: 'inline' };
}

/** The placeholder where a value would stand. */
export function placeholderLine(place: Place): Printed {
  return { pieces: [{ text: place.placeholder, path: '' }], after: 'inline' };
}

/** The text on the label's line. */
function readInline(region: Region, place: Place): Reading<string> {
  return { value: lineValue(region.inline, place), rest: restOf(region, region.blocks) };
}

/** The text on the label's line, or else the paragraph below it when it is one line. */
export function readLine(
  region: Region,
  place: Place,
  toValue = (text: string) => lineValue(text, place),
): Reading<string> {
  if (region.inline !== '') return readInline(region, place);
  const [first, ...others] = region.blocks;
  if (first?.type !== 'paragraph' || first.end - first.start !== 1) {
    return { value: '', rest: restOf(region, region.blocks) };
  }
  const text = trimSpaces(region.lines[first.start] ?? '');
  return { value: toValue(text), rest: restOf(region, others) };
}

/** The value that a line in the document stands for. */
export function lineValue(text: string, place: Place): string {
  return text === place.placeholder ? '' : unescapedWhole(text, [place.placeholder]);
}
