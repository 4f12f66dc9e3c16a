import { expect, test } from 'vitest';
import { formats, formatWithId } from '../../../formats/built-in/registry.ts';
import { fieldsIn } from '../../../formats/language/parts.ts';
import { valueAt } from '../../../plan/path.ts';
import { samplePlan } from '../../../plan/sample.ts';
import { inputOf } from '../inputs/inputs.ts';
import { annotationsFor } from './annotations.ts';
import { type Drafted, fieldName } from './drafted.ts';

/** What is said about the field at `path` of a step when it holds `value`. */
function saidOf(format: string, path: string, value: unknown): string | undefined {
  const part = fieldsIn(formatWithId(format)).step.find((each) => each.path === path);
  if (!part) throw new Error(`No field "${path}".`);
  const draft = inputOf(part.kind).draftOf(value as never, part.kind.options as never);
  const result = annotationsFor([part]).safeParse({ [fieldName(part)]: draft } as Drafted);
  return result.error?.issues[0]?.message;
}

test.each<[string, string, unknown, RegExp]>([
  [
    'task',
    'troubleshooting',
    [{ first: '', second: 'Wait' }],
    /Row 1 has “Solution”, but no “Problem”/,
  ],
  ['task', 'code', [{ language: 'ts', code: ' ' }], /Number 1 has no code yet/],
  [
    'task',
    'configuration',
    { variables: ['A', 'A'], files: [], other: [] },
    /“A” stands here twice/,
  ],
  ['task', 'configuration', { variables: ['A B'], files: [], other: [] }, /“A B” has a space/],
  ['issue', 'dependsOn', [{ text: 'X' }, { text: 'X' }], /“X” stands here twice/],
])('in a %s plan, %s: %j', (format, path, value, said) => {
  expect(saidOf(format, path, value)).toMatch(said);
});

test('nothing is said about the example plan', () => {
  const plan = samplePlan();
  for (const format of formats) {
    const fields = fieldsIn(format);
    for (const step of plan.tasks.flatMap(({ steps }) => steps)) {
      for (const { path } of fields.step) {
        expect(saidOf(format.id, path, valueAt(step, path))).toBeUndefined();
      }
    }
  }
});
