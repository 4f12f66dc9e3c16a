import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

/** What a control takes over so that label, help and notes belong to it. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** What a group of controls takes over from its label. */
export interface FieldGroupWiring {
  readonly labelId: string;
  readonly describedBy: string | undefined;
}

interface FieldText {
  readonly label: string;
  /** One line on what belongs here. */
  readonly help?: string | undefined;
  /** A short example, shown after the help. */
  readonly example?: string | undefined;
  /** What is wrong (`danger`) or weak (`warning`); it never keeps anyone from typing on. */
  readonly note?: { readonly tone: 'warning' | 'danger'; readonly text: string } | undefined;
  /** Beside the label, at its end: a menu, a count. */
  readonly aside?: ReactNode;
  /** Only screen readers get the label: a heading right above says the same. */
  readonly labelHidden?: boolean | undefined;
  readonly className?: string | undefined;
}

export interface FieldProps extends FieldText {
  readonly children: (wiring: FieldWiring) => ReactNode;
}

/** A label, one control, and what is said about it. */
export function Field({ children, ...text }: FieldProps) {
  const id = useId();
  const about = idsAround(id, text);
  return (
    <div className={classNames('flex flex-col gap-1', text.className)}>
      <div className={text.labelHidden ? 'sr-only' : LABEL_LINE}>
        <label htmlFor={id} className={LABEL}>
          {text.label}
        </label>
        {text.aside}
      </div>
      <FieldHelp id={about.helpId} {...text} />
      {children({
        id,
        'aria-describedby': about.describedBy,
        'aria-invalid': text.note?.tone === 'danger' ? true : undefined,
      })}
      <FieldNote id={about.noteId} {...text} />
    </div>
  );
}

export interface FieldGroupProps extends FieldText {
  readonly children: ReactNode | ((wiring: FieldGroupWiring) => ReactNode);
}

/** As `Field`, around several controls (a list, pairs): a group with the label as its name. */
export function FieldGroup({ children, ...text }: FieldGroupProps) {
  const id = useId();
  const about = idsAround(id, text);
  const labelId = `${id}-label`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend can't share its line with a menu
    <div
      role="group"
      aria-labelledby={labelId}
      aria-describedby={about.describedBy}
      className={classNames('flex flex-col gap-1', text.className)}
    >
      <div className={text.labelHidden ? 'sr-only' : LABEL_LINE}>
        <span id={labelId} className={LABEL}>
          {text.label}
        </span>
        {text.aside}
      </div>
      <FieldHelp id={about.helpId} {...text} />
      {typeof children === 'function'
        ? children({ labelId, describedBy: about.describedBy })
        : children}
      <FieldNote id={about.noteId} {...text} />
    </div>
  );
}

const LABEL = 'text-sm font-medium text-ink';
const LABEL_LINE = 'flex min-h-5 items-center justify-between gap-2';

function idsAround(id: string, { help, example, note }: FieldText) {
  const helpId = help || example ? `${id}-help` : undefined;
  const noteId = note ? `${id}-note` : undefined;
  const describedBy = [helpId, noteId].filter(Boolean).join(' ') || undefined;
  return { helpId, noteId, describedBy };
}

function FieldHelp({ id, help, example }: Pick<FieldText, 'help' | 'example'> & IdProp) {
  if (!help && !example) return null;
  return (
    <p id={id} className="text-xs text-ink-faint">
      {help}
      {help && example ? ' ' : null}
      {example ? (
        <span>
          <span className="sr-only">Example: </span>
          <span dir="auto" className="italic">
            {example}
          </span>
        </span>
      ) : null}
    </p>
  );
}

function FieldNote({ id, note }: Pick<FieldText, 'note'> & IdProp) {
  if (!note) return null;
  return (
    <p
      id={id}
      className={classNames('text-xs', note.tone === 'danger' ? 'text-danger' : 'text-warning')}
    >
      {note.text}
    </p>
  );
}

interface IdProp {
  readonly id: string | undefined;
}
