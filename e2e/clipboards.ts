// What documents, trackers, chats and editors put on the clipboard, shortened to what matters.

export interface Clipboard {
  readonly html: string;
  readonly plain: string;
  /** Other flavours that it has. */
  readonly types?: readonly string[];
  /** The Markdown that it means. */
  readonly markdown: string;
}

export const CLIPBOARDS: Record<string, Clipboard> = {
  'Google Docs': {
    plain: 'Rollout\nBold, italic and a link.\nFirst\nInside\nSecond',
    html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr" style="line-height:1.38;margin-top:18pt;"><span style="font-size:16pt;font-family:Arial,sans-serif;font-weight:400;">Rollout</span></h2><p dir="ltr"><span style="font-weight:700;font-style:normal;">Bold</span><span style="font-weight:400;">, </span><span style="font-weight:400;font-style:italic;">italic</span><span style="font-weight:400"> and&nbsp;a </span><a href="https://a.example/doc" style="text-decoration:none;"><span style="font-weight:400;text-decoration:underline;">link</span></a><span>.</span></p><ul style="margin-top:0;"><li dir="ltr" style="list-style-type:disc;font-weight:400;" aria-level="1"><p dir="ltr" role="presentation"><span>First</span></p></li><ul style="margin-top:0;"><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>Inside</span></p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>Second</span></p></li></ul></b>`,
    markdown:
      '## Rollout\n\n**Bold**, *italic* and a [link](https://a.example/doc).\n\n- First\n  - Inside\n- Second',
  },
  'a checklist of Google Docs': {
    plain: 'Done\nOpen',
    html: `<b style="font-weight:normal;"><ul><li dir="ltr" role="checkbox" aria-checked="true" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" width="17px" aria-roledescription="checkbox" /><p style="display:inline-block;text-decoration:line-through;" role="presentation"><span style="text-decoration:line-through;">Done</span></p></li><li dir="ltr" role="checkbox" aria-checked="false" aria-level="1"><img src="data:image/png;base64,iVBORw0KGgo=" /><p role="presentation"><span>Open</span></p></li></ul></b>`,
    markdown: '- [x] ~~Done~~\n- [ ] Open',
  },
  Word: {
    plain: 'Intro\n·\tFirst\no\tInside\n1.\tNumbered',
    html: `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm;} --></style></head><body lang=EN-GB><!--StartFragment--><p class=MsoNormal><b>Intro</b><o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p><p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span><![endif]>Inside<o:p></o:p></p><p class=MsoListParagraphCxSpLast style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp; </span></span>Next<o:p></o:p></p><!--EndFragment--></body></html>`,
    markdown: '**Intro**\n\n- First\n  - Inside\n- Next',
  },
  Confluence: {
    plain: 'Ready\nOpen\nDone',
    html: `<h3 id="Ready">Ready</h3><ul class="inline-task-list" data-inline-tasks-content-id="1"><li data-inline-task-id="1"><span>Open</span></li><li data-inline-task-id="2" class="checked"><span>Done</span></li></ul>`,
    markdown: '### Ready\n\n- [ ] Open\n- [x] Done',
  },
  'the editor of Jira': {
    plain: 'Open\nDone\nconst a = 1;',
    html: `<div data-node-type="actionList" data-task-list-local-id="a"><div data-task-local-id="b" data-task-state="TODO">Open</div><div data-task-local-id="c" data-task-state="DONE">Done</div></div><div class="code-block"><pre data-language="javascript"><code>const a = 1;\nconst b = 2;</code></pre></div>`,
    markdown: '- [ ] Open\n- [x] Done\n\n```javascript\nconst a = 1;\nconst b = 2;\n```',
  },
  GitHub: {
    plain: 'Do it\nDone\nnpm test\n\nName\tUse\na|b\tsnake_case',
    html: `<meta charset='utf-8'><ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" disabled> Do <code class="notranslate">it</code></li><li class="task-list-item"><input type="checkbox" checked disabled> Done</li></ul><div class="highlight highlight-source-shell" dir="auto"><pre class="notranslate">npm <span class="pl-c1">test</span></pre></div><markdown-accessiblity-table><table><thead><tr><th>Name</th><th>Use</th></tr></thead><tbody><tr><td>a|b</td><td>snake_case<br>two</td></tr></tbody></table></markdown-accessiblity-table>`,
    markdown:
      '- [ ] Do `it`\n- [x] Done\n\n```shell\nnpm test\n```\n\n| Name | Use |\n| --- | --- |\n| a\\|b | snake_case<br>two |',
  },
  Slack: {
    plain: 'One\nTwo\nthree\nsome code',
    html: `<meta charset='utf-8'><ul data-stringify-type="unordered-list" class="p-rich_text_list" data-indent="0"><li data-stringify-indent="0"><b data-stringify-type="bold">One</b></li></ul><ul data-stringify-type="unordered-list" class="p-rich_text_list" data-indent="1"><li data-stringify-indent="1">Two</li></ul><ul data-indent="0"><li data-stringify-indent="0"><s data-stringify-type="strike">three</s></li></ul><pre class="c-mrkdwn__pre" data-stringify-type="pre">some  code</pre>`,
    markdown: '- **One**\n  - Two\n- ~~three~~\n\n```\nsome  code\n```',
  },
  Linear: {
    plain: '# Title\n\n- [ ] Open\n\n**Bold**',
    html: `<h1>Title</h1><ul data-type="taskList"><li data-checked="false"><p>Open</p></li></ul><p><strong>Bold</strong></p>`,
    markdown: '# Title\n\n- [ ] Open\n\n**Bold**',
  },
  Notion: {
    plain: '- [x]  Done\n- Item with **bold**',
    html: `<ul id="1" class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">Done</span></li></ul><ul><li>Item with <strong>bold</strong></li></ul>`,
    markdown: '- [x]  Done\n- Item with **bold**',
  },
  'an exported page of Notion': {
    plain: 'Done\nItem',
    html: `<ul class="to-do-list"><li><div class="checkbox checkbox-on"></div> <span class="to-do-children-checked">Done</span></li></ul><ol type="1" start="3"><li>Third</li><li>Fourth<ol><li>Inside</li></ol></li></ol>`,
    markdown: '- [x] Done\n\n3. Third\n4. Fourth\n   1. Inside',
  },
  'VS Code': {
    plain: 'const a = **1**;',
    html: `<meta charset='utf-8'><div style="color:#ccc;font-family:Menlo,monospace;font-weight:bold;white-space:pre;"><div><span style="font-weight:bold">const</span> a = **1**;</div></div>`,
    markdown: 'const a = **1**;',
  },
  'a code block of a page': {
    plain: 'a  = 1\nb = 2',
    html: `<pre><span style="font-weight:bold">a</span>  = 1\nb = 2</pre>`,
    markdown: '```\na  = 1\nb = 2\n```',
  },
  'a spreadsheet': {
    plain: 'Risk\tLevel\nLoss\tHigh',
    html: `<meta charset='utf-8'><style type="text/css"><!--td {border: 1px solid #ccc;}--></style><table cellspacing="0" dir="ltr" border="1"><colgroup><col width="100"/><col width="100"/></colgroup><tbody><tr style="height:21px;"><td style="font-weight:bold;">Risk</td><td>Level</td></tr><tr><td>Loss</td><td>High</td></tr></tbody></table>`,
    markdown: '| **Risk** | Level |\n| --- | --- |\n| Loss | High |',
  },
  'text with signs of Markdown in it': {
    plain: '1. not a list',
    html: '<p>1. not <b>a</b> list, 2 * 3, *stars*, snake_case, _x_, [a](b), &lt;steps&gt;, # no, https://a.example/_x_</p><p># no heading</p>',
    markdown:
      '1\\. not **a** list, 2 * 3, \\*stars\\*, snake_case, \\_x\\_, \\[a](b), \\<steps>, # no, https://a.example/_x_\n\n\\# no heading',
  },
  'right-to-left text': {
    plain: 'שלום עולם',
    html: `<p dir="rtl">שלום <b>עולם</b></p>`,
    markdown: 'שלום **עולם**',
  },
  'links and pictures': {
    plain: '',
    html: `<p><a href="https://a.example">https://a.example</a> and <img src="https://a.example/p.png" alt="a plan"> <a href="#x">here</a> <img src="https://a.example/e.png" alt="🎉"></p>`,
    markdown: 'https://a.example and [a plan](https://a.example/p.png) here 🎉',
  },
};
