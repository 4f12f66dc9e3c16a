import type { Snippet } from '../../../plan/values.ts';
import type { ViewProps } from './kind-view.ts';

export function SnippetsView({ value }: ViewProps<'snippets'>) {
  return <CodeBlocks code={value} />;
}

export function PatternsView({ value }: ViewProps<'patterns'>) {
  return <CodeBlocks code={value} />;
}

interface CodeBlocksProps {
  readonly code: readonly (Snippet & { readonly name?: string })[];
}

function CodeBlocks({ code }: CodeBlocksProps) {
  return (
    <div className="flex flex-col gap-2">
      {code.map((snippet, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: snippets have nothing but their place
        <div key={at}>
          {snippet.name || snippet.language ? (
            <p className="flex items-baseline gap-2">
              {snippet.name ? <span dir="auto">{snippet.name}</span> : null}
              <span dir="ltr" className="font-mono text-xs text-ink-faint">
                {snippet.language}
              </span>
            </p>
          ) : null}
          <Code text={snippet.code} />
        </div>
      ))}
    </div>
  );
}

export function Code({ text }: { readonly text: string }) {
  return (
    <pre dir="ltr" className="rounded-md bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap">
      {text}
    </pre>
  );
}
