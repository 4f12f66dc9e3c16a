/** What the words of a heading or label in a template say: its name, what they ask for, what repeats. */
import type { Need } from '../../plan/own-format.ts';
import { slotHelp } from './template-slots.ts';

export interface TemplateWords {
  /** As the form shows it, and a plan has it. */
  readonly label: string;
  readonly need: Need;
  /** What stands in brackets behind the name, and says how to write: `(list all of them)`. */
  readonly help: string;
  /** With {n} for numbers and {} for slots: equal for headings of one series. */
  readonly shape: string;
  /** The words before and after the slot, where there is one; null for none. */
  readonly slot: { readonly before: string; readonly text: string; readonly after: string } | null;
}

/** The words of a heading or label, without emphasis around all of them. */
export function templateWords(text: string): TemplateWords {
  let rest = text
    .replace(/\s*\{#[\w-]+\}\s*$/, '')
    .replace(/\s+#+\s*$/, '')
    .trim();
  let need: Need = 'none';
  rest = rest.replace(NEED, (mark: string) => {
    need = needOf(mark);
    return '';
  });
  const slot = slotIn(rest);
  const long = slot ? null : LONG_BRACKETS.exec(rest);
  if (long) rest = rest.slice(0, long.index);
  const help = long ? long[0].trim() : '';
  const label = rest.replace(COMMENTS, '').replace(/\s+/g, ' ').trim();
  const before = slot?.before ?? label;
  const shape = `${before.replace(NUMBER, '{n}')}${slot ? `{}${slot.after.replace(NUMBER, '{n}')}` : ''}`;
  return { label, need, help, shape: shape.trim(), slot };
}

/** A mark in brackets at the end, `*(mandatory)*`, `(include if …)`, `[optional]`. */
const NEED =
  /\s*[*_]*[([（](?:(?:this |strictly )?(?:mandatory|required|optional|obligatory|recommended|if [^)\]]*|include (?:only )?(?:if|when)[^)\]]*|only (?:if|when)[^)\]]*|when applicable|as needed|pflicht|obligatorisch|erforderlich|freiwillig|obligatoire|facultatif|optionnel|opcional|obligatorio|obbligatorio|facoltativo|可选|选填|必填|必須|任意|선택|필수)[^()[\]]{0,40})[)\]）][*_]*\s*$/i;

function needOf(mark: string): Need {
  return /(?:mandatory|required|obligat|pflicht|erforderlich|obbligat|必填|必須|필수)/i.test(
    mark,
  ) && !/not (?:mandatory|required)/i.test(mark)
    ? 'required'
    : 'optional';
}

/** What a help text says of whether its field has to be there. */
export function needIn(help: string): Need {
  if (OPTIONAL.test(help)) return 'optional';
  return REQUIRED.test(help) ? 'required' : 'none';
}

const OPTIONAL =
  /\b(?:this (?:sub)?(?:section|element|field|part)? ?is (?:an )?optional|is (?:an )?optional|only required (?:for|when|if)|remove (?:this|it) if|feel free to (?:add|omit|remove|skip)|(?:delete|omit|skip) (?:this|it) if)/i;
const REQUIRED =
  /\b(?:is (?:required|mandatory)\b|must (?:contain|include|have|be filled)|(?:section|field) must\b)/i;

/** Four words or more in brackets: no name has that. */
const LONG_BRACKETS = /\s*[(（][^()（）]*?(?:\s+[^()（）\s]+){3,}[)）].*$/;
const COMMENTS = /<!--[\s\S]*?-->/g;
const NUMBER = /\b(?:\d+(?:\.\d+)*|N|X)(?![\p{L}\p{N}])(?!\.\p{L})/gu;

/** The first slot of a heading, `[Brief Title]` of `Story 1 - [Brief Title]`; null for none. */
function slotIn(text: string): TemplateWords['slot'] {
  for (const match of text.matchAll(SLOTS)) {
    const [whole] = match;
    if (slotHelp(whole) === null) continue;
    const start = NAMED_PART.exec(text.slice(0, match.index))?.[0].length ?? match.index;
    const end = match.index + whole.length;
    return {
      before: text.slice(0, start).trimEnd(),
      text: text.slice(start, end),
      after: text.slice(end),
    };
  }
  return null;
}

/** Up to the name of a part that is called after a counted one: `Phase 3: ` of `Phase 3: Story 1 - `. */
const NAMED_PART =
  /^\p{L}[\p{L} ]*?[ \t]*(?:\d+|N|X)[ \t]*[:：–—-][ \t]*(?=\p{L}[^:：]*?\b\d+[^\p{L}\d]*$)/u;

const SLOTS =
  /<!--[\s\S]*?-->|\[[^[\]]+\](?![([])|\{\{[^{}]+\}\}|\{[^{}]+\}|<[^<>]+>|\$[A-Z][A-Z_]+|_{3,}|\.{3}|…/g;
