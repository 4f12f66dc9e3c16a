/** Tasks and steps that come to a document whose headings divide its steps. */
import { expect, it } from 'vitest';
import { blankStep, blankTask } from '../../plan/blank.ts';
import type { Plan } from '../../plan/schema.ts';
import { exportedPlan } from '../export.ts';
import { readPlan } from '../read.ts';

/** `text`, opened as it is written, with what `edit` changes; all of it has to read back. */
function edited(text: string, edit: (plan: Plan) => void): string {
  const { plan, format } = readPlan(text, 'own');
  const now = structuredClone(plan);
  edit(now);
  const { text: result, differing } = exportedPlan(now, format, { opened: { text, plan } });
  expect(differing).toEqual([]);
  return result;
}

const action = { box: 'none' as const, text: 'Light', children: [] };

it('writes a step as those of its own phase are, and not of the first one', () => {
  const last =
    '- [x] 11. Skeleton\n  - [x] 11.1 Loading\n    - x\n    - y\n\n  - [x] 11.2 Mobile\n    - z\n    - u\n\n- [x] 12. Data\n  - [x] 12.1 Empty\n    - v\n    - w\n';
  const text = `# Plan: App\n\n## Tasks\n\n### Phase 1: Look\n\n- [x] 1. Replace\n  - one\n  - two\n\n- [x] 2. Loop\n  - [x] 2.1 Core\n    - a\n    - b\n\n### Phase 4: Polish\n\n${last}`;
  const result = edited(text, ({ tasks }) => {
    tasks[1]?.steps.unshift({ ...blankStep(), name: 'New', actions: [action] });
  });
  expect(result).toBe(text.replace('  - [x] 11.1', '  - [ ] 1. New\n    - Light\n\n  - [x] 11.1'));
});

it('counts the steps of a new phase as those of the others are counted', () => {
  const text =
    '# Plan: App\n\n## Work\n\n### Phase 1: Base\n**Priority: HIGH**\n\n#### 1.1 Dig\n- **Agent**: a\n- **Task**: b\n\n#### 1.2 Fill\n- **Agent**: a\n- **Task**: b\n\n### Phase 2: Walls\n**Priority: HIGH**\n\n#### 2.1 Bricks\n- **Agent**: a\n- **Task**: b\n\n## Risks\n\n- rain\n';
  const result = edited(text, ({ tasks }) => {
    const steps = [
      { ...blankStep(), name: 'Beams' },
      { ...blankStep(), name: 'Tiles' },
    ];
    tasks.push({ ...blankTask(), name: 'Roof', steps });
  });
  expect(result).toBe(
    text.replace(
      '\n## Risks',
      '\n### Phase 3: Roof\n\n#### 3.1 Beams\n\n#### 3.2 Tiles\n\n## Risks',
    ),
  );
});

it('calls a new phase as the others are called, where its steps have a section', () => {
  const phase = (number: number, name: string, step: string) =>
    `### Phase ${number}: ${name}\n**Timeline**: 1 day\n\n#### Tasks\n\n##### ${number}.1 ${step}\n- **Agent**: a\n- **Task**: b\n\n`;
  const both = `${phase(1, 'Base', 'Dig')}${phase(2, 'Walls', 'Bricks')}`;
  const text = `# Plan: Shed\n\n## Phases\n\n${both}## Phase 1 commands\n\nMake it.\n`;
  const result = edited(text, ({ tasks }) => {
    tasks.push({ ...blankTask(), name: 'Roof' });
  });
  expect(result).toContain('- **Task**: b\n\n### Phase 3: Roof\n\n## Phase 1 commands\n');
});
