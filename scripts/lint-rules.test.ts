// Proves that the lint rules which keep the structure do bite: every sample below is written to a
// folder of its own, Biome looks at all of them once with the project's configuration, and each
// must be reported (or, for the legal ones, not).
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

type Sample = { path: string; code: string; says: RegExp };

const importing = (specifier: string) =>
  `import { there } from '${specifier}';\n\nexport const here = there;\n`;

const LAYERS = [
  'markdown',
  'plan',
  'formats',
  'checks',
  'targets',
  'storage',
  'store',
  'ui',
  'features',
  'app',
] as const;
const WITHOUT_REACT = ['markdown', 'plan', 'formats', 'checks', 'targets', 'store'];

/** Two different layers, as [lower, higher]. */
const pairs = LAYERS.flatMap((low, i) => LAYERS.slice(i + 1).map((high) => [low, high] as const));

/** A file that others may import, so that a legal import is legal in all respects. */
const target = (layer: string) => (layer === 'features' ? 'features/one/there' : `${layer}/there`);

const layerSamples: Sample[] = pairs.map(([low, high]) => ({
  path: `src/${low === 'features' ? 'features/one' : low}/wants-${high}.ts`,
  code: importing(`${low === 'features' ? '../..' : '..'}/${target(high)}.ts`),
  says: /imports point down/,
}));

/** The folders of src/features/editor, from the top down, as lint/editor-rooms.grit has them. */
const EDITOR_ROOMS = [
  'header',
  'find',
  'saving',
  'panes',
  'cards',
  'fields',
  'other',
  'selection',
  'entries',
  'inputs',
  'views',
  'items',
  'rows',
  'text',
  'context',
] as const;

/** Two different folders of the editor, as [higher, lower]. */
const roomPairs = EDITOR_ROOMS.flatMap((high, i) =>
  EDITOR_ROOMS.slice(i + 1).map((low) => [high, low] as const),
);

const EDITOR = 'src/features/editor';

const roomSamples: Sample[] = [
  ...roomPairs.map(([high, low]) => ({
    path: `${EDITOR}/${low}/wants-${high}.ts`,
    code: importing(`../${high}/there.ts`),
    says: /imports point down the list header/,
  })),
  ...EDITOR_ROOMS.map((room) => ({
    path: `${EDITOR}/${room}/wants-page.ts`,
    code: importing('../there.ts'),
    says: /imports point down the list header/,
  })),
];

/** The rooms of src/formats, from the bottom up, as lint/format-rooms.grit has them. */
const FORMAT_ROOMS = [
  'language',
  'built-in',
  'kinds',
  'recognise',
  'read',
  'print',
  'patch',
  'derived',
] as const;

/** Two different rooms of the formats, as [earlier, later]. */
const formatRoomPairs = FORMAT_ROOMS.flatMap((early, i) =>
  FORMAT_ROOMS.slice(i + 1).map((late) => [early, late] as const),
);

const FORMATS = 'src/formats';
const GOES_BACK = /imports go back along the list language/;

const formatRoomSamples: Sample[] = [
  ...formatRoomPairs.map(([early, late]) => ({
    path: `${FORMATS}/${early}/wants-${late}.ts`,
    code: importing(`../${late}/there.ts`),
    says: GOES_BACK,
  })),
  ...formatRoomPairs.slice(0, 1).map(([early, late]) => ({
    path: `${FORMATS}/${early}/more/wants-${late}.ts`,
    code: importing(`../../${late}/there.ts`),
    says: GOES_BACK,
  })),
  ...FORMAT_ROOMS.flatMap((room) => [
    {
      path: `${FORMATS}/${room}/wants-way-in.ts`,
      code: importing('../there.ts'),
      says: GOES_BACK,
    },
    {
      path: `${FORMATS}/${room}/more/wants-way-in.ts`,
      code: importing('../../there.ts'),
      says: GOES_BACK,
    },
  ]),
];

const otherWaysToImport: Sample[] = [
  "export { there } from '../formats/there.ts';\n",
  "import '../formats/there.ts';\n",
  "import type { there } from '../formats/there.ts';\n\nexport type Here = typeof there;\n",
  "export const here = () => import('../formats/there.ts');\n",
  "export type Here = import('../formats/there.ts').There;\n",
].map((code, i) => ({ path: `src/plan/way-${i}.ts`, code, says: /imports point down/ }));

const structureSamples: Sample[] = [
  ...layerSamples,
  ...roomSamples,
  ...formatRoomSamples,
  ...otherWaysToImport,
  {
    path: 'src/plan/deep/er/wants-format.ts',
    code: importing('../../../formats/there.ts'),
    says: /imports point down/,
  },
  {
    path: 'src/plan/roundabout.ts',
    code: importing('./../formats/there.ts'),
    says: /straight to its file/,
  },
  {
    path: 'src/plan/roundabout-too.ts',
    code: importing('./deep/../there.ts'),
    says: /straight to its file/,
  },
  ...['../two/there.ts', '../../features/two/there.ts', '../shared.ts'].map((specifier, i) => ({
    path: `src/features/one/sibling-${i}.ts`,
    code: importing(specifier),
    says: /another feature/,
  })),
  {
    path: 'src/features/one/parts/sibling.ts',
    code: importing('../../two/there.ts'),
    says: /another feature/,
  },
  {
    path: 'src/features/one/parts/more/sibling.ts',
    code: importing('../../../two/there.ts'),
    says: /another feature/,
  },
  {
    path: 'src/features/joins.ts',
    code: importing('./one/there.ts'),
    says: /another feature/,
  },
  ...LAYERS.map((layer) => ({
    path: `src/${target(layer)}-tested.ts`,
    code: importing(`${layer === 'features' ? '../..' : '..'}/testing/there.ts`),
    says: /for \*\.test\.ts files alone/,
  })),
  { path: 'src/main.ts', code: importing('./testing/there.ts'), says: /\.test\.ts files alone/ },
  ...WITHOUT_REACT.flatMap((layer) =>
    ['react', 'react-dom/client', 'react/jsx-runtime', 'zustand', '@tanstack/react-query'].map(
      (name, i) => ({
        path: `src/${layer}/react-${i}.ts`,
        code: importing(name),
        says: /without React/,
      }),
    ),
  ),
  ...WITHOUT_REACT.map((layer) => ({
    path: `src/${layer}/browser.ts`,
    code: 'export const title = () => document.title;\n',
    says: /noRestrictedGlobals/,
  })),
];

const storageSamples: Sample[] = [
  'export const here = localStorage;\n',
  "export const here = () => sessionStorage.getItem('here');\n",
  "export const here = () => indexedDB.open('here');\n",
  'export const here = () => window.localStorage.length;\n',
  'export const here = () => globalThis.localStorage.length;\n',
  "export const here = () => window['localStorage'].length;\n",
  'export const { localStorage: here } = window;\n',
  'export const { indexedDB } = globalThis;\n',
  importing('idb'),
].flatMap((code, i) =>
  ['src/app', 'src/features/one', 'src/ui', 'src/store', 'src/testing'].map((folder) => ({
    path: `${folder}/stores-${i}.ts`,
    code,
    says: /Only src\/storage/,
  })),
);

const addressSamples: Sample[] = [
  'export const Here = () => <p data-row="1">x</p>;\n',
  'export const Here = ({ id }: { id: string }) => <p data-row={id}>x</p>;\n',
  'export const here = (row: HTMLElement) => row.dataset.row;\n',
  'export const here = ({ dataset }: HTMLElement) => dataset.row;\n',
  'export const here = ({ dataset: { row } }: HTMLElement) => row;\n',
  "export const here = () => document.querySelector('[data-row]');\n",
  "export const here = () => document.querySelector('li, [data-row] a');\n",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is code
  'export const here = (at: string) => document.querySelector(`[data-row="${at}"]`);\n',
  "export const here = (row: HTMLElement) => row.getAttribute('data-row');\n",
  "export const here = (row: HTMLElement) => row.setAttribute('data-row', '1');\n",
].flatMap((code, i) =>
  ['src/app', 'src/features/one', 'src/ui'].map((folder) => ({
    path: `${folder}/address-${i}.tsx`,
    code,
    says: /Only src\/ui\/screen-address\.ts/,
  })),
);

const keySamples: Sample[] = [
  'export const Here = () => <input onKeyDown={(event) => event.preventDefault()} />;\n',
  'export const Here = () => <input onKeyDownCapture={(event) => event.preventDefault()} />;\n',
  'export const Here = () => <input onKeyUp={async () => undefined} />;\n',
  'export const Here = () => <input onKeyDown={({ key }) => void key} />;\n',
  'export const Here = () => <input onKeyDown={event => void event} />;\n',
  'export const here = { onKeyDown: (event: Event) => event.preventDefault() };\n',
  'export const here = {\n  onKeyDown(event: Event) {\n    event.preventDefault();\n  },\n};\n',
  "import type { KeyboardEvent } from 'react';\n\nexport type Here = KeyboardEvent;\n",
  "import type * as React from 'react';\n\nexport type Here = React.KeyboardEvent;\n",
  'export const here = (event: KeyboardEvent) => event.key;\n',
  'export const here = (event: UIEvent) => event instanceof KeyboardEvent;\n',
  "export const here = () => document.addEventListener('keydown', () => undefined);\n",
  "export const here = (box: HTMLElement) => box.addEventListener('keyup', () => undefined);\n",
  "export const here = { shortcut: 'Mod+K' };\n",
  "export const here = { keys: ['Alt+Up'] };\n",
  "export const here = 'F2';\n",
].flatMap((code, i) =>
  ['src/app', 'src/features/one', 'src/ui'].map((folder) => ({
    path: `${folder}/keys-${i}.tsx`,
    code,
    says: /Keys come through src\/ui\/key-press\.ts/,
  })),
);

const styleSamples: Sample[] = [
  { path: 'src/ui/default.ts', code: 'export default 1;\n', says: /noDefaultExport/ },
  { path: 'src/ui/barrel.ts', code: "export { there } from './there.ts';\n", says: /noBarrelFile/ },
  { path: 'src/ui/star.ts', code: "export * from './there.ts';\n", says: /noReExportAll/ },
  { path: 'src/ui/any.ts', code: 'export type Here = any;\n', says: /noExplicitAny/ },
  { path: 'src/ui/logs.ts', code: "console.log('here');\n", says: /noConsole/ },
  { path: 'src/ui/sure.ts', code: 'export const at = (a: number[]) => a[0]!;\n', says: /NonNull/ },
  { path: 'src/ui/node.ts', code: "import 'node:fs';\n", says: /noNodejsModules/ },
  { path: 'src/ui/bare.ts', code: importing('./there'), says: /useImportExtensions/ },
  { path: 'src/ui/long.ts', code: 'export {};\n'.repeat(301), says: /noExcessiveLinesPerFile/ },
  { path: 'src/ui/PascalCase.ts', code: 'export const here = 1;\n', says: /useFilenaming/ },
  { path: 'src/ui/stray.ts', code: importing('left-pad'), says: /noUndeclaredDependencies/ },
  {
    path: 'src/ui/floating.ts',
    code: 'async function save(): Promise<void> {\n  await fetch("/");\n}\n\nsave();\n',
    says: /noFloatingPromises/,
  },
  {
    path: 'src/plan/cycle-a.ts',
    code: "import { b } from './cycle-b.ts';\n\nexport const a = () => b;\n",
    says: /noImportCycles/,
  },
  {
    path: 'src/plan/cycle-b.ts',
    code: "import { a } from './cycle-a.ts';\n\nexport const b = () => a;\n",
    says: /noImportCycles/,
  },
  {
    path: 'src/plan/type-cycle-a.ts',
    code: "import type { B } from './type-cycle-b.ts';\n\nexport type A = { b: B };\n",
    says: /noImportCycles/,
  },
  {
    path: 'src/plan/type-cycle-b.ts',
    code: "import type { A } from './type-cycle-a.ts';\n\nexport type B = { a?: A };\n",
    says: /noImportCycles/,
  },
  { path: 'src/ui/wide.ts', code: 'export const here = "double"\n', says: /format/ },
];

const legal: { path: string; code: string }[] = [
  ...LAYERS.map((layer) => ({
    path: `src/${target(layer)}.ts`,
    code: 'export const there = 1;\n',
  })),
  { path: 'src/testing/there.ts', code: 'export const there = 1;\n' },
  ...['there.ts', ...EDITOR_ROOMS.map((room) => `${room}/there.ts`)].map((path) => ({
    path: `${EDITOR}/${path}`,
    code: 'export const there = 1;\n',
  })),
  ...roomPairs.map(([high, low]) => ({
    path: `${EDITOR}/${high}/uses-${low}.ts`,
    code: importing(`../${low}/there.ts`),
  })),
  ...EDITOR_ROOMS.map((room) => ({
    path: `${EDITOR}/joins-${room}.ts`,
    code: importing(`./${room}/there.ts`),
  })),
  ...FORMAT_ROOMS.map((room) => ({
    path: `${FORMATS}/${room}/there.ts`,
    code: 'export const there = 1;\n',
  })),
  ...formatRoomPairs.map(([early, late]) => ({
    path: `${FORMATS}/${late}/uses-${early}.ts`,
    code: importing(`../${early}/there.ts`),
  })),
  ...FORMAT_ROOMS.map((room) => ({
    path: `${FORMATS}/joins-${room}.ts`,
    code: importing(`./${room}/there.ts`),
  })),
  { path: `${FORMATS}/derived/more/own.ts`, code: importing('../there.ts') },
  { path: `${FORMATS}/derived/more/uses-patch.ts`, code: importing('../../patch/there.ts') },
  { path: `${FORMATS}/patch/at-work.test.ts`, code: importing('../there.ts') },
  { path: 'src/features/two/there.ts', code: 'export const there = 1;\n' },
  ...pairs.map(([low, high]) => ({
    path: `src/${high === 'features' ? 'features/one' : high}/uses-${low}.ts`,
    code: importing(`${high === 'features' ? '../..' : '..'}/${target(low)}.ts`),
  })),
  { path: 'src/features/one/own.ts', code: importing('./there.ts') },
  { path: 'src/features/one/parts/own.ts', code: importing('../there.ts') },
  { path: 'src/features/one/parts/below.ts', code: importing('../../../plan/there.ts') },
  { path: 'src/features/one/parts/more/own.ts', code: importing('../../there.ts') },
  { path: 'src/plan/one.test.ts', code: importing('../testing/there.ts') },
  { path: 'src/testing/round-trip.ts', code: importing('../app/there.ts') },
  { path: 'src/store/vanilla.ts', code: importing('zustand/vanilla') },
  { path: 'src/ui/component.ts', code: importing('react') },
  { path: 'src/features/one/query.ts', code: importing('@tanstack/react-query') },
  { path: 'src/storage/local.ts', code: 'export const here = () => window.localStorage.length;\n' },
  { path: 'src/storage/journal.ts', code: importing('idb') },
  {
    path: 'src/ui/screen-address.ts',
    code: "export const here = () => document.querySelector('[data-row]');\n",
  },
  {
    path: 'src/ui/state.tsx',
    code: 'export const Here = () => <p data-save-state="saved">x</p>;\n',
  },
  { path: 'src/ui/spread.tsx', code: "export const here = { 'aria-label': 'data' };\n" },
  {
    path: 'src/ui/key-press.ts',
    code: 'export const onKeyPress = (handle: () => void) => (_: KeyboardEvent) => handle();\n',
  },
  { path: 'src/ui/keys.ts', code: "export const KEYS = { palette: 'Mod+K' };\n" },
  {
    path: 'src/ui/handles-keys.tsx',
    code:
      "import { onKeyPress } from './key-press.ts';\n\n" +
      'export const Here = () => <input onKeyDown={onKeyPress(() => undefined)} />;\n',
  },
  { path: 'e2e/journey.ts', code: 'export const here = () => localStorage.length;\n' },
];

type Diagnostic = { category: string; message: string; location: { path: string | null } };

const illegal = [
  ...structureSamples,
  ...storageSamples,
  ...addressSamples,
  ...keySamples,
  ...styleSamples,
];
const found = new Map<string, string>();
let home = '';
let folder = '';

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'planform-lint-'));
  // A folder above the project may be named like one of its own.
  folder = join(home, 'src', 'planform');
  await mkdir(folder, { recursive: true });
  const config = JSON.parse(await readFile(join(root, 'biome.json'), 'utf8'));
  await writeFile(
    join(folder, 'biome.json'),
    JSON.stringify({ ...config, vcs: { enabled: false } }),
  );
  await cp(join(root, 'lint'), join(folder, 'lint'), { recursive: true });
  await cp(join(root, 'package.json'), join(folder, 'package.json'));
  for (const { path, code } of [...illegal, ...legal]) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), code);
  }
  for (const { category, message, location } of await lint()) {
    const path = location.path ?? '';
    found.set(path, `${found.get(path) ?? ''}${category}: ${message}\n`);
  }
}, 60_000);

afterAll(() => rm(home, { recursive: true, force: true }));

async function lint(): Promise<Diagnostic[]> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const flags = [
    '--colors=off',
    '--reporter=json',
    '--max-diagnostics=none',
    '--diagnostic-level=error',
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [biome, 'ci', ...flags, 'src', 'e2e'],
    {
      cwd: folder,
      maxBuffer: 100_000_000,
    },
  ).catch((error: { stdout: string }) => error);
  return JSON.parse(stdout).diagnostics;
}

describe('the linter refuses', () => {
  it.each(illegal)('$path', ({ path, says }) => {
    expect(found.get(path)).toMatch(says);
  });
});

describe('the linter accepts', () => {
  it.each(legal)('$path', ({ path }) => {
    expect(found.get(path) ?? '').toBe('');
  });
});
