import type { Source } from '../../markdown/blocks.ts';

/**
 * `found` with what it finds in a text by something else, a format or a part of one, kept for as long as
 * both are there. Both must never change: they are known by which objects they are.
 */
export function ofSource<By extends object, T extends object>(
  found: (source: Source, by: By) => T,
): (source: Source, by: By) => T {
  const known = new WeakMap<Source, WeakMap<By, T>>();
  return (source, by) => {
    const ofText = known.get(source) ?? new WeakMap<By, T>();
    known.set(source, ofText);
    const result = ofText.get(by) ?? found(source, by);
    ofText.set(by, result);
    return result;
  };
}
