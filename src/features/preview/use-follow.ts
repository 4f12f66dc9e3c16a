import { type RefObject, useEffect, useEffectEvent } from 'react';
import { type StoreApi, useStore } from 'zustand';
import type { PrintedBlock } from '../../formats/chunks.ts';
import type { Plan } from '../../plan/schema.ts';
import type { Spot } from '../../store/place.ts';
import { pathOf } from '../../store/spot-at.ts';
import { shownBlocks } from './block-view.tsx';
import { linesOfPath } from './lines.ts';
import type { Page } from './pages.ts';
import { LINE } from './rendered.ts';

/** Marks what shows the field that has the focus, and brings it into sight when focus comes to another. */
export function useFollow(
  scroller: RefObject<HTMLElement | null>,
  focused: Pick<StoreApi<Spot | null>, 'getState' | 'getInitialState' | 'subscribe'>,
  plan: Plan,
  pages: readonly Page[],
): void {
  const spot = useStore(focused);
  const path = spot && pathOf(plan, spot);

  /** Not for each edit: what is typed must not scroll the preview. */
  const follow = useEffectEvent((box: HTMLElement, to: string) =>
    whenShown(box, pages, to, ([first]) => first?.scrollIntoView({ block: 'nearest' })),
  );
  useEffect(() => {
    return scroller.current && path ? follow(scroller.current, path) : undefined;
  }, [scroller, path]);

  useEffect(() => {
    const box = scroller.current;
    if (!box || !path) return;
    let marked: readonly HTMLElement[] = [];
    const stop = whenShown(box, pages, path, (elements) => {
      marked = elements;
      for (const element of elements) element.dataset.current = '';
    });
    return () => {
      stop();
      for (const element of marked) delete element.dataset.current;
    };
  }, [scroller, path, pages]);
}

/** Calls with the elements that show `path` once they are in the page; returns what stops waiting. */
function whenShown(
  box: HTMLElement,
  pages: readonly Page[],
  path: string,
  call: (elements: readonly HTMLElement[]) => void,
): () => void {
  const at = pages.findIndex((page) => page.some((block) => linesOfPath(block, path)));
  const block = pages[at]?.find((each) => linesOfPath(each, path));
  const lines = block && linesOfPath(block, path);
  if (!block || !lines) return () => undefined;
  let frame = 0;
  let left = FRAMES;
  const look = () => {
    const page = box.querySelectorAll<HTMLElement>('[data-page]')[at];
    const shown = page && elementOf(page, block);
    if (shown) return call(elementsIn(shown, lines));
    page?.scrollIntoView({ block: 'nearest' });
    left -= 1;
    if (left > 0) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

const FRAMES = 60;

function elementOf(page: HTMLElement, block: PrintedBlock): HTMLElement | undefined {
  return [...page.querySelectorAll<HTMLElement>('[data-block]')].find(
    (element) => shownBlocks.get(element)?.text === block.text,
  );
}

/** The outermost elements that begin in these lines. */
function elementsIn(
  block: HTMLElement,
  { start, end }: { readonly start: number; readonly end: number },
): readonly HTMLElement[] {
  const all = [...block.querySelectorAll<HTMLElement>(`[${LINE}]`)].filter((element) => {
    const line = Number(element.getAttribute(LINE));
    return line >= start && line < end;
  });
  return all.filter(
    (element) => !all.some((other) => other !== element && other.contains(element)),
  );
}
