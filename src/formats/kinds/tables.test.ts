/** Pairs that stand in tables: read, and edited row by row. */
import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../../plan/schema.ts';
import { lostLines } from '../../testing/kept-lines.ts';
import { ownCopy } from '../../testing/own-copy.ts';
import { exportPlan } from '../export.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';

const RISKS = `# Move house

## Risks

| Risk                | Impact | Mitigation         |
| :------------------ | ------ | ------------------ |
| Rain                | high   | Rent a **tent**    |
| The van \\| is small |        | Drive \`a\\|b\` twice |

## Colours

Red.
`;

/** The plan of a text, of which no line may be lost. */
function read(text: string, format: string): Plan {
  const { plan } = readPlan(text, format);
  expect(lostLines(text, printPlan(plan, format))).toEqual([]);
  return plan;
}

function edited(text: string, format: string, edit: (task: Plan['tasks'][number]) => void): string {
  const plan = read(text, format);
  expect(exportPlan(plan, format, { opened: { text, plan } })).toBe(text);
  const now = ownCopy(plan);
  for (const task of now.tasks) edit(task);
  const parsed = planSchema.parse(now);
  const result = exportPlan(parsed, format, { opened: { text, plan } });
  expect(readPlan(result, format).plan.tasks[0]).toMatchObject({
    risks: parsed.tasks[0]?.risks,
    timeline: parsed.tasks[0]?.timeline,
    files: parsed.tasks[0]?.files,
  });
  return result;
}

describe('a table', () => {
  it('of risks is one a row; a column that no field has is a line with its name', () => {
    const [task] = read(RISKS, 'feature').tasks;
    expect(task?.risks).toEqual([
      { first: 'Rain', second: 'Rent a **tent**\nImpact: high' },
      { first: 'The van | is small', second: 'Drive `a|b` twice' },
    ]);
    expect(task?.other).toEqual([{ after: 'risks', text: '## Colours\n\nRed.' }]);
  });

  it('of files has their paths without backticks', () => {
    const text =
      '# Move house\n\n## Files to Create\n\n| File | Purpose |\n|---|---|\n| `van.ts` | drives |\n| tent.ts | dry |\n';
    expect(read(text, 'task').tasks[0]?.files.created).toEqual([
      { first: 'van.ts', second: 'drives' },
      { first: 'tent.ts', second: 'dry' },
    ]);
    const result = edited(text, 'task', ({ files }) => {
      const [van, tent] = files.created;
      if (van) van.first = 'truck.ts';
      if (tent) tent.second = 'very dry';
    });
    expect(result).toBe(
      text
        .replace('`van.ts` | drives', '`truck.ts` | drives')
        .replace('| tent.ts | dry', '| tent.ts | very dry'),
    );
  });

  it('of a timeline is its rows', () => {
    const text =
      '# Move house\n\n## Timeline\n\n| Phase | Duration |\n|---|---|\n| Pack | 2 days |\n| Drive | 1 day |\n';
    expect(read(text, 'feature').tasks[0]?.timeline.rows).toEqual([
      { first: 'Pack', second: '2 days' },
      { first: 'Drive', second: '1 day' },
    ]);
    const result = edited(text, 'feature', ({ timeline }) => {
      timeline.rows.push({ first: 'Unpack', second: '' });
    });
    expect(result).toBe(`${text}| Unpack |  |\n`);
  });

  it.each([
    ['in other words', '| Colour | Taste |\n|---|---|\n| red | sweet |'],
    ['without rows', '| Risk | Mitigation |\n|---|---|'],
    ['with an empty row', '| Risk | Mitigation |\n|---|---|\n| | |'],
    ['with a row that is short', '| Risk | Mitigation |\n|---|---|\n| Rain |'],
    ['below a list', '- Rain\n\n| Risk | Mitigation |\n|---|---|\n| Wind | Tent |'],
  ])('%s stays other content', (_, table) => {
    const [task] = read(`# Move house\n\n## Risks\n\n${table}\n`, 'feature').tasks;
    expect(task?.other.map(({ text }) => text).join()).toContain('|');
  });
});

describe('an edit of a row', () => {
  it.each<[what: string, edit: (task: Plan['tasks'][number]) => void, old: string, now: string]>([
    [
      'changes its cell alone',
      ({ risks: [rain] }) => {
        if (rain) rain.second = 'Rent a | marquee\nImpact: high';
      },
      'Rent a **tent**    |',
      'Rent a \\| marquee  |',
    ],
    [
      'changes the cell of a further column',
      ({ risks: [rain] }) => {
        if (rain) rain.second = 'Rent a **tent**\nImpact: low';
      },
      '| high   |',
      '| low    |',
    ],
    [
      'fills an empty cell',
      ({ risks: [, van] }) => {
        if (van) van.second += '\nImpact: low';
      },
      'is small |        |',
      'is small | low    |',
    ],
  ])('%s', (_, edit, old, now) => {
    expect(edited(RISKS, 'feature', edit)).toBe(RISKS.replace(old, now));
  });

  it('adds, moves and removes rows in the table', () => {
    const lines = RISKS.split('\n');
    const [rain = '', van = ''] = lines.slice(6);
    const added = edited(RISKS, 'feature', ({ risks }) => {
      risks.splice(1, 0, { first: 'Wind', second: 'Wait' });
    });
    expect(added.split('\n')).toEqual([
      ...lines.slice(0, 7),
      '| Wind                |        | Wait               |',
      ...lines.slice(7),
    ]);
    const moved = edited(RISKS, 'feature', ({ risks }) => risks.reverse());
    expect(moved.split('\n')).toEqual([...lines.slice(0, 6), van, rain, ...lines.slice(8)]);
    const removed = edited(RISKS, 'feature', ({ risks }) => risks.shift());
    expect(removed.split('\n')).toEqual([...lines.slice(0, 6), van, ...lines.slice(8)]);
  });

  const TABLES: readonly (readonly [what: string, table: string, now: string])[] = [
    [
      'aligned and padded',
      '| Risk  | Mitigation |\n|:------|:----------:|\n| Rain  |    Tent    |\n| Wind  |   Wait     |',
      '| Rain  | Tent<br>Van |',
    ],
    [
      'without bars at its ends',
      'Risk | Mitigation\n--- | ---\nRain | Tent\nWind | Wait',
      'Rain | Tent<br>Van',
    ],
    ['without spaces', '|Risk|Mitigation|\n|-|-|\n|Rain|Tent|\n|Wind|Wait|', '|Rain|Tent<br>Van|'],
    [
      'with breaks of another form',
      '| Risk | Mitigation |\n|-|-|\n| Rain<BR/>Hail | Tent |\n| Wind | a<br />b |',
      '| Rain<BR/>Hail | Tent<br>Van |',
    ],
    [
      'indented',
      '  | Risk | Mitigation |\n  |-|-:|\n  | Rain | Tent |',
      '  | Rain | Tent<br>Van |',
    ],
  ];

  it.each(TABLES)('%s changes in that row alone', (_, table, now) => {
    const text = `# Move house\n\n## Risks\n\n${table}\n\n## Colours\n\nRed.\n`;
    const result = edited(text, 'feature', ({ risks: [first] }) => {
      if (first) first.second += '\nVan';
    });
    expect(result).toBe(text.replace(/^.*Tent.*$/m, () => now));
    const longer = edited(text, 'feature', ({ risks }) => {
      risks.push({ first: 'Snow', second: 'a\nb' });
    });
    const [added, ...more] = longer.split('\n').filter((line) => !text.split('\n').includes(line));
    expect(more).toEqual([]);
    expect(added?.replaceAll(' ', '')).toBe(
      table.startsWith('Risk') ? 'Snow|a<br>b' : '|Snow|a<br>b|',
    );
  });

  it('that no row can say makes a list of the table', () => {
    const result = edited(RISKS, 'feature', ({ risks: [rain] }) => {
      if (rain) rain.second = '- a tent\n- or two';
    });
    expect(result).not.toContain('|--');
    expect(result).toContain('## Colours\n\nRed.\n');
  });

  it('of several lines stays a row', () => {
    const result = edited(RISKS, 'feature', ({ risks: [rain] }) => {
      if (rain) rain.second = 'Rent a **tent**\nor | two\nImpact: high\nor <br> low';
    });
    const row = '| Rain                | high<br>or \\<br> low | Rent a **tent**<br>or \\| two |';
    expect(result).toBe(RISKS.replace(/\| Rain .*/, () => row));
  });

  it('takes the table along when the last one goes, and leaves its heading', () => {
    const result = edited(RISKS, 'feature', (task) => {
      task.risks = [];
    });
    expect(result).toBe('# Move house\n\n## Risks\n\n## Colours\n\nRed.\n');
  });
});

describe('files right below the heading of both lists', () => {
  it.each([
    ['- `van.ts` - drives\n- src/tent.ts'],
    ['| File | Change |\n|---|---|\n| `van.ts` | drives |\n| `src/tent.ts` | |'],
  ])('are files that change: %j', (files) => {
    const [task] = read(`# Move house\n\n## Affected Files\n\n${files}\n`, 'task').tasks;
    expect(task?.files.modified).toEqual([
      { first: 'van.ts', second: 'drives' },
      { first: 'src/tent.ts', second: '' },
    ]);
  });

  it.each([['- Backend: all of it\n- `van.ts`'], ['All of them.']])('are none: %j', (text) => {
    const [task] = read(`# Move house\n\n## Affected Files\n\n${text}\n`, 'task').tasks;
    expect(task?.files.modified).toEqual([]);
    expect(task?.other.map((other) => other.text)).toEqual([text]);
  });
});
