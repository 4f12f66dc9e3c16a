import { useMemo } from 'react';
import type { Format } from '../../formats/language/definition.ts';
import { tagNamesIn } from '../../formats/language/marks.ts';
import type { WorkingPart } from '../../plan/working-parts.ts';
import { openOnly } from '../../targets/open-only.ts';
import { withoutCode } from '../../targets/without-code.ts';
import type { Extent } from './export-choices.tsx';

/** What of the Markdown of a plan goes out; null while there is none. */
export function useSent(
  text: string | null,
  format: Format,
  extent: Extent,
  keep: readonly WorkingPart[],
): string | null {
  return useMemo(() => {
    if (text === null) return null;
    const tags = tagNamesIn(format.parts);
    if (extent === 'open') return openOnly(text, tags);
    return extent === 'readers' && !keep.includes('code') ? withoutCode(text, tags) : text;
  }, [text, format, extent, keep]);
}
