/** What generated plans are made of: an arbitrary for each field, by its path. For tests only. */
import fc from 'fast-check';
import type { Dependency, Item } from '../plan/values.ts';

/** Texts of a generated plan. */
export interface Texts {
  readonly prose: fc.Arbitrary<string>;
  readonly line: fc.Arbitrary<string>;
  readonly items: fc.Arbitrary<Item[]>;
}

/** Empty about half of the time: what stands beside an empty field matters, too. */
function sparse<T>(arbitrary: fc.Arbitrary<T>, empty: T): fc.Arbitrary<T> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant(empty) }, { weight: 1, arbitrary });
}

export function pairsOf({ prose }: Texts) {
  return fc.array(fc.record({ first: prose, second: prose }), { maxLength: 3 });
}

/** Some rows have fewer cells than there are columns, and some more. */
export function tableOf({ line }: Pick<Texts, 'line'>) {
  const cells = fc.array(line, { maxLength: 3 });
  return fc.record({ columns: cells, rows: fc.array(cells, { maxLength: 3 }) });
}

export function snippetOf({ prose, line }: Texts) {
  return { language: line, code: prose };
}

/** The parts below a part, or the tasks. */
type Below = fc.Arbitrary<readonly Generated[]>;
type ByPath = Readonly<Record<string, fc.Arbitrary<unknown>>>;

/** Every field that a part may have, by its path, but for fields of one's own; and the parts below. */
export function fieldsWith(texts: Texts, steps: Below = fc.constant([])): ByPath {
  const prose = sparse(texts.prose, '');
  const line = sparse(texts.line, '');
  const items = sparse(texts.items, []);
  const pairs = sparse(pairsOf(texts), []);
  const lines = sparse(fc.array(texts.line, { maxLength: 3 }), []);
  const dependency = fc.oneof(
    fc.record({ text: texts.prose }),
    fc.record({ step: fc.constantFrom('s0', 's1', 's2') }),
  );
  return {
    name: texts.line,
    details: prose,
    issue: line,
    'breakdown.components': items,
    'breakdown.dependencies': items,
    'breakdown.technologies': items,
    'breakdown.constraints': items,
    'breakdown.approach': prose,
    research: pairs,
    objective: prose,
    prerequisites: items,
    actions: items,
    code: sparse(fc.array(fc.record(snippetOf(texts)), { maxLength: 2 }), []),
    configuration: fc.record({ variables: lines, files: lines, other: items }),
    validation: items,
    troubleshooting: pairs,
    bestPractices: items,
    considerations: items,
    complexity: line,
    statusQuo: prose,
    sourcedPractices: pairs,
    steps,
    'testing.strategy': prose,
    'testing.unit': items,
    'testing.integration': items,
    'testing.endToEnd': items,
    scalability: prose,
    dependsOn: sparse(fc.array(dependency, { maxLength: 3 }), []),
    estimate: line,
    successCriteria: items,
    'files.created': pairs,
    'files.modified': pairs,
    dependencies: pairs,
    nextTask: line,
    unlocks: items,
    'rollout.approach': prose,
    'rollout.phases': items,
    'rollback.approach': prose,
    'rollback.steps': items,
    documentation: items,
    metrics: pairs,
    timeline: fc.record({ rows: pairs, total: line }),
    resources: items,
    risks: pairs,
    questions: pairs,
    summary: prose,
  };
}

/** What only the plan as a whole has. */
export function planFieldsWith(texts: Texts, tasks: Below): ByPath {
  const pairs = sparse(pairsOf(texts), []);
  const pattern = fc.record({ name: texts.line, ...snippetOf(texts) });
  return {
    title: texts.line,
    format: fc.constant('task'),
    tasks,
    'guidelines.workflow': pairs,
    'guidelines.quality': pairs,
    'guidelines.patterns': sparse(fc.array(pattern, { maxLength: 2 }), []),
    assistantNote: sparse(texts.prose, ''),
  };
}

/** A holder as the schema takes it. */
export interface Generated {
  readonly dependsOn?: readonly Dependency[];
  readonly steps?: readonly Generated[];
}

/** A holder with these fields; each of them, or group of them, may be missing where `isPartial`. */
export function holderWith(fields: ByPath, isPartial = false): fc.Arbitrary<Generated> {
  const groups = new Map<string, Record<string, fc.Arbitrary<unknown>>>();
  for (const [path, value] of Object.entries(fields)) {
    const [name = '', inner = ''] = path.split('.');
    groups.set(name, { ...groups.get(name), [inner]: value });
  }
  const values = [...groups].map(([name, group]) => [name, group[''] ?? groupWith(group)] as const);
  return fc.record(Object.fromEntries(values), isPartial ? { requiredKeys: [] } : {});
}

function groupWith(group: ByPath): fc.Arbitrary<unknown> {
  const [first, second] = Object.entries(group);
  return first && !second ? first[1].map((value) => ({ [first[0]]: value })) : fc.record(group);
}

/**
 * Parts of one list, and those below them, with ids: `s0`, `s1` …, the second below the first is
 * `s0.s1`. What they wait for is in their list.
 */
export function withIds(parts: readonly Generated[], before = ''): Generated[] {
  const waits = (each: Dependency): Dependency[] => {
    if (!('step' in each)) return [each];
    return Number(each.step.slice(1)) < parts.length ? [{ step: before + each.step }] : [];
  };
  return parts.map((part, at) => {
    const id = `${before}s${at}`;
    return {
      ...part,
      id,
      dependsOn: (part.dependsOn ?? []).flatMap(waits),
      steps: withIds(part.steps ?? [], `${id}.`),
    };
  });
}
