import Repeat from 'lucide-react/icons/repeat';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A field of a form that is only looked at, or a heading of some. */
export interface FormRow {
  readonly label: string;
  /** How deep it stands, from 0. */
  readonly depth: number;
  /** What people write there; null for a heading of other rows. */
  readonly shape: keyof typeof SHAPES | null;
  /** The words of a choice, the columns of a table. */
  readonly words: readonly string[];
  readonly help: string;
  readonly placeholder: string;
  /** What is there to begin with; '' for nothing. */
  readonly begins: string;
  readonly need: 'none' | 'optional' | 'required';
  readonly isRepeated: boolean;
}

interface FormRowsProps {
  readonly label: string;
  readonly rows: readonly FormRow[];
}

/** A form as people will fill it in, to be looked at: what each field is called, holds and says. */
export function FormRows({ label, rows }: FormRowsProps) {
  return (
    <ul aria-label={label} className="flex flex-col gap-4">
      {rows.map((row, at) => (
        <li
          // Rows come, go and move with the text; none has a state.
          // biome-ignore lint/suspicious/noArrayIndexKey: two of one name are two rows
          key={at}
          style={{ paddingInlineStart: `${Math.min(row.depth, DEEPEST) * INDENT}rem` }}
          className="flex flex-col gap-1 [contain-intrinsic-height:auto_4rem] [content-visibility:auto]"
        >
          <Head row={row} />
          {row.help === '' ? null : (
            <p dir="auto" className="text-xs whitespace-pre-line text-ink-soft">
              {row.help}
            </p>
          )}
          {row.shape === null ? null : <Ghost row={row} shape={row.shape} />}
        </li>
      ))}
    </ul>
  );
}

/** Deeper rows would leave no room for their words on a phone. */
const DEEPEST = 4;
/** In rem. */
const INDENT = 1;

function Head({ row }: { readonly row: FormRow }) {
  const { label, shape, need, isRepeated } = row;
  return (
    <div className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
      <span
        dir="auto"
        className={classNames(
          'min-w-0 break-words',
          shape ? 'text-sm font-medium' : 'font-semibold',
        )}
      >
        {label}
      </span>
      {shape ? <span className="text-xs text-ink-faint">{SHAPES[shape]}</span> : null}
      {isRepeated ? (
        <span className="inline-flex items-center gap-1 text-xs text-accent">
          <Repeat aria-hidden="true" className="size-3" />
          repeats
        </span>
      ) : null}
      {need === 'none' ? null : (
        <span
          className={classNames('text-xs', need === 'required' ? 'text-ink' : 'text-ink-faint')}
        >
          {need}
        </span>
      )}
    </div>
  );
}

const SHAPES = {
  line: 'One line',
  text: 'Text',
  choice: 'Choice',
  list: 'List',
  checklist: 'Checklist',
  numbered: 'Numbered list',
  table: 'Table',
  pairs: 'Names, each with a text',
  code: 'Code',
} as const;

/** What an empty field of its kind looks like. */
function Ghost({ row, shape }: { readonly row: FormRow; readonly shape: keyof typeof SHAPES }) {
  const { words, placeholder, begins } = row;
  const shown = begins === '' ? placeholder : <span className="text-ink">{begins}</span>;
  if (shape === 'choice' || shape === 'table') {
    if (words.length === 0) return <Box>{shown}</Box>;
    return (
      <ul
        aria-label={shape === 'choice' ? 'One of' : 'Columns'}
        className="flex flex-wrap gap-1.5 rounded-md border border-line bg-surface p-1.5 text-xs text-ink-soft"
      >
        {words.map((word) => (
          <li key={word} dir="auto" className="rounded-sm bg-sunken px-1.5 py-0.5">
            {word}
          </li>
        ))}
      </ul>
    );
  }
  if (shape === 'pairs') {
    return (
      <div aria-hidden="true" className="grid grid-cols-[1fr_2fr] gap-1.5">
        <Box>{words[0]}</Box>
        <Box>{words[1]}</Box>
      </div>
    );
  }
  const mark = MARKS[shape];
  return (
    <Box isTall={shape === 'text' || shape === 'code'} isCode={shape === 'code'}>
      {mark ? <span className="me-2">{mark}</span> : null}
      {shown}
    </Box>
  );
}

const MARKS: Partial<Record<keyof typeof SHAPES, string>> = {
  list: '•',
  checklist: '☐',
  numbered: '1.',
};

interface BoxProps {
  readonly children: ReactNode;
  readonly isTall?: boolean;
  readonly isCode?: boolean;
}

function Box({ children, isTall = false, isCode = false }: BoxProps) {
  return (
    <div
      dir="auto"
      className={classNames(
        'truncate rounded-md border border-line bg-surface px-2.5 py-1 text-sm text-ink-faint',
        isTall ? 'min-h-12' : 'min-h-8',
        isCode && 'font-mono',
      )}
    >
      {children}
    </div>
  );
}
