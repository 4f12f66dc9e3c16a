/** What a template can say, and how: what its shapes say by themselves, and a comment for the rest. */
export function TemplateHelp() {
  return (
    <details className="rounded-md border border-line bg-surface text-sm">
      <summary className="cursor-pointer rounded-md px-3 py-2 font-medium">
        What a template can say
      </summary>
      <div className="flex flex-col gap-4 border-t border-line px-3 py-3">
        <Signs title="By its shape" signs={SHAPES} />
        <Signs
          title="In a comment below a heading, where its shape does not say it"
          signs={NOTES}
        />
      </div>
    </details>
  );
}

type Sign = readonly [written: string, says: string];

function Signs({ title, signs }: { readonly title: string; readonly signs: readonly Sign[] }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-xs font-medium text-ink-soft">{title}</h3>
      <dl className="grid gap-x-4 gap-y-1.5 sm:grid-cols-[minmax(0,14rem)_minmax(0,1fr)]">
        {signs.map(([written, says]) => (
          <div key={written} className="contents">
            <dt className="font-mono text-xs leading-5 break-words text-ink">{written}</dt>
            <dd className="text-xs leading-5 text-ink-soft max-sm:mb-1.5">{says}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

const SHAPES: readonly Sign[] = [
  ['## Risks', 'A field. So is a label: **Owner**: or - Owner:'],
  ['[What could go wrong]', 'Help, and never content. So is <…>, {…}, *Describe …* and a comment'],
  ['- [What to do]', 'A list; with 1. a numbered one, with - [ ] a checklist'],
  ['[draft | accepted]', 'A choice of these words'],
  ['| File | Purpose |', 'A table with these columns'],
  ['```', 'Code'],
  ['## Component {n}: [name]', 'A part that repeats; so do Component 1 and Component 2'],
  ['## Costs (optional)', 'Need not be there; (required) asks for it'],
  ['**Status**: Draft', 'Any other words: each new plan begins with them'],
];

const NOTES: readonly Sign[] = [
  [
    '<!-- planform: list -->',
    'What it holds: text, line, list, checklist, numbered, table, pairs or code',
  ],
  ['<!-- planform: choice=low | high -->', 'A choice of these words'],
  ['<!-- planform: required -->', 'Is to be there; optional says that it need not be'],
  [
    '<!-- planform: repeats=Service {n} -->',
    'Repeats with these words; once says that it does not',
  ],
  ['<!-- planform: section -->', 'Only a heading of others, with no text of its own'],
  ['<!-- planform: table; optional -->', 'Several of these, with a semicolon between'],
];
