/** Packages that commands install: `npm install express`, `pip install 'x>=2'`, `cargo add serde`. */
import { hasName } from '../words.ts';

/** Commands that install packages; what follows are their names. */
const INSTALL =
  /(?<![\w-])(?:npm (?:install|i|add)|pnpm (?:install|i|add)|yarn (?:global )?add|bun (?:add|install|i)|pip3? install|uv (?:add|pip install)|poetry add|cargo (?:add|install)|go get|(?:sudo )?apt(?:-get)? install|brew install|gem install|composer require|dotnet add package)((?:[ \t]+[^\s`;&|)]+)*)/g;

/** An option, which may have a value behind it; a path; a sign of where the names end. */
const NO_NAME =
  /^(?:-|\.|\/|~|<|\$|#|git\+|https?:|.*\.(?:txt|toml|whl|deb)$|and$|then$|to$|for$|or$|in$|with$|the$|from$|if$)/;

/** A package as a command installs it. */
export interface Package {
  /** Without its version: `express`. */
  readonly name: string;
  /** As the command has it: `express@4`. */
  readonly spec: string;
}

/** The packages that a text installs, each once. */
export function packagesIn(text: string): readonly Package[] {
  const all = [...text.matchAll(INSTALL)].flatMap(([, rest = '']) => packagesOf(rest));
  const first = new Map<string, Package>();
  for (const each of all) if (!first.has(each.name)) first.set(each.name, each);
  return [...first.values()];
}

function packagesOf(rest: string): readonly Package[] {
  const words = rest
    .trim()
    .split(/\s+/)
    .map((word) => word.replace(/^['"]|['",.]+$/g, ''));
  const end = words.findIndex((word) =>
    /^(?:-r|-e|-c|#|and|then|to|for|or|in|with|the|from|if)$/.test(word),
  );
  return words
    .slice(0, end < 0 ? undefined : end)
    .filter((word) => !NO_NAME.test(word))
    .map((spec) => ({ name: packageName(spec), spec }))
    .filter(({ name }) => /^@?[\w./-]{2,}$/.test(name));
}

/** `express@4` and `requests[socks]>=2` without the version: the name that a list has, too. */
export function packageName(text: string): string {
  const name = text.replace(/`/g, '').trim().split(/\s/)[0] ?? '';
  return name.replace(/(?<=.)@.*$/, '').replace(/[[=<>~!^;:,(].*$/, '');
}

/** Whether a text names a package, in small or capital letters: `zod` in `Zod@4`, not in `@x/zod` or `zod-form`. */
export function namesPackage(text: string, name: string): boolean {
  return hasName(text.toLowerCase(), name.toLowerCase(), EDGES);
}
const EDGES = { before: /[\w.-]$|@(?:[\w.-]+\/)?$/, after: /^[\w-]/ };
