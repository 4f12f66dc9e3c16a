// Code as pages, editors and documents put it on the clipboard, shortened to what matters.
import type { Clipboard } from './clipboards.ts';

const CODE = 'npm ci\n\nnpm  test # all\n\tdeep';
const FENCED = `Run this:\n\n\`\`\`\n${CODE}\n\`\`\``;
const RUN = '<p>Run this:</p>';
const plain = `Run this:\n\n${CODE}`;

/** Each means the same code below the same words. */
export const CODE_CLIPBOARDS: Record<string, Clipboard> = {
  'a block of text': { plain, html: `${RUN}<pre><code>${CODE}</code></pre>`, markdown: FENCED },
  'an element for each line': {
    plain,
    html: `${RUN}<pre><div>npm ci</div><div><br></div><div>npm  test # all</div><div>\tdeep</div></pre>`,
    markdown: FENCED,
  },
  'line breaks as elements': {
    plain,
    html: `${RUN}<pre>npm ci<br><br>npm&nbsp; test # all<br>\tdeep<br></pre>`,
    markdown: FENCED,
  },
  'Shiki: spans with breaks between them': {
    plain,
    html: `${RUN}<pre class="shiki" tabindex="0"><code><span class="line"><span style="color:#fff">npm</span> ci</span>\n<span class="line"></span>\n<span class="line">npm  test <span># all</span></span>\n<span class="line">\tdeep</span></code></pre>`,
    markdown: FENCED,
  },
  'spans that a style sets below each other': {
    plain,
    html: `${RUN}<pre><code><span class="token-line" style="color:#111">npm ci</span><span class="token-line"></span><span class="token-line">npm  test # all</span><span style="display:block">\tdeep</span></code></pre>`,
    markdown: FENCED,
  },
  'Hugo: spans with breaks in them, and numbers': {
    plain,
    html: `${RUN}<div class="highlight"><table class="lntable"><tr><td><pre class="chroma"><code><span class="lnt">1\n</span><span class="lnt">2\n</span></code></pre></td><td><pre><code><span class="line"><span class="cl">npm ci\n</span></span><span class="line"><span class="cl">\n</span></span><span class="line"><span class="cl">npm  test # all\n</span></span><span class="line"><span class="cl">\tdeep\n</span></span></code></pre></td></tr></table></div>`,
    markdown: FENCED,
  },
  'Rouge: a table with a gutter': {
    plain,
    html: `${RUN}<table class="rouge-table"><tbody><tr><td class="rouge-gutter gl"><pre class="lineno">1\n2\n3\n4\n</pre></td><td class="rouge-code"><pre>npm ci\n\nnpm  test # all\n\tdeep\n</pre></td></tr></tbody></table>`,
    markdown: FENCED,
  },
  'a table with a row for each line': {
    plain,
    html: `${RUN}<table><tr><td class="blob-num" data-line-number="1"></td><td class="blob-code">npm ci</td></tr><tr><td class="blob-num">2</td><td class="blob-code">\n</td></tr><tr><td class="blob-num">3</td><td class="blob-code"><span>npm</span>  test # all</td></tr><tr><td class="blob-num">4</td><td class="blob-code">\tdeep</td></tr></table>`,
    markdown: FENCED,
  },
  'code without a pre': {
    plain,
    html: `${RUN}<p><code>npm ci<br><br>npm  test # all<br>\tdeep</code></p>`,
    markdown: FENCED,
  },
  'code that a style lays out': {
    plain,
    html: `${RUN}<span data-code-lang="" class="code-block"><code style="white-space: pre;"><span class="linenumber">1</span>npm ci\n<span class="linenumber">2</span>\n<span class="linenumber">3</span>npm  test # all\n<span class="linenumber">4</span>\tdeep</code></span>`,
    markdown: FENCED,
  },
  'VS Code, among other text': {
    plain,
    html: `${RUN}<div style="color: #ccc;font-family: Menlo, Monaco, 'Courier New', monospace;white-space: pre;"><div><span style="color: #9cd;">npm</span> ci</div><br><div>npm  test # all</div><div>\tdeep</div></div>`,
    markdown: FENCED,
  },
  'Google Docs: paragraphs in a font for code': {
    plain,
    html: `<b style="font-weight:normal;" id="docs-internal-guid-2"><p dir="ltr"><span style="font-family:Arial,sans-serif">Run this:</span></p><p dir="ltr"><span style="font-family:'Roboto Mono',monospace;">npm ci</span></p><br><p dir="ltr"><span style="font-family:'Roboto Mono',monospace;">npm&nbsp; test</span><span style="font-family:'Roboto Mono',monospace;color:#888"> # all</span></p><p dir="ltr"><span style="font-family:'Roboto Mono',monospace;white-space:pre-wrap;">\tdeep</span></p></b>`,
    markdown: FENCED,
  },
  'Google Docs: a frame of one cell': {
    plain,
    html: `<b style="font-weight:normal;"><p><span>Run this:</span></p><table><tbody><tr><td><p><span style="font-family:Consolas,sans-serif;">npm ci</span><br><br><span style="font-family:Consolas,sans-serif;">npm&nbsp; test # all</span><br><span style="font-family:Consolas">&#9;deep</span></p></td></tr></tbody></table></b>`,
    markdown: FENCED,
  },
  'Word: paragraphs in Courier': {
    plain,
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><body><p class=MsoNormal>Run this:<o:p></o:p></p><p class=MsoNormal style='font-family:"Courier New"'>npm ci<o:p></o:p></p><p class=MsoNormal><span style='font-family:"Courier New"'><o:p>&nbsp;</o:p></span></p><p class=MsoNormal><span style='font-family:"Courier New"'>npm&nbsp; test # all<o:p></o:p></span></p><p class=MsoNormal><span style='font-family:"Courier New"'>&#9;deep<o:p></o:p></span></p></body></html>`,
    markdown: FENCED,
  },
  'CodeMirror: a pre for each line': {
    plain,
    html: `${RUN}<pre class="CodeMirror-line">npm ci</pre><pre class="CodeMirror-line"><span>\u200b</span></pre><pre class="CodeMirror-line">npm  test # all</pre><pre class="CodeMirror-line">\tdeep</pre>`,
    markdown: FENCED,
  },
  'Slack, with its language on the way': {
    plain,
    html: `${RUN}<pre class="c-mrkdwn__pre" data-stringify-type="pre" lang="sh">${CODE}</pre>`,
    markdown: FENCED.replace('```\n', '```sh\n'),
  },
};
