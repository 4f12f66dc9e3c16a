/** Definitions of links, `[name]: address`: a text is rendered in blocks, and each may use those of all. */
import { useMemo } from 'react';
import { type Definitions, definitionsOf } from '../../markdown/link-definitions.ts';
import type { Page } from './pages.ts';

/** The definitions in all pages; of several with one name the first. Each page is looked through once. */
export function definitionsIn(pages: readonly Page[]): Definitions {
  return Object.assign({}, ...pages.map(definitionsOnPage).toReversed());
}

/** The same object for as long as the pages define the same. */
export function useDefinitions(pages: readonly Page[] | Error): Definitions {
  const key = useMemo(
    () => JSON.stringify(pages instanceof Error ? {} : definitionsIn(pages)),
    [pages],
  );
  return useMemo(() => JSON.parse(key) as Definitions, [key]);
}

const known = new WeakMap<Page, Definitions>();

function definitionsOnPage(page: Page): Definitions {
  const found =
    known.get(page) ??
    Object.assign({}, ...page.map(({ text }) => definitionsOf(text)).toReversed());
  known.set(page, found);
  return found;
}
