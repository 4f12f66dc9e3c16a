import { describe, expect, it } from 'vitest';
import { blankPlan } from '../../plan/blank-plan.ts';
import { formatOf } from '../built-in/format-of.ts';
import { fieldsOf } from '../language/parts.ts';
import { partsAt } from '../language/printed-parts.ts';
import { templateFrom } from '../template-file.ts';
import { templateRows } from './template-rows.ts';

/** A line for each row: `  Risks: list, required, repeats – help`. */
function rows(...lines: readonly string[]): readonly string[] {
  return templateRows(templateFrom(lines.join('\n'), 'Plan')).map((row) => {
    const { label, depth, shape, words, help, begins, need, isRepeated } = row;
    const about = [
      shape ?? 'heading',
      ...(words.length > 0 ? [words.join(' / ')] : []),
      ...(need === 'none' ? [] : [need]),
      ...(isRepeated ? ['repeats'] : []),
      ...(begins === '' ? [] : [`“${begins}”`]),
    ].join(', ');
    return `${'  '.repeat(depth)}${label}: ${about}${help === '' ? '' : ` – ${help}`}`;
  });
}

describe('the rows of a template', () => {
  it('say of each field what it holds, and what the text said of it', () => {
    expect(
      rows(
        '# [What it is about]',
        '**Status**: [draft | accepted]',
        '**Owner**: The team',
        '## Why now',
        '[Who waits for it]',
        '## Checks (required)',
        '- [ ] [What to look at]',
        '## Files',
        '| File | Purpose |',
        '| --- | --- |',
        '| | |',
      ).slice(1),
    ).toEqual([
      'Status: choice, draft / accepted',
      'Owner: line, “The team”',
      'Why now: text – Who waits for it',
      'Checks: checklist, required – What to look at',
      'Files: table, File / Purpose',
    ]);
  });

  it('are deeper below a heading, and repeat where their text counts them', () => {
    const found = rows(
      '# Plan',
      '## Design',
      '### Interface',
      '[What others see]',
      '## Steps',
      '### Step 1: [Name]',
      '**Check**: [How to see it]',
      '### Step 2: [Name]',
      '**Check**: [How to see it]',
    );
    expect(found).toEqual(
      expect.arrayContaining(['Design: heading', '  Interface: text – What others see']),
    );
    expect(found.filter((row) => row.includes('repeats'))).toHaveLength(1);
  });

  it('have every field that a built-in format prints', () => {
    const template = blankPlan('task');
    const labels = templateRows(template).map(({ label }) => label);
    for (const { label, mark } of fieldsOf(partsAt(formatOf(template), 'step'))) {
      if (mark) expect(labels).toContain(label);
    }
  });
});
