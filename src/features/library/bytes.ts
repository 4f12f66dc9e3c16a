/** Bytes in words, rounded: `900 bytes`, `12 kB`, `3.4 MB`, `120 GB`; 1 kB is 1000 bytes. */
export function bytesInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [divisor, unit] = UNITS.find(([most]) => bytes < most * 1_000) ?? LARGEST;
  const count = bytes / divisor;
  return `${count < 10 && divisor > 1_000 ? count.toFixed(1) : Math.round(count)} ${unit}`;
}

const LARGEST = [1e9, 'GB'] as const;
const UNITS = [[1e3, 'kB'], [1e6, 'MB'], LARGEST] as const;
