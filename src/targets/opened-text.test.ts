/** An opened text can begin with a byte order mark and have other line breaks: its first heading is one. */
import { describe, expect, it } from 'vitest';
import { converted } from './converted.ts';
import { github } from './github.ts';
import { htmlFile } from './html-file.ts';
import { openOnly } from './open-only.ts';
import { plainMarkdown } from './plain-markdown.ts';
import { splitText } from './split.ts';

const LF = '# First\n\n- [ ] one\n\n## Second\n\n- [ ] two\n';

describe.each([
  ['a byte order mark', `\uFEFF${LF}`],
  ['CRLF', LF.replaceAll('\n', '\r\n')],
  ['CR', LF.replaceAll('\n', '\r')],
])('a text with %s', (_, text) => {
  it('is pasted without it, and saved with it', () => {
    expect(converted(text, github, { tags: [] }).text).toBe(LF);
    expect(converted(text, plainMarkdown, { tags: [] }).text).toBe(text);
  });

  it('has its first heading in the checklist, the page and the parts', () => {
    expect(openOnly(text, [])).toBe(LF);
    expect(htmlFile('A', text, [])).toContain('<h1 id="part-1">First</h1>');
    const small = { ...github, body: { most: 90, room: 0 } };
    expect(splitText(text, small, { tags: [] })[0]?.name).toMatch(/^First/);
  });

  it('goes without its title', () => {
    const { text: made } = converted(text, github, { tags: [], leaveOut: 'First' });
    expect(made).toBe(LF.replace('# First\n\n', ''));
  });
});
