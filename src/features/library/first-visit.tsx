import BookOpen from 'lucide-react/icons/book-open';
import FolderOpen from 'lucide-react/icons/folder-open';
import type { ReactNode } from 'react';
import { formats } from '../../formats/built-in/registry.ts';
import { KEYS } from '../../ui/keys.ts';
import { ariaShortcuts, type Shortcut, shortcutText } from '../../ui/shortcut.ts';
import type { LibraryActions } from './library-actions.ts';
import { Monogram } from './monogram.tsx';

interface FirstVisitProps {
  readonly actions: Pick<LibraryActions, 'create' | 'createExample'>;
  readonly onOpenFile: () => void;
}

/** The library without plans: what this is, and every way to begin. */
export function FirstVisit({ actions, onOpenFile }: FirstVisitProps) {
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-2">
        <h1 tabIndex={-1} className="text-2xl font-semibold tracking-tight">
          Write your first plan
        </h1>
        <p className="max-w-prose text-lg text-ink-soft">
          Planform is a form for implementation plans: fill it in, and paste the plan as Markdown
          into a ticket. What you type is kept in this browser and goes nowhere else.
        </p>
      </div>
      <Ways title="Start with a format. You can switch at any time without losing a word.">
        {formats.map((format) => (
          <Way
            key={format.id}
            icon={<Monogram name={format.name} />}
            label={format.name}
            hint={format.when}
            onChoose={() => actions.create(format.id)}
          />
        ))}
      </Ways>
      <Ways title="Or begin with a plan that is there already.">
        <Way
          icon={<Tile icon={<FolderOpen />} />}
          label="Open a plan that you were sent"
          hint="A Markdown or .json file, or text from a ticket. You can also drop or paste it here."
          shortcut={KEYS.plan.open}
          onChoose={onOpenFile}
        />
        <Way
          icon={<Tile icon={<BookOpen />} />}
          label="Look at an example"
          hint="A plan that is filled in from top to bottom, yours to change and to delete."
          onChoose={actions.createExample}
        />
      </Ways>
    </div>
  );
}

function Ways({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-3">
      <h2 className="text-sm font-medium text-ink-soft">{title}</h2>
      <ul className="grid gap-2 sm:grid-cols-2 sm:gap-3">{children}</ul>
    </section>
  );
}

interface WayProps {
  readonly icon: ReactNode;
  readonly label: string;
  readonly hint: string;
  readonly shortcut?: Shortcut;
  readonly onChoose: () => void;
}

function Way({ icon, label, hint, shortcut, onChoose }: WayProps) {
  return (
    <li className="flex">
      <button
        type="button"
        aria-keyshortcuts={shortcut && ariaShortcuts(shortcut)}
        onClick={onChoose}
        className={CARD}
      >
        {icon}
        <span className="min-w-0 flex-1">
          <span className="block font-medium">{label}</span>
          <span className="mt-0.5 block text-sm text-ink-soft">{hint}</span>
        </span>
        {shortcut ? (
          <span
            aria-hidden="true"
            className="text-xs leading-5 text-ink-faint pointer-coarse:hidden"
          >
            {shortcutText(shortcut)}
          </span>
        ) : null}
      </button>
    </li>
  );
}

function Tile({ icon }: { readonly icon: ReactNode }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-8 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-soft [&_svg]:size-4"
    >
      {icon}
    </span>
  );
}

const CARD =
  'flex w-full items-start gap-3 rounded-lg border border-line bg-surface p-3 text-start sm:p-4 ' +
  'shadow-card transition-colors duration-100 hover:border-accent';
