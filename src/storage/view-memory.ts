/**
 * Where a person was in a plan: kept for this tab, so that it survives a reload. It is
 * a convenience and nothing typed: where it cannot be kept or read, there is none.
 */
import * as z from 'zod/mini';

const viewSchema = z.object({
  /** The key of the open card, and the path of the field that had focus in it. */
  open: z.nullable(z.string()),
  field: z.nullable(z.string()),
  /** The id of the element at the top of the window, and how far below the top it began, in CSS pixels. */
  anchor: z.nullable(z.string()),
  offset: z.number(),
});

export type View = z.output<typeof viewSchema>;

/** The view of the plan with this id that was kept last in this tab; null for none. */
export function readView(planId: string): View | null {
  try {
    const text = window.sessionStorage.getItem(keyOf(planId));
    return text === null ? null : viewSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Keeps a view, as far as the browser lets it. Never throws. */
export function keepView(planId: string, view: View): void {
  try {
    window.sessionStorage.setItem(keyOf(planId), JSON.stringify(view));
  } catch {
    // Then the plan opens at its top.
  }
}

/** Forgets the views of all plans. Never throws. */
export function forgetViews(): void {
  try {
    const { sessionStorage } = window;
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
    }
  } catch {
    // Where it can't be read, nothing was kept.
  }
}

const PREFIX = 'planform:view:';

function keyOf(planId: string): string {
  return PREFIX + planId;
}
