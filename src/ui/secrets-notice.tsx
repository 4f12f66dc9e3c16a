import { useMemo } from 'react';
import { secretsIn } from '../targets/secrets.ts';
import { Banner } from './banner.tsx';

/** A text that is about to leave. */
export interface LeavingText {
  /** ` of the .md`; '' for what is copied. */
  readonly of: string;
  readonly text: () => string;
}

/** What looks like a secret in the first of the texts that has any, with its place. */
export function SecretsNotice({ texts }: { readonly texts: readonly LeavingText[] }) {
  const { of, secrets } = useMemo(() => {
    for (const each of texts) {
      const found = secretsIn(each.text());
      if (found.length > 0) return { of: each.of, secrets: found };
    }
    return { of: '', secrets: [] };
  }, [texts]);
  if (secrets.length === 0) return null;
  const more = secrets.length - MOST;
  const where = of === '' ? 'this text' : 'the files';
  const title =
    secrets.length === 1
      ? `Something in ${where} looks like a secret`
      : `${secrets.length} things in ${where} look like secrets`;
  return (
    <Banner tone="warning" title={`${title}. Look at it before it leaves.`}>
      <ul aria-label="Perhaps secret" className="list-disc ps-5">
        {secrets.slice(0, MOST).map(({ what, line, excerpt }) => (
          <li key={line} className="break-words">
            {what} in line {line + 1}
            {of}: <code dir="auto">{excerpt}</code>
          </li>
        ))}
        {more > 0 ? <li>{more} more</li> : null}
      </ul>
    </Banner>
  );
}

const MOST = 4;
