import { Field } from '../../ui/field.tsx';

/**
 * The Markdown as it goes out, to look at and to select. A text area, so that
 * "select all" stays inside it.
 */
export function MarkdownView({ text }: { readonly text: string }) {
  return (
    <Field label="Markdown">
      {(wiring) => (
        <textarea
          {...wiring}
          readOnly
          dir="auto"
          spellCheck={false}
          value={text}
          className="h-[min(26rem,50dvh)] w-full resize-none rounded-md border border-line bg-sunken px-3 py-2.5 font-mono text-sm leading-5 text-ink"
        />
      )}
    </Field>
  );
}
