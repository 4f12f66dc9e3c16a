/** Templates: what a form says of its fields. */
import { describe, expect, it } from 'vitest';
import { partSchema } from '../../plan/schema.ts';
import { fieldsOf, shown } from '../../testing/shown-format.ts';
import { formatOf } from '../built-in/format-of.ts';
import { formModel } from '../derived/form.ts';
import { printPlan } from '../print.ts';
import { readPlan } from '../read.ts';
import { formatOfTemplate, planOfTemplate, templateOf } from '../template.ts';

describe('what stands in the place of a value', () => {
  it.each([
    ['[What it costs]', 'What it costs'],
    ['[What it costs,\nand for whom]', 'What it costs, / and for whom'],
    ['[What it costs:\n- now\n- later]', 'What it costs: / - now / - later'],
    ['{What it costs}', 'What it costs'],
    ['{{costs}}', 'costs'],
    ['<What it costs>', 'What it costs'],
    ['（费用）', '费用'],
    ['(Write it here.)', 'Write it here.'],
    ['*Say what it costs.*', 'Say what it costs.'],
    ['_Say what it costs._', 'Say what it costs.'],
    ['<!-- What it costs. -->', 'What it costs.'],
    ['<!--\n  What it costs.\n\n    Now.\n-->', 'What it costs. /  /   Now.'],
    ['> What does it cost?\n>\n> Now?', 'What does it cost? /  / Now?'],
    ['$COSTS', '$COSTS'],
    ['What does it cost?', 'What does it cost?'],
    ['What it costs, in a paragraph.', 'What it costs, in a paragraph.'],
    ['It costs much, because', 'It costs much, because'],
  ])('%j is help', (body, help) => {
    const text = `## Costs\n\n${body}\n\n## Notes\n`;
    expect(shown(formatOfTemplate(text))).toEqual([
      `## Costs: prose, “${help}”`,
      '## Notes: prose',
    ]);
    const { own = [], objective } = planOfTemplate(text).tasks[0] ?? {};
    expect([objective, ...own.map(({ value }) => value)].filter((value) => value !== '')).toEqual(
      [],
    );
  });

  it.each(['_', '…', '...', '---', 'TBD', '', '[Costs]'])('%j says nothing', (body) => {
    expect(fieldsOf('## Costs', '', body, '', '## Notes')[0]).toBe('## Costs: prose');
  });

  it('is a sentence behind a label of a form, and no word', () => {
    const labels = [
      '- **Reason**: Clearly say what speaks for it in your eyes.',
      '- **State**: Open, decided, or dropped, whatever holds.',
      '- **Owner**: the crew',
      '- **Notes**:',
    ];
    expect(fieldsOf('# Record', '', ...labels)).toEqual([
      '- Reason: line, “Clearly say what speaks for it in your eyes.”',
      '- State: line, “Open, decided, or dropped, whatever holds.”',
      '- Owner: line',
      '- Notes: line',
    ]);
  });

  it('is a sentence below a heading where keys above and the title ask', () => {
    const front = ['---', 'owner: (who it is)', 'start: ', '---'];
    expect(fieldsOf(...front, '## Why', 'It is one paragraph.').at(-1)).toBe(
      '## Why: prose, “It is one paragraph.”',
    );
    expect(fieldsOf('# [Name]', '## Why', 'It is one paragraph.')).toEqual([
      '## Why: prose, “It is one paragraph.”',
    ]);
    expect(fieldsOf('# Shed', '## Why', 'It is one paragraph.')).toEqual(['## Why: prose']);
  });

  it('is a value where a template says it for good', () => {
    const text =
      '# [Title]\n\n**Status**: Draft\n**Owner**: [name]\n\n## Done\n\n- [ ] tests pass\n- [ ] [what else]\n\n## Hosts\n\n- OS:\n- Browser: [e.g. Firefox]\n';
    const [task] = planOfTemplate(text).tasks;
    expect(task?.name).toBe('');
    expect(task?.own.map(({ label, value }) => [label, value])).toEqual([
      ['Status', 'Draft'],
      ['Owner', ''],
      ['Done', [{ box: 'open', text: 'tests pass', children: [] }]],
      [
        'Hosts',
        [
          { first: 'OS', second: '' },
          { first: 'Browser', second: '' },
        ],
      ],
    ]);
  });

  it('is a value in a plan that somebody has written', () => {
    const text =
      '# Shed\n\n## Costs\n\nTwo hundred.\n\n## People\n\n- Kim\n- Ann\n\n## Tools\n\nA saw.\n';
    expect(fieldsOf(text)).toEqual(['## Costs: prose', '## People: list', '## Tools: prose']);
    expect(planOfTemplate(text).tasks[0]?.name).toBe('Shed');
    expect(planOfTemplate(text).tasks[0]?.own.map(({ value }) => value)).toEqual([
      'Two hundred.',
      [
        { box: 'none', text: 'Kim', children: [] },
        { box: 'none', text: 'Ann', children: [] },
      ],
      'A saw.',
    ]);
  });
});

describe('the kind of a field', () => {
  it.each([
    ['- [a]\n- [b]', 'list, “a / b”'],
    ['-', 'list'],
    ['*Some of these:*\n\n- [a]', 'list, “Some of these: / a”'],
    ['- [ ] [a]', 'checklist, “a”'],
    ['1.\n2.', 'numbered'],
    ['(Write them down:)\n\n1. \n2. ', 'numbered, “Write them down:”'],
    ['- **[Who]**: [what]', 'pairs, “**[Who]**: [what]”'],
    ['- OS:\n- Browser:', 'pairs-plain'],
    ['- **R-1**: [what]\n- **R-2**: [what]', 'list, “**R-1**: [what] / **R-2**: [what]”'],
    ['| Who | What |\n|---|---|\n| | |', 'table(Who|What)'],
    ['> Who does it?\n\n| Who | What |\n|---|---|\n| | |', 'table(Who|What), “Who does it?”'],
    ['```sh\nmake\n```', 'snippets, “make”'],
    ['```\n```', 'snippets'],
    ['[Say it]\n\n```sh\nmake\n```', 'prose, “Say it / make”'],
    ['[low | high]', 'choice(low|high)'],
    ['{proposed|accepted|rejected}', 'choice(proposed|accepted|rejected)'],
    ['<Core, Meta, or Other>', 'choice(Core|Meta|Other)'],
    ['Say it:\n\n- what\n- why', 'prose, “Say it: / what / why”'],
    // Of a date and of examples nobody picks.
    ['[YYYY/MM/DD]', 'prose, “YYYY/MM/DD”'],
    ['[DD/MM/YYYY HH:MM]', 'prose, “DD/MM/YYYY HH:MM”'],
    ['[e.g., oak, pine or ash]', 'prose, “e.g., oak, pine or ash”'],
    ['[wood, such as oak or ash]', 'prose, “wood, such as oak or ash”'],
    ['（例如 橡木 | 松木）', 'prose, “例如 橡木 | 松木”'],
  ])('of %j', (body, kind) => {
    expect(fieldsOf('## It', '', body, '', '## Notes')[0]).toBe(`## It: ${kind}`);
  });

  it('of a label', () => {
    expect(
      fieldsOf(
        '# [Title]',
        '',
        '- **Owner**: [name]',
        '- Due:',
        '',
        '**Level:** [low | high]',
        '_State_: Draft',
        '',
        '## Why',
        '',
        '**Short**: [words]',
        '**Long**: [as many words as it takes]',
        '',
        '**Tools**:',
        '',
        '- [tool]',
        '',
        '## Who',
        '',
        '- **Lead:** [name]',
        '- **Crew:**',
        '  - [name]',
      ),
    ).toEqual([
      '- Owner: line, “name”',
      '- Due: line',
      '- Level: choice(low|high)',
      '- State: line',
      '## Why',
      '  - Short: line, “words”',
      '  - Long: prose, “as many words as it takes”',
      '  - Tools: list, “tool”',
      '## Who',
      '  - Lead: line, “name”',
      '  - Crew: list, “name”',
    ]);
  });

  it('is that of a field that any plan may have, where its words and its shape are', () => {
    const { own } = formatOfTemplate(
      '## Overview\n\n## Risks\n\n## Success criteria\n\n- [ ] [one]\n',
    );
    expect(own?.parts.map(({ part }) => part.path)).toEqual([
      'objective',
      'own.risks',
      'successCriteria',
    ]);
  });

  it('is what a comment below the heading says', () => {
    expect(
      fieldsOf(
        '## A',
        '<!-- planform: code; required -->',
        '[a]',
        '## B',
        '<!-- planform: choice=yes | no; field= -->',
        '## C',
        '<!-- planform: repeats=C {n} -->',
        '## Risks',
        '<!-- planform: field=risks -->',
      ),
    ).toEqual([
      '## A: snippets, required, “a”',
      '## B: choice(yes|no)',
      '## C: prose, as C {n}',
      '## Risks: prose',
    ]);
  });
});

describe('lines in bold', () => {
  it('are the headings of a form that has no others', () => {
    const text = [
      '**What do you want? Please say why.**',
      'A clear sentence of what you want.',
      '',
      '**What have you tried**',
      '',
      '**How it looks now**',
      'A picture of it.',
      '',
      '**Where it is (please say all of it):**',
      ' - Town: [e.g. Ulm]',
      ' - Street:',
    ];
    expect(fieldsOf(...text)).toEqual([
      '####### What do you want? Please say why.: prose, “A clear sentence of what you want.”',
      '####### What have you tried: prose',
      '####### How it looks now: prose, “A picture of it.”',
      '- Where it is: pairs-plain, “(please say all of it) /  / e.g. Ulm”',
    ]);
    const format = formatOfTemplate(text.join('\n'));
    expect(shown(formatOfTemplate(templateOf(format)))).toEqual(shown(format));
  });

  it('are no headings where one alone emphasises a sentence', () => {
    expect(fieldsOf('## Roof', '', '[how]', '', '**Mind the rain.**', 'It comes often.')).toEqual([
      '## Roof: prose, “how / **Mind the rain.** / It comes often.”',
    ]);
  });
});

describe('the title', () => {
  it.each([
    ['# [Name]', '{name}', '[Name]'],
    ['# <!-- Name -->', '{name}', '[Name]'],
    ['# Spec: [Name]', 'Spec: {name}', '[Name]'],
    ['# Plan', 'Plan {name}', ''],
    ['# ADR-{NNN}: {Short title}', '{name}', 'ADR-{NNN}: {Short title}'],
    ['# Title of the outage: date', '{name}', 'Title of the outage: date'],
    ['# Project name', '{name}', 'Project name'],
    ['# 标题', '{name}', '标题'],
    ['## Why', '{name}', ''],
  ])('%j', (title, text, placeholder) => {
    const template = `${title}\n\n## How\n\n[how]\n`;
    const format = formatOfTemplate(template);
    expect(format.own?.names[0]).toMatchObject({ text, placeholder });
    expect(formatOfTemplate(templateOf(format)).own?.names[0]).toMatchObject({ text, placeholder });
    expect(planOfTemplate(template).tasks.map(({ name }) => name)).toEqual(['']);
  });
});

describe('what repeats', () => {
  it('is a number of headings of one shape', () => {
    expect(
      fieldsOf(
        '## Data',
        '### Option 1',
        '```\n```',
        '### Option 2',
        '```\n```',
        '## Levels',
        '### Level 1: Syntax',
        '### Level 2: Tests',
        '## More',
        '### [Option]',
        '- Good, because',
      ),
    ).toEqual([
      '## Data',
      '  ### Option 1: snippets, as Option {n}',
      '  ### Option 2: snippets, as Option {n}',
      '## Levels',
      '  ### Level 1: Syntax: prose',
      '  ### Level 2: Tests: prose',
      '## More',
      '  ### Option: list, as {option}, “Good, because”',
    ]);
  });

  it('is the steps where a reader takes it for these', () => {
    const text = [
      '# Spec: [Name]',
      '## Stories *(mandatory)*',
      '### Story 1 - [Title] (P1)',
      '[Tell it]',
      '**Why**: [why it comes first]',
      '### Story 2 - [Title] (P2)',
      '[Tell it]',
      '**Why**: [why it comes next]',
      '**Also**: [more]',
      '### Edge cases',
      '- [case]',
      '## Notes',
    ].join('\n\n');
    const format = formatOfTemplate(text);
    expect(shown(format)).toEqual([
      'step – Description: prose, required, “Tell it”',
      'step - Why: prose, required, “why it comes first”',
      'step - Also: line, required, “more”',
      '### Edge cases: list, required, “case”',
      '## Notes: prose',
    ]);
    const plan = planOfTemplate(text);
    const [task] = plan.tasks;
    if (!task?.steps[0]) throw new Error('There is no step.');
    task.name = 'Login';
    task.steps[0].name = 'Sign in';
    task.steps[0].objective = 'As a user.\n\n### No heading\n\n- one';
    const print = printPlan(plan, plan.format, { empty: false });
    expect(print).toContain('# Spec: Login\n\n## Stories\n\n### Story 1 - Sign in\n');
    const again = readPlan(print, format).plan;
    expect(again.tasks[0]?.name).toBe('Login');
    expect(again.tasks[0]?.steps.map(({ name, objective }) => [name, objective])).toEqual([
      ['Sign in', 'As a user.\n\n### No heading\n\n- one'],
    ]);
  });

  it('is the steps with names for good and those whose names are to be written', () => {
    const text = [
      '# [Feature]',
      '## Phase 1: Setup',
      '- [ ] Install it',
      '## Phase 2: [Title]',
      '- [ ] [task]',
      '**Done when**: [what is true]',
      '## Phase 3: [Title]',
      '- [ ] [task]',
      '## Phase N: Polish',
      '- [ ] Tidy up',
      '**Done when**: [what is true]',
    ].join('\n\n');
    const format = formatOfTemplate(text);
    expect(format.own?.names[1]).toMatchObject({ text: 'Phase {n}: {name}', help: 'Title' });
    const plan = planOfTemplate(text);
    expect(printPlan(plan, plan.format, { empty: false })).toBe(
      ['## Phase 1: Setup\n- [ ] Install it\n', '## Phase 2: Polish\n- [ ] Tidy up\n'].join('\n'),
    );
    expect(shown(formatOfTemplate(templateOf(format)))).toEqual(shown(format));
  });
});

describe('a phase that is called after something counted', () => {
  it('is one of the phases, and its name is all that is behind its number', () => {
    const text = [
      '# [Feature]',
      '## Phase 1: Setup',
      '**Purpose**: [why]',
      '## Phase 2: Story 1 - [Title] (priority 1)',
      '**Goal**: [what]',
      '## Phase 3: Story 2 - [Title] (priority 2)',
      '**Goal**: [what]',
    ].join('\n\n');
    const format = formatOfTemplate(text);
    expect(format.own?.names[1]).toMatchObject({
      text: 'Phase {n}: {name}',
      placeholder: 'Story 1 - [Title] (priority 1)',
    });
    expect(planOfTemplate(text).tasks[0]?.steps.map(({ name }) => name)).toEqual(['Setup']);
    expect(shown(formatOfTemplate(templateOf(format)))).toEqual(shown(format));
  });
});

describe('what its plans are called', () => {
  it.each([
    ['# [Name]\n\n## Goal\n', 'Plan'],
    ['# Feature Specification: [Name]\n\n## Goal\n', 'Feature Specification'],
    ['# ADR – [Title]\n\n## Goal\n', 'ADR'],
    ['# Add [what]\n\n## Goal\n', 'Plan'],
  ])('says what a template says, or nothing in particular: %j', (text, noun) => {
    const { taskNoun, stepNoun, taskCards } = formModel(formatOfTemplate(text));
    expect([taskNoun, stepNoun]).toEqual([noun, 'Step']);
    const [{ groups: [group] = [] } = {}] = taskCards;
    expect(group?.fields[0]?.example).toBe('');
  });

  it('has steps under words of no other format', () => {
    const plan = planOfTemplate('# [Name]\n\n## Goal\n');
    const [task] = plan.tasks;
    if (!task) throw new Error('There is no task.');
    task.steps = [partSchema.parse({ id: 'a', name: 'Dig', other: [] })];
    const print = printPlan(plan, plan.format, { empty: false });
    expect(print).toContain('## Steps\n\n### Step 1: Dig\n');
    expect(readPlan(print, formatOf(plan)).plan.tasks[0]?.steps[0]?.name).toBe('Dig');
  });
});

describe('what has to be there', () => {
  it('is said behind a name, or in its help, and holds for what is below it', () => {
    expect(
      fieldsOf(
        '## A (optional)',
        '## B *(mandatory)*',
        '### C',
        '### D (include if it costs money)',
        '## E [required]',
        '## F',
        '<!-- This section is optional. -->',
        '## G（可选）',
        '## H (see the list of all of them)',
      ),
    ).toEqual([
      '## A: prose, optional',
      '## B: required',
      '  ### C: prose',
      '  ### D: prose, optional',
      '## E: prose, required',
      '## F: prose, optional, “This section is optional.”',
      '## G: prose, optional',
      '## H: prose, “(see the list of all of them)”',
    ]);
  });
});

describe('front matter', () => {
  const keysOf = (...lines: string[]) => {
    const { own } = formatOfTemplate(['---', ...lines, '---', '', '## Why', ''].join('\n'));
    return (own?.parts[0]?.part.parts ?? []).map(({ label, kind, choices, help, need }) => {
      const words = [kind, choices.join('|'), help && `“${help.replaceAll('\n', ' / ')}”`];
      return [`${label}:`, ...words, need === 'none' ? '' : need].filter(Boolean).join(' ');
    });
  };

  it('names a template, and its other keys are fields', () => {
    const text = [
      '---',
      'name: Decision',
      'status: Draft',
      'type: <Core, Meta, or Other>',
      'requires: <numbers> # Only required for some.',
      '---',
      '',
      '## Why',
      '',
    ].join('\n');
    const format = formatOfTemplate(text);
    expect(format.name).toBe('Decision');
    const plan = planOfTemplate(text);
    expect(plan.own.map(({ key, value }) => [key, value])).toEqual([
      ['status', 'Draft'],
      ['type', ''],
      ['requires', ''],
    ]);
    expect(printPlan(plan, plan.format, { empty: false })).toBe(
      '---\nstatus: Draft\ntype:\nrequires:\n---\n',
    );
  });

  it('says of each key what it holds and what it asks for', () => {
    expect(
      keysOf(
        'name: Decision',
        '# Who decides.',
        'owner: [name]',
        'type: <Core, Meta, or Other>',
        'requires: <numbers> # Only required for some.',
        'about: |',
        'tags:',
        '  - [tag]',
        'reviewers: []',
        'links: {}',
        'due: <date>',
        '  # As late as you can.',
        '  #',
        '  # But not later.',
      ),
    ).toEqual([
      'owner: line “Who decides.”',
      'type: choice Core|Meta|Other',
      'requires: line “Only required for some.” optional',
      'about: prose',
      'tags: list “tag”',
      'reviewers: list',
      'links: prose',
      'due: line “As late as you can. /  / But not later.”',
    ]);
  });

  it('only configures where it has nothing but the keys of a site', () => {
    expect(keysOf('name: Bug', 'about: A bug', 'labels: bug')).toEqual([]);
    expect(keysOf('name: Bug', 'labels: <which>', '  # planform: line')).toEqual([
      'labels: line “which”',
    ]);
  });

  it('needs no lines of dashes', () => {
    const text =
      'name: "Base template"\ndescription: |\n\n## Goal\n\n[What]\n\n## Why\n\n[Reason]\n';
    expect(fieldsOf(text)).toEqual([
      '- name: line, “"Base template"”',
      '- description: prose',
      '## Goal: prose, “What”',
      '## Why: prose, “Reason”',
    ]);
  });
});
