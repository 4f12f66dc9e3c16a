/**
 * A checksum of a text: 64 bits as 16 hexadecimal digits, from two polynomials over its
 * UTF-16 units. It finds damage and tells versions apart; it is no protection against
 * someone who means harm. The sums of the parts of a text give that of the whole, so
 * what did not change need not be summed up again.
 */
export interface Sum {
  readonly first: number;
  readonly second: number;
  /** What a sum grows by when a text of this length follows. */
  readonly firstScale: number;
  readonly secondScale: number;
}

const FIRST = 0x01000193;
const SECOND = 0x85ebca6b;

/** The checksum of a text. */
export function checksum(text: string): string {
  return checksumOf(sumOf(text));
}

/** The checksum of the text that has this sum. */
export function checksumOf({ first, second }: Sum): string {
  return hex(mixed(first)) + hex(mixed(second));
}

/** Whether this is the checksum of a text, or was in the first Planform (FNV-1a). */
export function isChecksumOf(text: string, sum: string): boolean {
  return checksum(text) === sum || formerChecksum(text) === sum;
}

export function sumOf(text: string): Sum {
  let [first, second, firstScale, secondScale] = [0, 0, 1, 1];
  for (let index = 0; index < text.length; index++) {
    // Plus one, or a text of zeros would weigh as much as none.
    const unit = text.charCodeAt(index) + 1;
    first = (Math.imul(first, FIRST) + unit) | 0;
    second = (Math.imul(second, SECOND) + unit) | 0;
    firstScale = Math.imul(firstScale, FIRST);
    secondScale = Math.imul(secondScale, SECOND);
  }
  return { first, second, firstScale, secondScale };
}

/** The sum of the texts that have these sums, one after the other. */
export function joinedSum(sums: readonly Sum[]): Sum {
  let [first, second, firstScale, secondScale] = [0, 0, 1, 1];
  for (const next of sums) {
    first = (Math.imul(first, next.firstScale) + next.first) | 0;
    second = (Math.imul(second, next.secondScale) + next.second) | 0;
    firstScale = Math.imul(firstScale, next.firstScale);
    secondScale = Math.imul(secondScale, next.secondScale);
  }
  return { first, second, firstScale, secondScale };
}

/** Spreads the last units over all bits. */
function mixed(bits: number): number {
  const once = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  return once ^ (once >>> 15);
}

function formerChecksum(text: string): string {
  let first = 0x811c9dc5;
  let second = 0x9747b28c;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    first = Math.imul(first ^ unit, 0x01000193);
    second = Math.imul(second ^ unit, 0x85ebca6b);
  }
  return hex(first) + hex(second ^ (second >>> 15));
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}
