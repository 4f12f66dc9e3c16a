import { FeltWait } from './felt-wait.tsx';
import { Field } from './field.tsx';
import { LongText } from './long-text.tsx';

interface MarkdownViewProps {
  readonly text: string | null;
  /** What it is called, where it is no Markdown. */
  readonly label?: string;
  /** How high it is. */
  readonly className?: string;
}

/**
 * The Markdown as it goes out, to look at and to select. A text area, or what acts as one, so that
 * "select all" stays inside it. null while it is being made. Each line runs in its own direction
 * by style: with `dir="auto"`, browsers take many seconds to show a long text.
 */
export function MarkdownView(props: MarkdownViewProps) {
  const { text, label = 'Markdown', className = 'h-[min(26rem,50dvh)]' } = props;
  if (text === null) {
    return (
      <FeltWait className={`${BOX} ${className} grid place-items-center`}>
        Making the text…
      </FeltWait>
    );
  }
  return (
    <Field label={label}>
      {(wiring) =>
        text.length > LONG ? (
          <LongText label={label} text={text} className={`${BOX} ${className} ${TEXT}`} />
        ) : (
          <textarea
            {...wiring}
            readOnly
            spellCheck={false}
            value={text}
            className={`${BOX} ${className} ${TEXT} resize-none [unicode-bidi:plaintext]`}
          />
        )
      }
    </Field>
  );
}

const BOX = 'w-full rounded-md border border-line bg-sunken';
const TEXT = 'px-3 py-2.5 font-mono text-sm leading-5 text-ink';

/** Characters. */
const LONG = 100_000;
