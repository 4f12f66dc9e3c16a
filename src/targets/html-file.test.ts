import { createDocument } from '@mixmark-io/domino';
import { expect, it } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { tagNamesIn } from '../formats/language/marks.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import { htmlFile } from './html-file.ts';

it.each(formats)(
  'has the contents, boxes and code of the example in the $name',
  ({ id, parts }) => {
    const text = printPlan(samplePlan(), id);
    const html = htmlFile('Sign in & out', text, tagNamesIn(parts));
    const page = createDocument(html);
    expect(page.title).toBe('Sign in & out');
    expect(page.querySelectorAll('script, link, img, iframe')).toHaveLength(0);
    const boxes = text.match(/^ *- \[[ x]\] /gm)?.length ?? 0;
    expect(page.querySelectorAll('li > input[type=checkbox][disabled]')).toHaveLength(boxes);
    const links = [...page.querySelectorAll('nav a')];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      const place = page.getElementById((link.getAttribute('href') ?? '').slice(1));
      expect(place?.textContent).toBe(link.textContent);
    }
  },
);

it('has nothing in it that acts', () => {
  const page = createDocument(
    htmlFile(
      '<script>',
      '# A\n\n<script>alert(1)</script>\n\n[x](javascript:alert(1)) ![p](https://a.example/p.png)\n',
      [],
    ),
  );
  expect(page.querySelectorAll('script, img')).toHaveLength(0);
  expect(page.querySelectorAll('a[href^="javascript"]')).toHaveLength(0);
  expect(page.title).toBe('<script>');
});
