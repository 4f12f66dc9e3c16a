/** Every step from one version of the plan to the next, on a plan that the older one wrote. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pinnedLines } from '../testing/pinned-shape.ts';
import { planFileText, readPlanFile } from './file.ts';
import { migrated, PLAN_VERSION, planMigrations } from './migrations.ts';
import { type Plan, planSchema } from './schema.ts';

const WRITTEN = new URL('./written/', import.meta.url);
const versions = Array.from({ length: PLAN_VERSION - 1 }, (_, at) => at + 1);

/** The `.json` that the code of a version wrote of a plan with all fields filled in. */
function written(version: number): { text: string; plan: unknown } {
  const text = readFileSync(new URL(`${version}.json`, WRITTEN), 'utf8');
  const { planform, plan } = JSON.parse(text);
  expect(planform).toBe(version);
  return { text, plan };
}

it('leads on from each version that there was, by one step', () => {
  expect(planMigrations.map(({ from }) => from)).toEqual(versions);
});

it('is tried on a plan of each', () => {
  expect(readdirSync(WRITTEN).sort()).toEqual(versions.map((version) => `${version}.json`));
});

describe.each(versions)('a plan that version %i wrote', (version) => {
  const { text, plan } = written(version);

  it('has every field that its version knew, so that none goes untried', () => {
    const shape = pinnedLines(new URL(`./shapes/${version}.txt`, import.meta.url));
    // A shape that goes round is tried once around; a choice is named by what it has.
    const known = shape
      .filter((line) => !line.includes(': as '))
      .map((line) => line.replace(/: .*/, '').replaceAll('?', '').replaceAll(/\|\d+/g, ''));
    const paths = new Set(pathsIn(plan, 'plan'));
    expect(known.filter((path) => !paths.has(path))).toEqual([]);
  });

  it('is one of this version then, with every text that it had', () => {
    const now = migrated(plan, version, PLAN_VERSION, planMigrations);
    const parsed = planSchema.parse(now);
    expect(parsed).toEqual(now);
    expect(textsIn(parsed)).toEqual(expect.arrayContaining(textsIn(plan)));
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(planSchema.shape).sort());
  });

  it('is opened as a file, and saved in this version', () => {
    const opened = readPlanFile(text);
    expect(opened.ok).toBe(true);
    const { plan: again } = opened as { plan: Plan };
    expect(JSON.parse(planFileText(again)).planform).toBe(PLAN_VERSION);
    expect(textsIn(again)).toEqual(expect.arrayContaining(textsIn(plan)));
  });
});

it('of version 1 is no template', () => {
  const now = migrated(written(1).plan, 1, 2, planMigrations);
  expect(now).toEqual({ ...(written(1).plan as object), template: false });
});

function pathsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each) => pathsIn(each, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) => pathsIn(each, `${path}.${key}`));
  return [path, ...inside];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
