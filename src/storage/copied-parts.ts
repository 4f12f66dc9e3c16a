/**
 * Which parts of a long plan or ticket, or tickets of a plan, were copied already: kept for this tab, so that it
 * survives a reload. A convenience and nothing typed: where it cannot be kept or read, copying begins
 * with the first one.
 */
import * as z from 'zod/mini';

const copiedSchema = z.object({
  /** Of which parts: those of another text, or for another target, are not copied. */
  of: z.string(),
  done: z.array(z.number()),
});

export type CopiedParts = z.output<typeof copiedSchema>;

/** What copied texts are: each kind is kept by itself. */
export type CopiedKind = 'parts' | 'tickets';

/** What was kept last in this tab for the plan or ticket with this id; null for nothing. */
export function readCopiedParts(id: string, kind: CopiedKind): CopiedParts | null {
  try {
    const text = window.sessionStorage.getItem(keyOf(id, kind));
    return text === null ? null : copiedSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps it, as far as the browser lets it. Never throws. */
export function keepCopiedParts(id: string, kind: CopiedKind, copied: CopiedParts): void {
  try {
    window.sessionStorage.setItem(keyOf(id, kind), JSON.stringify(copied));
  } catch {
    // Then a reload begins with the first part.
  }
}

const keyOf = (id: string, kind: CopiedKind) => `planform:copied:${kind}:${id}`;
