import { useMemo } from 'react';
import { planFileText } from '../../plan/file.ts';
import type { Plan } from '../../plan/schema.ts';
import { SecretsNotice } from '../../ui/secrets-notice.tsx';

interface ExportSecretsProps {
  /** What is copied. */
  readonly text: string;
  /** The Markdown of all of the plan, which its file has; null while there is none. */
  readonly whole: string | null;
  readonly plan: Plan;
}

/** What looks like a secret: in the text that is copied, else in the files. */
export function ExportSecrets({ text, whole, plan }: ExportSecretsProps) {
  const texts = useMemo(
    () => [
      { of: '', text: () => text },
      { of: ' of the .md', text: () => whole ?? '' },
      { of: ' of the .json', text: () => planFileText(plan) },
    ],
    [text, whole, plan],
  );
  return <SecretsNotice texts={texts} />;
}
