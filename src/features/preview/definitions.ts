/** Definitions of links, `[name]: address`: a text is rendered in blocks, and each may use those of all. */
import MarkdownIt from 'markdown-it';
import { useMemo } from 'react';
import type { Page } from './pages.ts';

/** By their names, as markdown-it writes them. */
export type Definitions = Readonly<
  Record<string, { readonly href: string; readonly title: string }>
>;

/** The definitions in all pages; of several with one name the first. Each page is looked through once. */
export function definitionsIn(pages: readonly Page[]): Definitions {
  return Object.assign({}, ...pages.map(definitionsOf).toReversed());
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

function definitionsOf(page: Page): Definitions {
  const found = known.get(page) ?? foundIn(page);
  known.set(page, found);
  return found;
}

function foundIn(page: Page): Definitions {
  const env: { references?: Definitions } = {};
  for (const { text } of page) {
    if (text.includes(']:')) md.block.parse(text, md, env, []);
  }
  return env.references ?? {};
}

const md = new MarkdownIt({ html: true });
