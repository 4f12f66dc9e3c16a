/** Commands that run tests: `npm test`, `pytest -k login`, `npx playwright test`. */
import { codeIn } from '../words.ts';

/** Where tests of different reach are listed. */
export type TestReach = 'unit' | 'integration' | 'endToEnd';

/** What a line begins with that runs tests; variables may be set before it: `CI=1 npm test`. */
const RUNS_TESTS = new RegExp(
  `^(?:[A-Z_][A-Z0-9_]*=\\S* +)*(?:${[
    '(?:npm|pnpm|yarn|bun)(?: run)? (?:test|e2e)(?:[:.-]\\w+)*',
    '(?:(?:npx|pnpm exec|yarn|bunx) )?(?:vitest|jest|mocha|ava|cypress run|playwright test)',
    'node --test',
    'deno test',
    '(?:(?:python3?|uv run|poetry run)(?: -m)? )?(?:pytest|unittest|tox|nox)',
    '(?:python3? )?manage\\.py test',
    'cargo (?:test|nextest run)',
    'go test',
    '(?:mvn|\\./mvnw) (?:\\S+ )*(?:test|verify)',
    '(?:gradle|\\./gradlew) \\S*[tT]est',
    'dotnet test',
    'swift test',
    'flutter test',
    '(?:bundle exec )?(?:rspec|rake test)',
    '(?:bin/)?rails test',
    '(?:\\./)?(?:vendor/bin/)?phpunit',
    'php artisan test',
    'mix test',
    'ctest',
    'make (?:test|check)[\\w-]*',
    'just test[\\w-]*',
  ].join('|')})(?=$|[;&|]|\\s(?!\\s*[=:]))`,
);

const END_TO_END = /playwright|cypress|e2e|end-to-end|selenium|maestro/i;

/** The commands of a text that run tests, each once: in code spans, or, where all of it is code, in its lines. */
export function testCommandsIn(text: string, isCode = false): readonly string[] {
  const lines = isCode ? text.split('\n') : codeIn(text).flatMap((code) => code.split('\n'));
  const commands = lines.map((line) => line.replace(/^\s*[$>] /, '').trim());
  return [...new Set(commands.filter((command) => RUNS_TESTS.test(command)))];
}

/** How much of a system the tests of a command go through, by its words; `unit` where these do not say. */
export function reachOf(command: string): TestReach {
  if (END_TO_END.test(command)) return 'endToEnd';
  return /integration/i.test(command) ? 'integration' : 'unit';
}
