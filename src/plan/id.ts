/**
 * A new identifier for a task or step: 12 characters, 71 bits of chance.
 * `crypto.randomUUID` is missing on pages that are not served securely, which a
 * team's own host may well be.
 */
export function newId(): string {
  if (next === chance.length) {
    crypto.getRandomValues(chance);
    next = 0;
  }
  let id = '';
  for (const end = next + LENGTH; next < end; next++) {
    id += ALPHABET.charAt((chance[next] ?? 0) % ALPHABET.length);
  }
  return id;
}

const LENGTH = 12;
/** Bytes of chance for many identifiers: each request for some takes as long as for all. */
const chance = new Uint8Array(LENGTH * 256);
let next = chance.length;

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
