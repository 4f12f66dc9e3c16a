import { useMemo } from 'react';
import { planFileText } from '../../plan/file.ts';
import type { Plan } from '../../plan/schema.ts';
import { secretsIn } from '../../targets/secrets.ts';
import { Banner } from '../../ui/banner.tsx';

interface SecretsNoticeProps {
  /** What is copied. */
  readonly text: string;
  /** The Markdown of all of the plan, which its file has; null while there is none. */
  readonly whole: string | null;
  readonly plan: Plan;
}

/** What looks like a secret in what is about to leave, with its place: in the text, else in the files. */
export function SecretsNotice({ text, whole, plan }: SecretsNoticeProps) {
  const { of, secrets } = useMemo(() => {
    const all = [
      { of: '', text: () => text },
      { of: ' of the .md', text: () => whole ?? '' },
      { of: ' of the .json', text: () => planFileText(plan) },
    ];
    for (const each of all) {
      const found = secretsIn(each.text());
      if (found.length > 0) return { of: each.of, secrets: found };
    }
    return { of: '', secrets: [] };
  }, [text, whole, plan]);
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
