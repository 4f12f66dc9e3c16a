/**
 * What was not edited keeps its bytes, and an edit changes only its own lines: law 3 of
 * docs/design.md.
 */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineDiff } from '../markdown/line-diff.ts';
import { isLoneBox } from '../plan/lone-box.ts';
import { samplePlan } from '../plan/sample.ts';
import { type Plan, planSchema } from '../plan/schema.ts';
import type { Item } from '../plan/values.ts';
import { strayLines } from '../testing/edited-lines.ts';
import { foreignText } from '../testing/foreign-text.ts';
import { ownCopy } from '../testing/own-copy.ts';
import { type Choice, choiceWith, editOf } from '../testing/plan-edits.ts';
import { calmPlan, troubledPlan } from '../testing/plans.ts';
import { printedFields } from '../testing/printed-fields.ts';
import { restyled, type Styled, style } from '../testing/restyled.ts';
import { SEED } from '../testing/seed.ts';
import { troubledText } from '../testing/troubled-text.ts';
import { formatOf } from './built-in/format-of.ts';
import { formats } from './built-in/registry.ts';
import { exportedPlan, exportPlan } from './export.ts';
import type { Format } from './language/definition.ts';
import { differences } from './patch/compare.ts';
import { openedSource } from './patch/opened.ts';
import { patchedText } from './patch/patched-text.ts';
import type { PrintOptions } from './print/printer.ts';
import { printBlocks, printPieces, printPlan } from './print.ts';
import { readPlan } from './read.ts';

const TEXT = `\uFEFF---
owner: me
---

# Notes before

## Task: **Sign in**

**Goal:** People sign in.
Fast.

### Implementation Steps

#### Step 1: Model ✅

* **Tasks:**
  * [X] Create \`user.ts\`
  * [ ] Hash it

      with argon2
  + nested

A remark.

---

#### Step 2: Route

**Actions**:

1. one

2. two
`;

function edited(
  text: string,
  edit: (plan: Plan) => void,
  format = 'task',
  options: PrintOptions = {},
): string {
  const { plan } = readPlan(text.replace(/^\uFEFF/, ''), format);
  const copy = ownCopy(plan);
  edit(copy);
  return exportPlan(planSchema.parse(copy), format, { ...options, opened: { text, plan } });
}

/** The lines that went and came, as `-` and `+`, in order. */
function changes(before: string, after: string): string[] {
  const [old, now] = [before.split(/(?<=\n)/), after.split(/(?<=\n)/)];
  return lineDiff(before, after).flatMap((hunk) => [
    ...old.slice(hunk.old.start, hunk.old.end).map((line) => `-${line.replace(/\n$/, '')}`),
    ...now.slice(hunk.new.start, hunk.new.end).map((line) => `+${line.replace(/\n$/, '')}`),
  ]);
}

function add(items: Item[], text: string): void {
  items.push({ box: 'none', text, children: [] });
}

function rename(item: Item | undefined): void {
  if (item) item.text += '!';
}

function changed(edit: (plan: Plan) => void): string[] {
  return changes(TEXT, edited(TEXT, edit));
}

describe('an export of an opened text', () => {
  it.each([
    TEXT,
    TEXT.replaceAll('\n', '\r\n'),
    TEXT.trimEnd(),
    '',
    'No plan at all.',
    '\r\n\r\n',
    ...formats.map(({ id }) => printPlan(samplePlan(), id)),
  ])('has the same bytes where nothing was edited', (text) => {
    for (const { id } of formats) expect(edited(text, () => undefined, id)).toBe(text);
  });

  it('keeps the signs of items that Markdown does not know, and of steps in items', () => {
    const text =
      '# House\n\n## Tasks\n\n- [ ] 1. Dig\n  - [ ] 1.1 Hole\n    - a\n    - b\n  - [ ] 1.2 Pit\n    - c\n\n## Prerequisites\n\n• spade\n• rope\n';
    expect(
      changes(
        text,
        edited(text, ({ tasks: [task] }) => task && add(task.prerequisites, 'lamp')),
      ),
    ).toEqual(['+• lamp']);
    expect(
      changes(
        text,
        edited(text, ({ tasks: [task] }) => rename(task?.steps[1]?.actions[0])),
      ),
    ).toEqual(['-    - c', '+    - c!']);
    expect(
      changes(
        text,
        edited(text, ({ tasks: [task] }) => rename(task?.prerequisites[0])),
      ),
    ).toEqual(['-• spade', '+• spade!']);
  });

  it.each([
    '# A\n\n## Tasks\n\n- [x] 1. Dig\n  - a hole\n- [ ] 2. Fill\n  - water\n',
    '# A\n\n## Implementation Steps\n\n### [X] Step 1: Dig [x]\n\nA remark.\n\n**Actions**:\n- act\n',
    '# A\n\n## Implementation Steps\n\n- [ ] **Step 1: Dig** now\n\n  Words\n\n- [ ] **Step 2: Fill**\n\n  Words\n',
  ])('sets and clears the box of a step in its line alone: %j', (text) => {
    for (const box of ['[ ]', '[x]']) {
      const result = edited(text, ({ tasks: [task] }) => {
        const other = task?.steps[0]?.other.find(isLoneBox);
        if (!other) throw new Error('The step has no box');
        other.text = box;
      });
      expect(result).toBe(text.replace(/\[[ xX]\]/, box));
    }
  });

  it('leaves no blank line at the end where the last step goes and a heading above it stays', () => {
    const text =
      '# A shop\n\n### Phase 1: Prepare\n\n#### 1.1 Count\n- **Actions**: c\n\n#### 1.2 Copy\n- **Actions**: d\n\n### Phase 2: Move\n\n#### 2.1 Switch\n- **Actions**: e\n';
    const removed = edited(text, ({ tasks: [task] }) => {
      task?.steps.pop();
    });
    expect(removed).toBe(text.slice(0, text.indexOf('\n#### 2.1')));
  });

  it('gives a new field of a step no heading of the level of the step', () => {
    const text =
      '# A shop\n\n## Part 1: Fix\n\n### Mapping\n\nwords\n\n## Part 2: View\n\nwords\n\n## Success Criteria\n\n- [ ] fast\n';
    const added = edited(text, ({ tasks: [task] }) => {
      const [step] = task?.steps ?? [];
      if (step) step.validation = [{ box: 'none', text: 'it runs', children: [] }];
    });
    expect(changes(text, added)).toEqual(['+**Validation**:', '+- it runs', '+']);
  });

  it('is a print in another format, or where the standard layout is wanted', () => {
    const { plan } = readPlan(TEXT.slice(1), 'task');
    const opened = { text: TEXT, plan };
    expect(exportPlan(plan, 'feature', { opened })).toBe(printPlan(plan, 'feature'));
    expect(exportPlan(plan, 'task', { opened, standard: true })).toBe(printPlan(plan, 'task'));
  });

  it('is the same in blocks, without the bytes that nobody sees, and leads to what was edited', () => {
    const { plan } = readPlan(TEXT.slice(1), 'task');
    const copy = ownCopy(plan);
    if (copy.tasks[0]?.steps[1]) copy.tasks[0].steps[1].name = 'Routes';
    for (const text of [TEXT, TEXT.replaceAll('\n', '\r\n')]) {
      const blocks = exportedPlan(copy, 'task', { opened: { text, plan } }).blocks();
      expect(blocks.map((block) => block.text).join('\n')).toBe(
        TEXT.slice(1).replace('Route', 'Routes'),
      );
      const pieces = blocks.flatMap((block) => block.pieces);
      expect(pieces.find(({ path }) => path === 'tasks.0.steps.1.name')?.text).toBe(
        '#### Step 2: Routes\n',
      );
    }
    expect(exportedPlan(copy, 'feature', { opened: { text: TEXT, plan } }).blocks()).toEqual(
      printBlocks(copy, 'feature'),
    );
  });

  it('changes the line of a name, and leaves number and emphasis', () => {
    expect(
      changed(({ tasks: [task] }) => {
        if (task?.steps[1]) task.steps[1].name = 'Routes';
      }),
    ).toEqual(['-#### Step 2: Route', '+#### Step 2: Routes']);
  });

  it('changes, adds and removes items with the bullets around them', () => {
    const action = (edit: (step: Plan['tasks'][0]['steps'][0]) => void, at: number) =>
      changed(({ tasks: [task] }) => {
        const step = task?.steps[at];
        if (step) edit(step);
      });
    const item = (text: string) => ({ box: 'none' as const, text, children: [] });
    expect(
      action(({ actions }) => {
        actions.splice(1, 0, item('between'));
      }, 1),
    ).toEqual(['-2. two', '+2. between', '+', '+3. two']);
    expect(
      action(({ actions }) => {
        actions.shift();
      }, 1),
    ).toEqual(['-1. one', '-', '-2. two', '+1. two']);
  });

  it('leaves placeholders where they stand, and a value on the line of its label', () => {
    const text = '## Task: [Task Name]\n\n#### Step 1: [Step Name] \n**Actions**: do one\n';
    const result = edited(text, ({ tasks: [task] }) => {
      const action = task?.steps[0]?.actions[0];
      if (action) action.text = 'do two';
    });
    expect(changes(text, result)).toEqual(['-**Actions**: do one', '+**Actions**: do two']);
  });

  it('keeps line endings, also of what is new', () => {
    const text = TEXT.replaceAll('\n', '\r\n');
    const result = edited(text, ({ tasks: [task] }) => {
      task?.steps[1]?.validation.push({ box: 'open', text: 'It answers', children: [] });
    });
    expect(result.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(changes(text, result)).toContain('+**Validation**:\r');
  });

  it('puts other content that a field would take before the fields, under a label of each', () => {
    const text =
      '<implementation_plan>\n\n# A\n\n## 1. Proposed Implementation\n\n### Component 1: B\n\nOwner: Kim\n\n### Component 2: C\n**Implementation Details:** D\n\n</implementation_plan>\n';
    const issue = edited(
      text,
      ({ tasks: [task] }) => {
        const [owner] = task?.steps[0]?.other ?? [];
        if (owner) owner.text = 'Owner: - Kim\n- Lee';
      },
      'issue',
    );
    expect(changes(text, issue).filter((line) => line !== '+')).toEqual([
      '-Owner: Kim',
      '+Owner: - Kim',
      '+- Lee',
      '+**Implementation Details:** [The specific implementation details]',
    ]);
    const listed =
      '## Task: A\n\n### 1. Implementation Steps\n\n#### Step 1: B\n**Objective**: C\n\n**Validation**:\n- D\n\nOwner: Kim\n\n#### Step 2: E\n';
    const result = edited(listed, ({ tasks: [task] }) => {
      const [owner] = task?.steps[0]?.other ?? [];
      if (owner) owner.text = 'Owner: - Kim\n- Lee';
    });
    const step = readPlan(result, 'task').plan.tasks[0]?.steps[0];
    expect(step?.validation.map((item) => item.text)).toEqual(['D']);
    expect(step?.other.map((other) => other.text)).toEqual(['Owner: - Kim\n- Lee']);
    expect(result).toContain('### 1. Implementation Steps\n');
  });

  it('takes no list in other content for a field whose label it prints below', () => {
    const text =
      '<implementation_plan>\n\n# A\n\n<detailed_plan>\n\n### Step 1: B\n\nOwner: Kim\n\n### Step 2: C\n- Complexity: Low\n\nOwner: Lee\n\n</detailed_plan>\n\n</implementation_plan>\n';
    const words = ['Owner: - Kim\n- Lee', 'Owner: - Lee\n- Kim'];
    const result = edited(
      text,
      ({ tasks: [task] }) => {
        task?.steps.forEach(({ other: [owner] }, i) => {
          if (owner) owner.text = words[i] ?? '';
        });
      },
      'analysis',
    );
    const steps = readPlan(result, 'analysis').plan.tasks[0]?.steps ?? [];
    expect(steps.map(({ actions }) => actions)).toEqual([[], []]);
    expect(steps.flatMap(({ other }) => other.map((each) => each.text))).toEqual(words);
    expect(changes(text, result).filter((line) => line !== '+')).toEqual([
      '-Owner: Kim',
      '+Owner: - Kim',
      '+- Lee',
      '+- Actions: [List specific actions]',
      '-Owner: Lee',
      '+Owner: - Lee',
      '+- Kim',
    ]);
  });

  it('leaves the bullets of other content where it goes above a list', () => {
    const text =
      '<implementation_plan>\n\n# A\n\n<detailed_plan>\n\n### Step 1: B\n- Actions:\n  - C\n\nOwner: Kim\n\n</detailed_plan>\n\n</implementation_plan>\n';
    const owners = 'Owner: - Kim\n- Lee';
    const result = edited(
      text,
      ({ tasks: [task] }) => {
        const [owner] = task?.steps[0]?.other ?? [];
        if (owner) owner.text = owners;
      },
      'analysis',
    );
    expect(result).toContain(`\n\n${owners}\n\n- Actions:\n  - C\n`);
    const [step] = readPlan(result, 'analysis').plan.tasks[0]?.steps ?? [];
    expect(step).toMatchObject({ actions: [{ text: 'C' }], other: [{ text: owners }] });
  });

  it('keeps the label of a field that went with a step where text below would be taken for another', () => {
    const text =
      '<implementation_plan>\n\n# A\n\n## 1. Proposed Implementation\n\n### Component 1: B\n**Implementation Details:** C\n\n**Dependencies:**\n- Component 2: D\n\nOwner: Kim\n\n### Component 2: D\n\n</implementation_plan>\n';
    const result = edited(
      text,
      ({ tasks: [task] }) => {
        task?.steps.pop();
        if (task?.steps[0]) task.steps[0].dependsOn = [];
      },
      'issue',
      { empty: false },
    );
    expect(changes(text, result)).toEqual(['-- Component 2: D', '-', '-', '-### Component 2: D']);
    expect(result).toContain('**Dependencies:**\nOwner: Kim\n');
  });

  it('reads a field back that came to a step in an item of an item', () => {
    const text =
      '# A\n\n## Tasks\n\n- [ ] 1. B\n  - [ ] 1.1 C\n    - d\n    - e\n  - [ ] 1.2 F\n    - g\n';
    const result = edited(text, ({ tasks: [task] }) => {
      if (task?.steps[0]) task.steps[0].validation = [{ box: 'none', text: 'h', children: [] }];
    });
    expect(changes(text, result).filter((line) => line !== '+')).toEqual([
      '+    **Validation**:',
      '+    - h',
    ]);
    const [step] = readPlan(result, 'task').plan.tasks[0]?.steps ?? [];
    expect(step).toMatchObject({
      number: '1.1',
      name: 'C',
      other: [{ text: '[ ]' }],
      validation: [{ text: 'h' }],
    });
  });

  it('keeps the number of a heading whose field is printed afresh', () => {
    const text =
      '## Task: A\n\n---\n\n## 1. Implementation Guidelines\n\n### 2. Common Patterns\n**B:**  \n````some words\n```sh\n# B\n\n  b\n```\n\nB\n````\n\n**D:**  \n```some words\ne\n```\n';
    const result = edited(text, (plan) => {
      plan.other.shift();
    });
    expect(result).toContain('### 2. Common Patterns\n');
  });

  it('leaves the box of an item whose neighbour was changed, where each has a name with a number', () => {
    const text =
      '# Implementation Plan\n\n## Feature: A\n\n## Rollback Plan\n- [X] Step 1: Dig\n- Step 2:\n  ```\n  fill\n  ```\n';
    const { plan } = readPlan(text, 'feature');
    const now = structuredClone(plan);
    const item = now.tasks[0]?.rollback.steps[1];
    if (item) item.text = 'Fill';
    expect(exportPlan(now, 'feature', { opened: { text, plan } })).toBe(
      text.replace('- Step 2:\n  ```\n  fill\n  ```', '- Step 2: Fill'),
    );
    const turned = structuredClone(plan);
    turned.tasks[0]?.rollback.steps.reverse();
    expect(exportPlan(turned, 'feature', { opened: { text, plan } })).toMatch(
      /- Step 1:\n {2}```\n {2}fill\n {2}```\n- \[X\] Step 2: Dig\n$/,
    );
  });

  it('moves a step with its bytes, and numbers that count follow', () => {
    const result = edited(TEXT, ({ tasks: [task] }) => task?.steps.reverse());
    const sorted = (text: string) => text.split('\n').toSorted();
    const renumbered = TEXT.replace('Step 1:', 'Step 0:')
      .replace('Step 2:', 'Step 1:')
      .replace('Step 0:', 'Step 2:');
    expect(sorted(result)).toEqual(sorted(renumbered));
    expect(result.indexOf('Route')).toBeLessThan(result.indexOf('Model'));
  });
});

const RUNS = Number(process.env.PLANFORM_RUNS ?? 60);

function checkEdit({ text, lines }: Styled, format: Format, choice: Choice): void {
  const { plan } = readPlan(text.replace(/^\uFEFF/, ''), format.id);
  const opened = { text, plan };
  expect(exportPlan(plan, format.id, { opened })).toBe(text);
  const edit = editOf(plan, format, choice);
  const { text: result } = patchedText(
    openedSource(opened, formatOf(opened.plan)),
    edit.plan,
    false,
  );
  const read = readPlan(result.replace(/^\uFEFF/, ''), format.id).plan;
  expect(differences(read, edit.plan, format)).toEqual([]);
  const lost = strayLines(lines, plan, edit, result);
  expect({ edit: `${edit.what} ${edit.paths}`, lost }).toMatchObject({ lost: [] });
}

/** The seeds' shapes, empty, with little and with all in them. */
const GOLDEN = formats.flatMap(({ id }) =>
  ['empty', 'minimal', 'sample'].map((size) => readFileSync(goldenFile(id, size), 'utf8')),
);

function goldenFile(id: string, size: string): URL {
  return new URL(`golden/${id}-${size}.md`, import.meta.url);
}

function isOwn(text: string, { id }: Format): boolean {
  return ['empty', 'minimal', 'sample'].some(
    (size) => readFileSync(goldenFile(id, size), 'utf8') === text,
  );
}

/** Prints of troubled plans in any style, and plans as other people write them. */
function anyText(format: Format): fc.Arbitrary<string> {
  const troubled = fc.tuple(troubledPlan, style).map(([plan, style]) => {
    return restyled(printPieces(plan, format.id, { empty: false }), style).text;
  });
  return fc.oneof(troubled, foreignText(calmPlan));
}

describe.each(formats)('an edit of an opened text: $name', (format) => {
  it('changes only its own lines, and reads back, in any style', () => {
    const text = fc.constantFrom(
      'New words',
      'Edited: with a colon',
      'x',
      'Two\nlines',
      '- a list\n- of two',
    );
    fc.assert(
      fc.property(calmPlan, style, choiceWith(text), (plan, style, choice) => {
        const pieces = printPieces(plan, format.id, { empty: false });
        checkEdit(restyled(pieces, style), format, choice);
      }),
      { numRuns: RUNS * 4, seed: SEED },
    );
  }, 600_000);

  it('reads back from each golden file of any format, read as this one', () => {
    const words = fc.constantFrom('New words', 'Edited: with a colon', 'x');
    fc.assert(
      fc.property(fc.constantFrom(...GOLDEN), choiceWith(words), (text, choice) => {
        const opened = { text, plan: readPlan(text, format.id).plan };
        expect(exportPlan(opened.plan, format.id, { opened })).toBe(text);
        const edit = editOf(opened.plan, format, choice);
        const { text: result, differing } = exportedPlan(edit.plan, format.id, { opened });
        // What does not read back is said.
        expect(differences(readPlan(result, format.id).plan, edit.plan, format)).toEqual(differing);
        if (opened.plan.other.length === 0 && !/other/.test(edit.what) && isOwn(text, format)) {
          expect({ edit: `${edit.what} ${edit.paths}`, differing }).toMatchObject({
            differing: [],
          });
        }
      }),
      { numRuns: RUNS * 2, seed: SEED },
    );
  }, 600_000);

  it('reads back from any text, or says where it does not: rather than lose lines of the text', () => {
    fc.assert(
      fc.property(anyText(format), choiceWith(troubledText), (text, choice) => {
        const opened = { text, plan: readPlan(text.replace(/^\uFEFF/, ''), format.id).plan };
        expect(exportPlan(opened.plan, format.id, { opened })).toBe(text);
        const edit = editOf(opened.plan, format, choice);
        const options = { opened, empty: false };
        const { text: result, differing } = exportedPlan(edit.plan, format.id, options);
        const readBack = (text: string) => readPlan(text.replace(/^\uFEFF/, ''), format.id).plan;
        expect(differences(readBack(result), edit.plan, format)).toEqual(differing);
        // Other content can say anything: a plan that no print gives back needs no better export.
        const standard = printPlan(edit.plan, format.id, { empty: false });
        const fields = (text: string) => printedFields(readBack(text), format.id);
        const wanted = printedFields(edit.plan, format.id);
        if (!isDeepStrictEqual(fields(standard), wanted)) return;
        if (missingLines(text, standard).length === 0) expect(fields(result)).toEqual(wanted);
      }),
      { numRuns: RUNS, seed: SEED },
    );
  }, 600_000);
});

/** Lines of a text that another has not, however it is ordered. */
function missingLines(text: string, other: string): string[] {
  const there = new Set(other.split(/\r\n?|\n/).map((line) => line.trim()));
  return text.split(/\r\n?|\n/).filter((line) => !there.has(line.replace(/^\uFEFF/, '').trim()));
}
