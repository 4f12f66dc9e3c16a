/**
 * A checksum of a text: 64 bits as 16 hexadecimal digits, from two runs of
 * FNV-1a over its UTF-16 units. It finds damage and tells versions apart; it is
 * no protection against someone who means harm.
 */
export function checksum(text: string): string {
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
