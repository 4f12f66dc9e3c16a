import { templateProblems } from '../../formats/derived/template-problems.ts';
import { templateRows } from '../../formats/derived/template-rows.ts';
import type { OwnPart } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { AdviceList } from '../../ui/advice-list.tsx';
import { FormRows } from '../../ui/form-rows.tsx';

interface TemplateLookProps {
  readonly template: Plan;
  readonly label: string;
}

/** What a text is as a template, before it becomes one: its fields, and what was taken for help. */
export function TemplateLook({ template, label }: TemplateLookProps) {
  const rows = templateRows(template);
  const fields = rows.filter(({ shape }) => shape !== null);
  const { parts = [], names = [] } = template.ownFormat ?? {};
  const helped = [...names, ...parts.map(({ part }) => part)].reduce(countHelp, 0);
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-ink-soft">
        {count(fields.length, 'field')}. {helpWords(helped)} Plans from it have these fields, and no
        placeholder of it.
      </p>
      <AdviceList advice={templateProblems(template.templateText)} />
      <section
        aria-label={`${label}, field by field`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="max-h-[45dvh] overflow-y-auto rounded-md border border-line bg-sunken p-4"
      >
        <FormRows label={`Fields of ${label}`} rows={rows.slice(0, MOST)} />
        {rows.length > MOST ? (
          <p className="pt-4 text-sm text-ink-soft">… and {rows.length - MOST} more.</p>
        ) : null}
      </section>
    </div>
  );
}

/** Nobody looks at more. */
const MOST = 500;

/** `sum` with the help that a text gives for a part and those in it; that of any plan is not counted. */
function countHelp(sum: number, part: Pick<OwnPart, 'help'> & Partial<OwnPart>): number {
  return (part.parts ?? []).reduce(countHelp, sum + (part.help === '' ? 0 : 1));
}

function helpWords(count: number): string {
  if (count === 0) return 'Nothing in it was taken for help.';
  return `What stands in ${count === 1 ? 'one place' : `${count} places`} was taken for help.`;
}

function count(number: number, noun: string): string {
  return `${number} ${number === 1 ? noun : `${noun}s`}`;
}
