/** Files, commands and symbols that a text names. */
import { codeIn } from '../words.ts';

/** Ends of file names. A word with a dot in it is no file by that alone: `Node.js`, `e.g`. */
const ENDS =
  'tsx?|jsx?|mjs|cjs|mts|vue|svelte|astro|py|ipynb|rb|go|rs|java|kt|kts|swift|c|h|cc|cpp|hpp|cs|php|ex|exs|scala|clj|hs|lua|pl|r|sql|prisma|graphql|gql|proto|sh|bash|zsh|ps1|bat|md|mdx|rst|txt|json5?|jsonc|ya?ml|toml|ini|cfg|conf|env|properties|xml|html?|css|s[ac]ss|less|svg|png|csv|tsv|lock|gradle|tf|tfvars|hcl|service|plist|patch';
const FILE = new RegExp(
  `(?<![\\w@/.-])(?:\\.{0,2}/)?(?:[\\w@.()[\\]{}*+-]+/)*[\\w@.()[\\]{}*+-]*\\w\\.(?:${ENDS})(?![\\w/-]|\\.\\w)`,
  'gi',
);
/** Names without an end that are files all the same. */
const BARE_FILE =
  /(?<![\w./-])(?:(?:[\w@.-]+\/)*)(?:Dockerfile|Makefile|Procfile|Jenkinsfile|Gemfile|Rakefile|\.env(?:\.\w+)*|\.gitignore|\.dockerignore|CODEOWNERS)(?![\w/-])/g;

/** Names of products that end like files. */
const PRODUCTS =
  /^(?:node|next|vue|nuxt|express|three|d3|chart|react|ember|backbone|socket\.io|alpine|moment|discord|bun|deno|asp|p5|ml5|tensorflow|nest|solid|angular|electron|pdf|hapi|koa|day|ethers|web3|babylon|fabric|paper|p5|plotly|handlebars|knockout|meteor|polymer|require|stimulus|swagger|underscore|zone|cropper|quill|prism|highlight|video|fuse|lunr|anime|popper|tippy|leaflet|mapbox|pixi|phaser|matter|cannon|aframe|brain|tone|howler|hammer|sails|feathers|loopback|strapi|adonis|ts)\.(?:js|ts)$/i;

/** Paths of files that a text names, in code or in words, each once, in their order. */
export function filesIn(text: string): readonly string[] {
  const words = text.replace(/\bhttps?:\/\/\S+/g, ' ');
  const found = [...words.matchAll(FILE), ...words.matchAll(BARE_FILE)].map(([path]) => path);
  return [...new Set(found.filter((path) => !PRODUCTS.test(path)))];
}

/** `camelCase`, `PascalCase`, `snake_case`, `ENV_NAME`, `call()`, `--flag`, `a/path`, `/route`, `#12`, an address. */
const SYMBOL =
  /\b[a-z]+[a-z0-9]*[A-Z]\w*|\b[A-Z][a-z0-9]+[A-Z]\w*|\b\w+_\w+|\b\w+\(\)|(?<!\S)--?[a-z][\w-]+|\b\w+(?:\/\w+){2,}|(?<!\S)\/[a-z]\w*|#\d+|https?:|\b\w+\.\w+\(|\b[A-Z]{2,}\b|\b\w+@\d|\bv?\d+\.\d+/;

/** Commands in plain words. */
const COMMAND =
  /\b(?:npm|npx|pnpm|yarn|bun|node|deno|pip3?|poetry|uv|pytest|python3?|cargo|go (?:test|build|run|mod)|make|docker|kubectl|helm|terraform|git|gh|curl|brew|apt(?:-get)?|psql|mvn|gradle|composer|php artisan|rails|bundle|rake|dotnet|flutter|tsc|eslint|vitest|jest) \S+/;

/** A name of its own within a sentence: of a product, a screen, a field. */
const PROPER =
  /(?<=[\p{Ll}\d,;:()] ["'“‘*]*)\p{Lu}[\p{L}\d]+|["“‘«][^"”’»]{2,}["”’»]|\d{2,}|\*\*\S/u;

/** Whether a text names something that can be found: a file, a command, a symbol, or what has a name. */
export function namesSomething(text: string): boolean {
  return (
    codeIn(text).length > 0 ||
    filesIn(text).length > 0 ||
    SYMBOL.test(text) ||
    COMMAND.test(text) ||
    PROPER.test(text)
  );
}
