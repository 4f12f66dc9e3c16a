/** The language of a piece of code, by signs that others do not have. */

const SIGNS: readonly (readonly [language: string, sign: RegExp])[] = [
  ['json', /^\s*[{[]\s*(?:"[^"\n]*"\s*:|\{\s*"|\])/],
  ['html', /^\s*<(?:!doctype html|html|div|head|body|p|section|script|form|template|ul|table)\b/i],
  ['xml', /^\s*<\?xml|^\s*<(?:project|dependency|configuration)>/],
  ['dockerfile', /^\s*FROM \S+(?::\S+)?(?: AS \w+)?\s*$[\s\S]*^\s*(?:RUN|COPY|CMD|WORKDIR)\b/m],
  [
    'sql',
    /^\s*(?:SELECT\b[\s\S]*\bFROM|CREATE (?:TABLE|INDEX|UNIQUE|VIEW|TYPE|POLICY|EXTENSION|DATABASE)|ALTER TABLE|INSERT INTO|UPDATE \w+ SET|DELETE FROM|DROP TABLE)\b/im,
  ],
  ['go', /^\s*(?:package \w+|func (?:\(\w+ \*?\w+\) )?\w+\()/m],
  ['rust', /^\s*(?:pub )?(?:fn \w+|impl\b|use \w+::|struct \w+ \{|let mut )/m],
  [
    'python',
    /^\s*(?:def \w+\(.*\).*:|class \w+(?:\(.*\))?:|from [\w.]+ import |import \w+$|async def )/m,
  ],
  [
    'java',
    /^\s*(?:public|private|protected) (?:static |final )*(?:class|interface|void|\w+(?:<.*>)?) \w+/m,
  ],
  [
    'typescript',
    /^\s*(?:export )?(?:interface \w+ (?:extends .*)?\{|type \w+(?:<.*>)? =)|^\s*(?:export )?(?:async )?function \w+\(.*\w: ?\w.*\)|^\s*import type /m,
  ],
  [
    'javascript',
    /^\s*(?:export )?(?:const|let) [\w{},[\] ]+ = |^\s*import .* from ['"]|=> \{|^\s*(?:export )?(?:async )?function \w+\(|\brequire\(['"]/m,
  ],
  ['css', /^\s*[.#@:a-z][\w\s.#:,>@()-]*\{\s*(?:[\w-]+:[^;]+;|$)/m],
  [
    'bash',
    /^\s*(?:\$ |#!.*sh\b|sudo |npm |npx |pnpm |yarn |pip3? |python3? -?m? |git |cd |mkdir |docker |kubectl |curl |make |cargo |go (?:test|build|run|mod) |brew |apt(?:-get)? |export \w+=|poetry |uv |pytest\b|mvn |\.\/\w)/m,
  ],
  ['yaml', /^(?:[\w-]+:(?: .*)?\n)(?:\s+-? ?[\w-]+:.*\n?|\s+- .*\n?)+/],
];

/** A drawing, a tree of folders, or what a program prints: no code of a language. */
const DRAWN = /[├└│┌┐┘─▼▲→←↓↑⇒]|^\s*\|?-{3,}|^\s*\|/m;

/** As the info string of a fence names it; null where nothing tells. */
export function guessedLanguage(code: string): string | null {
  if (DRAWN.test(code)) return null;
  return SIGNS.find(([, sign]) => sign.test(code))?.[0] ?? null;
}
