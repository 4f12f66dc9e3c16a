/** Templates that go on from a built-in format: all of it, or less, or with something beside. */
import { describe, expect, it } from 'vitest';
import { templateOutline } from '../../testing/template-outline.ts';
import { formats, formatWithId } from '../built-in/registry.ts';
import { sourceOf } from '../read/read-text.ts';
import { formatOfTemplate, templateOf } from '../template.ts';
import { markLines, templateBase } from './template-base.ts';
import { layoutOf } from './walk.ts';

/** The template of a format with some of its words replaced. */
function templateWith(id: string, ...changes: readonly [string, string][]): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`The template of ${id} has no ${from}.`);
      return text.replace(from, () => to);
    },
    templateOf(formatWithId(id)),
  );
}

describe('the template of a built-in format', () => {
  it.each(formats)('is known: $id', (format) => {
    const base = templateBase(sourceOf(templateOf(format)));
    expect(base).toMatchObject({ base: { id: format.id }, isWhole: true });
  });

  it.each(['', '# [Title]\n\n## Goal\n', '- Task: [Name]\n\n## Goal\n'])(
    'has its tasks or its tag: not %j',
    (text) => {
      expect(templateBase(sourceOf(text))).toBe(null);
    },
  );

  it.each([
    ['task', '### Next Steps', '### Costs\n[In euros]\n\n### Next Steps', 'after dependencies'],
    ['task', '**Validation**:', '**Costs**:\n\n**Validation**:', 'step, after configuration'],
    ['feature', '## Resources Required', '## Costs\n\n## Resources Required', 'after timeline'],
    ['analysis', '<risks_and_mitigations>', '## Costs\n\n<risks_and_mitigations>', 'after steps'],
  ])('may have more beside, %s in front of %j', (id, from, to, place) => {
    const text = templateWith(id, [from, to]);
    const [all, part, ...others] = templateOutline(text);
    expect(all).toBe(`${id} and`);
    expect(formatOfTemplate(text).own?.had.fields).toEqual([]);
    expect(part).toMatch(new RegExp(`^${place}[a-z.A-Z]*: .*Costs.* = own.costs `));
    expect(others).toEqual([]);
  });

  it.each([
    ['task', '**Prerequisites**: [What must be completed before starting]\n\n', ''],
    ['task', '**Objective**:', '**Goal**:'],
    ['task', '### Testing Plan', '### Tests'],
    ['task', '#### Step 1:', '#### Part 1:'],
    ['feature', '## Overview', '## Summary'],
    ['feature', '### Step 1:', '### Phase 1:'],
    ['analysis', '- Complexity: [Estimate: low, medium, high]\n', ''],
  ])('is not all of %s without %j', (id, from, to) => {
    const base = templateBase(sourceOf(templateWith(id, [from, to])));
    expect([base?.base.id, base?.isWhole]).toEqual([id, false]);
  });
});

describe('a template that could be of two formats', () => {
  it.each([
    ['task', '**Objective**: [what]\n\n**Prerequisites**: [what]\n'],
    ['analysis', '<task_breakdown>\n\n**Approach:** [how]\n\n</task_breakdown>\n'],
  ])('goes on from the one that it has more of: %s', (id, below) => {
    const text = `<implementation_plan>\n\n## Task: [Name]\n\n${below}\n</implementation_plan>\n`;
    expect(templateBase(sourceOf(text))?.base.id).toBe(id);
  });
});

describe('the lines of a format in a text', () => {
  const known = (id: string, text: string) => {
    const format = formatWithId(id);
    return [...markLines(layoutOf(sourceOf(text), format), format)].map(
      (line) => text.split('\n')[line],
    );
  };

  it('are those of its headings and labels, and of names within code', () => {
    const text = templateOf(formatWithId('task'));
    const signs = /^(?:#|\*\*|- (?:Environment|Config))/;
    const marks = text.split('\n').filter((line) => signs.test(line));
    expect(known('task', text).filter((line) => signs.test(line ?? ''))).toEqual(
      marks.filter((line) => !line.startsWith('- ')),
    );
  });

  it('are none of what stands beside', () => {
    const text = '## Task: Shed\n\n**Objective**: Dry\n\n**Crew**: Kim\n\n### Costs\n\nNone.\n';
    expect(known('task', text)).toEqual(['## Task: Shed', '**Objective**: Dry']);
  });
});
