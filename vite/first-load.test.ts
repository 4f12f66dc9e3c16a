import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type BuiltChunk, firstLoad, reportOf } from './first-load.ts';

const SCREEN = 'src/app/plan-page.tsx';

interface Made {
  readonly imports?: readonly string[];
  readonly sources?: readonly string[];
  readonly isEntry?: boolean;
}

function chunk(name: string, { imports = [], sources = [], isEntry = false }: Made = {}) {
  const modules = Object.fromEntries(
    sources.map((source) => [`/x/${source}`, { code: `${source} ` }]),
  );
  return { fileName: `${name}.js`, code: `code of ${name}`, isEntry, imports, modules };
}

const sizeOf = (name: string) => gzipSync(`code of ${name}`).length;

/** An entry and a screen that share a file, and what each of them imports while it runs. */
const BUNDLE: readonly BuiltChunk[] = [
  chunk('entry', { isEntry: true, imports: ['shared.js'], sources: ['src/main.tsx'] }),
  chunk('plan', { imports: ['shared.js', 'form.js'], sources: [SCREEN] }),
  chunk('form', { imports: ['deep.js'] }),
  chunk('deep', { imports: ['form.js'] }),
  chunk('shared'),
  // Imported by nothing before it runs.
  chunk('late', { imports: ['shared.js', 'later.js'], sources: ['src/late.tsx'] }),
  chunk('later'),
];

test('what the entry and the screen import counts, once, and what loads late does not', () => {
  const load = firstLoad(BUNDLE, SCREEN);
  const names = load.chunks.map(({ fileName }) => fileName).sort();
  expect(names).toEqual(['deep.js', 'entry.js', 'form.js', 'plan.js', 'shared.js']);
  const sizes = ['deep', 'entry', 'form', 'plan', 'shared'].map(sizeOf);
  expect(load.bytes).toBe(sizes.reduce((sum, size) => sum + size));
});

test('a screen that is in a file with others is found', () => {
  const bundle = [
    chunk('entry', { isEntry: true }),
    chunk('all', { sources: ['src/a.ts', SCREEN] }),
  ];
  expect(firstLoad(bundle, SCREEN).chunks).toHaveLength(2);
});

test('a screen that is in no file is a fault: nobody would know its weight', () => {
  expect(() => firstLoad([chunk('entry', { isEntry: true })], SCREEN)).toThrow(SCREEN);
});

test('sources share the weight of their file', () => {
  const bundle = [chunk('entry', { isEntry: true, sources: ['src/a.ts', SCREEN] })];
  const { bytes, modules } = firstLoad(bundle, SCREEN);
  expect(modules.map(({ id }) => id).sort()).toEqual(['/x/src/a.ts', `/x/${SCREEN}`]);
  expect(modules.reduce((sum, module) => sum + module.bytes, 0)).toBeCloseTo(bytes);
});

test('the report has the figure, the budget, and the heaviest sources by short names', () => {
  const load = {
    bytes: 150_040,
    chunks: [{ fileName: 'entry.js', bytes: 150_040 }],
    modules: [
      { id: '/home/x/node_modules/react-dom/client.js', bytes: 150_000 },
      { id: '/home/x/src/main.tsx', bytes: 40 },
    ],
  };
  expect(reportOf(load, 160_000, 1)).toBe(
    [
      'Before a plan can be typed in: 150.0 kB of JavaScript after gzip (1 kB is 1000 bytes); the budget is 160.0 kB.',
      'In 1 file. What weighs most:',
      '  150.0 kB  react-dom/client.js',
    ].join('\n'),
  );
  expect(reportOf(load, 140_000, 2)).toContain('10.0 kB over the budget of 140.0 kB');
  expect(reportOf(load, 140_000, 2)).toContain('    0.0 kB  src/main.tsx');
});
