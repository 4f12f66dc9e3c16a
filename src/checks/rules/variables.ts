/** Environment variables that code reads. */

const READS: readonly RegExp[] = [
  /\bprocess\.env\.([A-Z][A-Z0-9_]+)/g,
  /\bprocess\.env\[['"]([A-Z][A-Z0-9_]+)['"]\]/g,
  /\bimport\.meta\.env\.([A-Z][A-Z0-9_]+)/g,
  /\bDeno\.env\.get\(['"]([A-Z][A-Z0-9_]+)['"]/g,
  /\bos\.environ(?:\.get\(|\[)\s*['"]([A-Z][A-Z0-9_]+)['"]/g,
  /\bos\.getenv\(\s*['"]([A-Z][A-Z0-9_]+)['"]/g,
  /\bos\.Getenv\("([A-Z][A-Z0-9_]+)"/g,
  /\benv::var\("([A-Z][A-Z0-9_]+)"/g,
  /\bSystem\.getenv\("([A-Z][A-Z0-9_]+)"/g,
  /\bENV(?:\.fetch\(|\[)['"]([A-Z][A-Z0-9_]+)['"]/g,
  /\bgetenv\(['"]([A-Z][A-Z0-9_]+)['"]/g,
];

/** Those that every system, tool or bundler sets by itself. */
const GIVEN = new Set(
  'NODE_ENV HOME PATH CI PWD USER SHELL TMPDIR LANG TZ DEV PROD MODE SSR BASE_URL'.split(' '),
);

/** The names of the variables that code reads, each once. */
export function variablesIn(code: string): readonly string[] {
  const names = READS.flatMap((read) => [...code.matchAll(read)].map(([, name = '']) => name));
  return [...new Set(names)].filter((name) => !GIVEN.has(name));
}
