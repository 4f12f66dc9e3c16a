import Plus from 'lucide-react/icons/plus';
import { useId, useRef } from 'react';
import { announce } from '../../../ui/live-region.tsx';
import { ROWS } from '../../../ui/screen-address.ts';
import { useStable } from '../../../ui/use-stable.ts';
import { blankCode, type CodeRow } from '../rows/code-rows.ts';
import { useRowFocus } from '../rows/use-row-focus.ts';
import { CodeRowView } from './code-row-view.tsx';
import { withoutRow, withRow, withRowMoved } from './row-edits.ts';
import { StarterButton } from './starter-button.tsx';

interface CodeEditorProps {
  readonly label: string;
  /** Whether each piece has a name. */
  readonly named: boolean;
  readonly rows: readonly CodeRow[];
  readonly onRows: (rows: readonly CodeRow[]) => void;
}

/** Pieces of code, each with its language and, for patterns, its name. */
export function CodeEditor({ label, named, rows, onRows }: CodeEditorProps) {
  const { container, focusNext } = useRowFocus(rows);
  const languages = useId();
  const addLine = useRef<HTMLDivElement>(null);

  const add = () => {
    const row = blankCode();
    focusNext({ key: row.key, part: named ? 'name' : 'language', at: 0 });
    onRows([...rows, row]);
  };

  const remove = useStable((key: string) => {
    const { rows: rest, next } = withoutRow(rows, key);
    if (next) focusNext({ key: next, part: 'code', at: Number.POSITIVE_INFINITY });
    else addLine.current?.querySelector('button')?.focus();
    onRows(rest);
    announce('Code removed.');
  });

  const move = useStable((key: string, by: -1 | 1) => {
    const moved = withRowMoved(rows, key, by);
    if (!moved) return;
    focusNext({ key, part: 'menu', at: null });
    onRows(moved);
    const place = moved.findIndex((row) => row.key === key) + 1;
    announce(`Moved to place ${place} of ${moved.length}.`);
  });

  const change = useStable((key: string, part: Partial<CodeRow>) => {
    onRows(withRow(rows, key, part));
  });

  return (
    <div ref={container} {...ROWS.attributes()} className="flex flex-col gap-2">
      {rows.map((row, at) => (
        <CodeRowView
          key={row.key}
          rowKey={row.key}
          label={label}
          number={at + 1}
          named={named}
          languages={languages}
          name={row.name}
          language={row.language}
          code={row.code}
          change={change}
          move={move}
          remove={remove}
        />
      ))}
      <div ref={addLine} className="flex">
        <StarterButton icon={<Plus />} label={`Add to ${label}`} onClick={add}>
          {named ? 'Pattern' : 'Code'}
        </StarterButton>
      </div>
      <datalist id={languages}>
        {LANGUAGES.map((language) => (
          <option key={language} value={language} />
        ))}
      </datalist>
    </div>
  );
}

/** What engineers write in plans most; any other name is fine. */
const LANGUAGES = [
  'bash',
  'c',
  'cpp',
  'csharp',
  'css',
  'diff',
  'dockerfile',
  'go',
  'graphql',
  'html',
  'ini',
  'java',
  'javascript',
  'json',
  'kotlin',
  'markdown',
  'php',
  'python',
  'ruby',
  'rust',
  'scala',
  'sql',
  'swift',
  'terraform',
  'toml',
  'tsx',
  'typescript',
  'xml',
  'yaml',
] as const;
