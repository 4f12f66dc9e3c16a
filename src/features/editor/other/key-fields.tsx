import { Field } from '../../../ui/field.tsx';
import { TextBox } from '../text/text-box.tsx';
import { useStoredText } from '../text/use-stored-text.ts';
import type { FixedLine, KeyLine } from './key-lines.ts';

interface KeyFieldsProps {
  readonly lines: readonly (KeyLine | FixedLine)[];
  /** Takes the whole text. */
  readonly onText: (text: string) => void;
}

/** An input for each line with a key, between the headings that stand among them. */
export function KeyFields({ lines, onText }: KeyFieldsProps) {
  return (
    <div className="grid gap-x-4 gap-y-3 pt-1 sm:grid-cols-2">
      {lines.map((line, at) =>
        'key' in line ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
          <KeyField key={at} line={line} onText={onText} />
        ) : (
          <p
            // biome-ignore lint/suspicious/noArrayIndexKey: a line has nothing but its place
            key={at}
            dir="auto"
            className="col-span-full font-mono text-sm wrap-anywhere text-ink-soft"
          >
            {line.fixed}
          </p>
        ),
      )}
    </div>
  );
}

function KeyField({ line, onText }: Pick<KeyFieldsProps, 'onText'> & { readonly line: KeyLine }) {
  const box = useStoredText(line.value, (typed) => onText(line.withValue(typed)));
  return (
    <Field label={line.key}>
      {(wiring) => <TextBox {...wiring} {...box} single={!line.isText} />}
    </Field>
  );
}
