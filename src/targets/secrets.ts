/**
 * What looks like a secret in a text that is about to leave: a note to the person, who knows whether it
 * is one. Tokens are known by how their makers begin them, passwords by the name in front of them.
 */

export interface Secret {
  /** What it is: “A private key”. */
  readonly what: string;
  /** Its line, from 0. */
  readonly line: number;
  /** The line as it can be shown: most of the secret left out. */
  readonly excerpt: string;
}

interface Kind {
  readonly what: string;
  /** The group `secret` is what is left out of the excerpt. */
  readonly pattern: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    what: 'A private key',
    pattern: /(?<secret>-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----)/,
  },
  {
    what: 'A GitHub token',
    pattern: /\b(?<secret>gh[pousr]_[A-Za-z0-9]{36,}|github_pat_\w{22,})\b/,
  },
  { what: 'A GitLab token', pattern: /\b(?<secret>gl(?:pat|dt|rt|ptt|cbt|soat)-[\w-]{20,})/ },
  { what: 'A Slack token', pattern: /\b(?<secret>xox[abeoprs]-[A-Za-z0-9-]{10,})/ },
  { what: 'An AWS access key', pattern: /\b(?<secret>(?:AKIA|ASIA)[A-Z0-9]{16})\b/ },
  { what: 'A Google key', pattern: /\b(?<secret>AIza[\w-]{35})/ },
  { what: 'A Stripe key', pattern: /\b(?<secret>[rs]k_(?:live|test)_[A-Za-z0-9]{16,})/ },
  { what: 'An npm token', pattern: /\b(?<secret>npm_[A-Za-z0-9]{36})\b/ },
  { what: 'An Atlassian token', pattern: /\b(?<secret>ATATT3[\w=-]{30,})/ },
  { what: 'An API key', pattern: /\b(?<secret>sk-[A-Za-z0-9_-]{32,})/ },
  { what: 'A token', pattern: /\b(?<secret>eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,})/ },
  {
    what: 'A password in an address',
    pattern: /\b[a-z][a-z0-9+.-]*:\/\/[^\s/:@]+:(?<secret>[^\s/:@]{3,})@/i,
  },
  {
    what: 'A password',
    pattern:
      /(?:^|[\s`"'(])(?:export )?[A-Z0-9_]*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_KEY|PEPPER)[A-Z0-9_]*\s*=\s*["']?(?<secret>[^\s"'`)]{6,})/,
  },
];

/** Words that stand for a secret and are none. */
const STANDS_FOR_ONE =
  /^(?:[<[{$%].*|\*+|x{3,}|\.{3,}|….*|your[-_].*|change[-_]?me|example.*|placeholder|password|secret|redacted|process\.env.*|todo.*)$/i;

/** What looks like a secret in `text`, in the order of its lines. */
export function secretsIn(text: string): readonly Secret[] {
  return text.split('\n').flatMap((line, at) => {
    for (const { what, pattern } of KINDS) {
      const secret = pattern.exec(line)?.groups?.secret;
      if (secret === undefined || STANDS_FOR_ONE.test(secret)) continue;
      return [{ what, line: at, excerpt: excerptOf(line, secret, what) }];
    }
    return [];
  });
}

function excerptOf(line: string, secret: string, what: string): string {
  const shown = what === 'A private key' ? line : line.replace(secret, `${secret.slice(0, 4)}…`);
  const short = shown.trim();
  return short.length > MOST ? `${short.slice(0, MOST)}…` : short;
}

const MOST = 80;
