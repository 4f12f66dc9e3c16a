/** Lines that open and close a part of a document and say nothing: HTML, comments, directives, templates. */
import type { MarkRow } from './mark-row.ts';

/** What one line opens or closes. */
export interface Enclosure {
  readonly kind: 'html' | 'comment' | 'directive' | 'template';
  /** `details`, `section x`, `note`, `if`; '' for a closing `:::`, which closes any. */
  readonly name: string;
  readonly closes: boolean;
}

/** What a line that holds nothing else opens or closes, or null. */
export function enclosureIn(line: string): Enclosure | null {
  for (const [kind, pattern] of KINDS) {
    const match = pattern.exec(line);
    if (!match?.groups) continue;
    const { close, opens = '', ends } = match.groups;
    const closes = close !== undefined || ends !== undefined;
    return { kind, name: (ends ?? opens).toLowerCase(), closes };
  }
  return null;
}

/**
 * For each line that closes something, the line that opens it; null where none does. A line that
 * opens what is never closed counts for nothing. Linear in the length of the lines.
 */
export function openersOf(lines: readonly string[]): ReadonlyMap<number, number | null> {
  const result = new Map<number, number | null>();
  const open = new Map<string, number[]>();
  lines.forEach((line, at) => {
    const found = enclosureIn(line);
    if (!found) return;
    // A closing `:::` has no name: all directives share a stack.
    const key = found.kind === 'directive' ? found.kind : `${found.kind} ${found.name}`;
    const stack = open.get(key) ?? [];
    open.set(key, stack);
    if (found.closes) result.set(at, stack.pop() ?? null);
    else stack.push(at);
  });
  return result;
}

const KINDS: readonly (readonly [Enclosure['kind'], RegExp])[] = [
  ['html', /^[ \t]*<(?<close>\/)?(?<opens>[A-Za-z][\w-]*)(?:[ \t][^<>]*)?(?<!\/)>[ \t]*$/],
  [
    'comment',
    /^[ \t]*<!--[ \t]*(?:(?:\/|end(?:[ :-]|(?=[ \t]*-->)))[ \t]*(?<ends>[\w:./ -]{0,60}?)|(?<opens>[\w:./-][\w:./ -]{0,60}?))[ \t]*-->[ \t]*$/i,
  ],
  ['directive', /^[ \t]*:{3,}(?:(?<close>)[ \t]*|[ \t]*(?<opens>[A-Za-z][\w-]*)[^:]*)$/],
  ['template', /^[ \t]*\{%-?[ \t]*(?:end(?<ends>\w+)|(?<opens>\w+))[^%{}]*%\}[ \t]*$/],
  ['template', /^[ \t]*\{\{~?(?:\/(?<ends>\w+)|#(?<opens>\w+))[^{}]*\}\}[ \t]*$/],
];

export const enclosureRow: MarkRow = {
  name: 'enclosure',
  grammar:
    '`<details>` … `</details>`, `<!-- x -->` … `<!-- /x -->`, `:::note` … `:::`, `{% if x %}` … `{% endif %}`, `{{#if x}}` … `{{/if}}`',
  why: 'What closes belongs to what opens it: where the steps stand between, it stays behind all of them. Each is alone on its line, whatever its indentation.',
  parse: enclosureIn,
  examples: [
    ['<details open>', { kind: 'html', name: 'details', closes: false }],
    ['</div>', { kind: 'html', name: 'div', closes: true }],
    ['<!-- plan:start -->', { kind: 'comment', name: 'plan:start', closes: false }],
    ['<!-- /plan -->', { kind: 'comment', name: 'plan', closes: true }],
    ['<!-- END plan -->', { kind: 'comment', name: 'plan', closes: true }],
    [':::note Read this', { kind: 'directive', name: 'note', closes: false }],
    [':::: ', { kind: 'directive', name: '', closes: true }],
    ['{% if ready %}', { kind: 'template', name: 'if', closes: false }],
    ['{%- endif -%}', { kind: 'template', name: 'if', closes: true }],
    ['{{#each steps}}', { kind: 'template', name: 'each', closes: false }],
    ['{{/each}}', { kind: 'template', name: 'each', closes: true }],
  ],
  nearMisses: [
    ['<br/>', 'it closes itself'],
    ['</div> text', 'text on its line'],
    ['<!-- TODO: write this, and that! -->', 'a remark'],
    ['{{name}}', 'a value'],
    ['::: a : b', 'text'],
  ],
};
