import ListChecks from 'lucide-react/icons/list-checks';
import SquarePen from 'lucide-react/icons/square-pen';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { templateProblems } from '../../formats/derived/template-problems.ts';
import { templateRows } from '../../formats/derived/template-rows.ts';
import type { PlanStore } from '../../store/plan-store.ts';
import { AdviceList } from '../../ui/advice-list.tsx';
import { classNames } from '../../ui/class-names.ts';
import { FormRows } from '../../ui/form-rows.tsx';
import type { TemplateDraft } from './template-draft.ts';
import { TemplateHelp } from './template-help.tsx';
import { TemplateText } from './template-text.tsx';

interface TemplateEditorProps {
  readonly store: PlanStore;
  readonly draft: TemplateDraft;
}

/** A template as its Markdown, and beside that the form that people will fill in. */
export function TemplateEditor({ store, draft }: TemplateEditorProps) {
  const [shown, setShown] = useState<'text' | 'form'>('text');
  const lead = useRef<(line: number) => void>(() => undefined);
  const showLine = (line: number) => {
    setShown('text');
    // On a narrow screen the text is there in the next frame.
    requestAnimationFrame(() => lead.current(line));
  };
  return (
    <>
      <main className="flex min-h-0 flex-1">
        <section
          aria-labelledby="template-text"
          className={classNames(
            'flex min-w-0 flex-1 flex-col',
            shown === 'form' && 'max-lg:hidden',
          )}
        >
          <h2 id="template-text" className={TITLE}>
            Markdown
          </h2>
          <TemplateText draft={draft} lead={lead} />
        </section>
        <section
          aria-labelledby="template-form"
          className={classNames(
            'flex min-w-0 flex-1 flex-col border-line lg:border-s',
            shown === 'text' && 'max-lg:hidden',
          )}
        >
          <h2 id="template-form" className={TITLE}>
            The form that people fill in
          </h2>
          <TemplateForm store={store} text={draft.text} onLine={showLine} />
        </section>
      </main>
      <nav
        aria-label="Views of the template"
        className="flex border-t border-line bg-surface lg:hidden"
      >
        {VIEWS.map(({ id, label, icon }) => (
          <button
            key={id}
            type="button"
            aria-pressed={shown === id}
            onClick={() => setShown(id)}
            className={classNames(
              'flex min-h-11 flex-1 items-center justify-center gap-1.5 text-sm -outline-offset-2 [&_svg]:size-4',
              shown === id ? 'font-semibold text-accent' : 'text-ink-soft',
            )}
          >
            {icon}
            {label}
          </button>
        ))}
      </nav>
    </>
  );
}

const TITLE = 'border-b border-line bg-sunken px-5 py-2 text-sm font-medium text-ink-soft';

const VIEWS = [
  { id: 'text', label: 'Markdown', icon: <SquarePen /> },
  { id: 'form', label: 'Form', icon: <ListChecks /> },
] as const;

interface TemplateFormProps {
  readonly store: PlanStore;
  readonly text: string;
  readonly onLine: (line: number) => void;
}

function TemplateForm({ store, text, onLine }: TemplateFormProps) {
  const plan = useStore(store.state, (state) => state.plan);
  const settled = useDeferredValue(text);
  const problems = useMemo(() => templateProblems(settled), [settled]);
  const rows = useMemo(() => templateRows(plan), [plan]);
  return (
    <section
      aria-label="Form of the template"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="flex min-h-0 flex-1 flex-col gap-6 overflow-y-auto px-5 pt-4 pb-16 -outline-offset-2"
    >
      <AdviceList advice={problems} onLine={onLine} />
      <FormRows label="Fields" rows={rows} />
      <TemplateHelp />
    </section>
  );
}
