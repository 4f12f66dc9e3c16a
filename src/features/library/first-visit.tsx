import { formats } from '../../formats/registry.ts';
import { Button } from '../../ui/button.tsx';
import type { LibraryActions } from './library-actions.ts';
import { Monogram } from './monogram.tsx';

interface FirstVisitProps {
  readonly actions: LibraryActions;
  readonly onOpenFile: () => void;
}

/** The library without plans: what this is, and every way to begin. */
export function FirstVisit({ actions, onOpenFile }: FirstVisitProps) {
  return (
    <div className="flex flex-col gap-6">
      <p className="max-w-prose text-lg text-ink-soft">
        Fill in a form, and paste the plan as Markdown into a ticket. What you type is kept in this
        browser and goes nowhere else.
      </p>
      <section aria-labelledby="choose-a-format" className="flex flex-col gap-3">
        <h2 id="choose-a-format" className="text-sm font-medium text-ink-soft">
          Start with a format. You can switch at any time without losing a word.
        </h2>
        <ul className="grid gap-3 sm:grid-cols-2">
          {formats.map((format) => (
            <li key={format.id} className="flex">
              <button type="button" onClick={() => actions.create(format.id)} className={CARD}>
                <Monogram name={format.name} />
                <span>
                  <span className="block font-medium">{format.name}</span>
                  <span className="mt-0.5 block text-sm text-ink-soft">{format.when}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </section>
      <div className="flex flex-wrap items-center gap-2">
        <Button onClick={actions.createExample}>Look at an example</Button>
        <Button onClick={onOpenFile}>Open a plan that you were sent</Button>
      </div>
    </div>
  );
}

const CARD =
  'flex w-full items-start gap-3 rounded-lg border border-line bg-surface p-4 text-start ' +
  'shadow-card transition-colors duration-100 hover:border-accent';
