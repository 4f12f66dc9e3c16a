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
    // The plan as a whole is in no list, and so waits for none of one.
    const paths = new Set([...pathsIn(plan, 'plan'), 'plan.dependsOn[].step']);
    expect(known.filter((path) => !paths.has(path))).toEqual([]);
  });

  it('is one of this version then, with every text that it had', () => {
    const now = migrated(plan, version, PLAN_VERSION, planMigrations);
    const parsed = planSchema.parse(now);
    // What is empty may be missing.
    expect(parsed).toMatchObject(now as Plan);
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
  const now = migrated(written(1).plan, 1, PLAN_VERSION, planMigrations);
  expect(planSchema.parse(now).template).toBe(false);
});

it('of version 3 has one shape of tasks and steps, and other content stays at its field', () => {
  const { tasks } = planSchema.parse(migrated(written(3).plan, 3, 4, planMigrations));
  const [task] = tasks;
  expect(task?.sourcedPractices[0]?.first).toBe('Store only a hash of the token');
  expect(task?.bestPractices).toEqual([]);
  expect(task?.testing.strategy).toMatch(/^The token store is tested/);
  expect(task?.other.map(({ after }) => after)).toEqual([
    'objective',
    'sourcedPractices',
    '<sourcedPractices',
  ]);
  const [first, second] = task?.steps ?? [];
  expect(first?.bestPractices[0]?.text).toBe('Hash with SHA-256 and a pepper');
  expect(first?.testing.strategy).toMatch(/^Against a real PostgreSQL/);
  expect(second?.other.map(({ after }) => after)).toEqual(['testing.strategy', '<next']);
  expect(second?.number).toBe('2.1');
});

function pathsIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((each) => pathsIn(each, `${path}[]`))];
  if (typeof value !== 'object' || value === null) return [path];
  const inside = Object.entries(value).flatMap(([key, each]) => pathsIn(each, `${path}.${key}`));
  return [path, ...inside];
}

/** Without anchors, which follow their fields. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'after' ? [] : textsIn(inner)));
}
