import { useMemo } from 'react';
import { secretsIn } from '../../targets/secrets.ts';
import { Banner } from '../../ui/banner.tsx';

/** What looks like a secret in the text that is about to leave, with its place. */
export function SecretsNotice({ text }: { readonly text: string }) {
  const secrets = useMemo(() => secretsIn(text), [text]);
  if (secrets.length === 0) return null;
  const more = secrets.length - MOST;
  const title =
    secrets.length === 1
      ? 'Something in this text looks like a secret'
      : `${secrets.length} things in this text look like secrets`;
  return (
    <Banner tone="warning" title={`${title}. Look at it before it leaves.`}>
      <ul aria-label="Perhaps secret" className="list-disc ps-5">
        {secrets.slice(0, MOST).map(({ what, line, excerpt }) => (
          <li key={line} className="break-words">
            {what} in line {line + 1}: <code dir="auto">{excerpt}</code>
          </li>
        ))}
        {more > 0 ? <li>{more} more</li> : null}
      </ul>
    </Banner>
  );
}

const MOST = 4;
