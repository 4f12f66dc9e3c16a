/** Lines that open and close a part of a document and say nothing: HTML, comments, directives, templates. */
import type { MarkRow } from './mark-row.ts';

/** What one line opens or closes. */
export interface Enclosure {
  readonly kind: 'html' | 'comment' | 'directive' | 'template';
  /** `details`, `plan`, `if`: what closes has the name of what it closes; '' for a directive. */
  readonly name: string;
  readonly closes: boolean;
}

/** What a line opens, or closes where it holds nothing else; null for neither. */
export function enclosureIn(line: string): Enclosure | null {
  if (!MAY_BE_ONE.test(line)) return null;
  const comment = COMMENT.exec(line)?.[1];
  if (comment !== undefined) return commentOf(comment);
  return named(line, CLOSERS, true) ?? named(line, OPENERS, false);
}

/** Few lines begin like one. */
const MAY_BE_ONE = /^ {0,3}(?:<|:::|\{[%{])/;
const COMMENT = /^ {0,3}<!--(.*?)-->[ \t]*$/;

type Patterns = readonly (readonly [Enclosure['kind'], RegExp])[];
const OPENERS: Patterns = [
  ['html', /^ {0,3}<([a-z][\w-]*)(?:[ \t][^<>]*)?(?<!\/)>(?!.*<\/\1>)/i],
  ['directive', /^ {0,3}:{3,}()[ \t]*[\w{]/],
  ['template', /^ {0,3}\{%-?[ \t]*([a-z]+)\b(?!.*\{%-?[ \t]*end)/i],
  ['template', /^ {0,3}\{\{(?:~?[#^]|[<%])[ \t]*([a-z][\w.-]*)(?!.*\{\{(?:~?|[<%][ \t]*)\/)/i],
];
const CLOSERS: Patterns = [
  ['html', /^ {0,3}<\/([a-z][\w-]*)>[ \t]*$/i],
  ['directive', /^ {0,3}:{3,}()[ \t]*$/],
  ['template', /^ {0,3}\{%-?[ \t]*end([a-z]+)[ \t]*-?%\}[ \t]*$/i],
  ['template', /^ {0,3}\{\{(?:~?|[<%][ \t]*)\/([a-z][\w.-]*)[ \t]*[~>%]?\}\}[ \t]*$/i],
];

function named(line: string, patterns: Patterns, closes: boolean): Enclosure | null {
  for (const [kind, pattern] of patterns) {
    const match = pattern.exec(line);
    if (match) return { kind, name: (match[1] ?? '').toLowerCase(), closes };
  }
  return null;
}

/**
 * What a comment opens or closes: `plan:start`, `BEGIN plan`, `#region plan` and a mere `plan` open
 * what `plan:end`, `END plan`, `#endregion plan` and `/plan` close.
 */
function commentOf(said: string): Enclosure {
  const words = said.toLowerCase().match(/\/?[\p{L}\p{N}]+/gu) ?? [];
  const closes = words.some((word) => CLOSING.test(word));
  const plain = words.map((word) => word.replace(closes ? CLOSING : OPENING, ''));
  return { kind: 'comment', name: plain.filter((word) => word !== '').join(' '), closes };
}

const OPENING = /^(?:begin|start|open)$/;
const CLOSING = /^(?:end|stop|close)$|^\/|^end(?=region)|(?<=.)stop$/;

export const enclosureRow: MarkRow = {
  name: 'enclosure',
  grammar:
    '`<details>` … `</details>`, `<!-- x -->` … `<!-- /x -->`, `:::note` … `:::`, `{% if x %}` … `{% endif %}`, `{{#if x}}` … `{{/if}}`, `{{< tabs >}}` … `{{< /tabs >}}`',
  why: 'What closes belongs to what opens it: where the steps stand between, it stays behind all of them. What closes is alone on its line; text may stand behind what opens.',
  parse: enclosureIn,
  examples: [
    ['<details open>', { kind: 'html', name: 'details', closes: false }],
    ['<details><summary>All</summary>', { kind: 'html', name: 'details', closes: false }],
    ['</div>', { kind: 'html', name: 'div', closes: true }],
    ['<!-- plan:start -->', { kind: 'comment', name: 'plan', closes: false }],
    ['<!-- TODO: write this -->', { kind: 'comment', name: 'todo write this', closes: false }],
    ['<!-- /plan -->', { kind: 'comment', name: 'plan', closes: true }],
    ['<!-- END plan -->', { kind: 'comment', name: 'plan', closes: true }],
    [':::note Read this', { kind: 'directive', name: '', closes: false }],
    [':::: {.note}', { kind: 'directive', name: '', closes: false }],
    [':::: ', { kind: 'directive', name: '', closes: true }],
    ['{% if ready %}', { kind: 'template', name: 'if', closes: false }],
    ['{%- endif -%}', { kind: 'template', name: 'if', closes: true }],
    ['{{#each steps}}', { kind: 'template', name: 'each', closes: false }],
    ['{{^ready}}', { kind: 'template', name: 'ready', closes: false }],
    ['{{/each}}', { kind: 'template', name: 'each', closes: true }],
    ['{{~/each~}}', { kind: 'template', name: 'each', closes: true }],
    ['{{< tabs "one" >}}', { kind: 'template', name: 'tabs', closes: false }],
    ['{{< /tabs >}}', { kind: 'template', name: 'tabs', closes: true }],
    ['{{% /notice %}}', { kind: 'template', name: 'notice', closes: true }],
  ],
  nearMisses: [
    ['<br/>', 'it closes itself'],
    ['<b>Dig</b>', 'closed in its line'],
    ['{{#if a}}b{{/if}}', 'closed in its line'],
    ['</div> text', 'text on its line'],
    ['    </div>', 'indented code'],
    ['{{name}}', 'a value'],
    ['::: : b', 'text'],
  ],
};
