/**
 * A new identifier for a task or step: 12 characters, 71 bits of chance.
 * `crypto.randomUUID` is missing on pages that are not served securely, which a
 * team's own host may well be.
 */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return Array.from(bytes, (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
