/**
 * What Jira's `{code}` can colour, by the names that Markdown has for it. For any other name it shows
 * an error above the code (“Unable to find source-code formatter for language: ts. Available
 * languages are: actionscript, ada, …”), so none is given then.
 */

const AS_CALLED = 'actionscript ada applescript bash c c# c++ cpp css erlang go groovy haskell html'
  .concat(' java javascript js json lua objc perl php python r ruby scala sh sql swift')
  .concat(' visualbasic xml yaml')
  .split(' ');

const OTHER_NAMES = {
  typescript: 'javascript',
  ts: 'javascript',
  tsx: 'javascript',
  jsx: 'javascript',
  mjs: 'javascript',
  jsonc: 'json',
  shell: 'bash',
  zsh: 'bash',
  console: 'bash',
  py: 'python',
  rb: 'ruby',
  yml: 'yaml',
  cs: 'c#',
  csharp: 'c#',
  golang: 'go',
  hs: 'haskell',
  'objective-c': 'objc',
  vb: 'visualbasic',
  svg: 'xml',
  xhtml: 'html',
  scss: 'css',
  postgresql: 'sql',
};

/** A map and no object: people may call a language `constructor`. */
export const JIRA_LANGUAGES: ReadonlyMap<string, string> = new Map([
  ...AS_CALLED.map((name) => [name, name] as const),
  ...Object.entries(OTHER_NAMES),
]);
