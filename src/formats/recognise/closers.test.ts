/** Which lines close what others open. */
import { describe, expect, it } from 'vitest';
import { sourceOf } from '../read/read-text.ts';
import { closersIn } from './closers.ts';

/** The numbers of the lines that close, each with that of its opener. */
function closers(...lines: string[]) {
  return [...closersIn(sourceOf(lines.join('\n\n')))].map(([line, opener]) => [
    line / 2,
    opener / 2,
  ]);
}

describe('what is closed', () => {
  it.each([
    ['<details>', '</details>'],
    ['<div class="plan">', '</div>'],
    [':::note Plan', ':::'],
    ['{% block plan %}', '{% endblock %}'],
    ['<!-- plan:start -->', '<!-- plan:end -->'],
    ['<!-- BEGIN plan -->', '<!-- END plan -->'],
    ['<!-- begin: the plan -->', '<!-- end: the plan -->'],
    ['<!-- plan -->', '<!-- /plan -->'],
    ['<!-- toc -->', '<!-- tocstop -->'],
    ['<!-- #region plan -->', '<!-- #endregion plan -->'],
    ['<!-- #region plan -->', '<!-- #endregion -->'],
    ['<!-- prettier-ignore-start -->', '<!-- prettier-ignore-end -->'],
    ['<!-- frontend -->', '<!-- /frontend -->'],
  ])('%s by %s', (opener, closer) => {
    expect(closers('Plan', opener, 'Dig', closer)).toEqual([[3, 1]]);
  });
});

describe('what is not', () => {
  it.each([
    ['<details>', '</div>'],
    ['<!-- plan:start -->', '<!-- steps:end -->'],
    ['<!-- plan -->', '<!-- plan -->'],
    ['<!-- the front -->', '<!-- the frontend -->'],
    ['<!-- region plan -->', '<!-- #endregion steps -->'],
    ['Plan', '<!-- plan:end -->'],
    ['<!-- plan:start -->', '    <!-- plan:end -->'],
  ])('%s by %s', (opener, closer) => {
    expect(closers('Plan', opener, 'Dig', closer)).toEqual([]);
  });
});

it('the inner one of two that are open ends first', () => {
  const lines = ['<!-- a:start -->', '<details>', '<!-- a:start -->', '<!-- a:end -->'];
  expect(closers(...lines, '</details>', '<!-- a:end -->')).toEqual([
    [3, 2],
    [4, 1],
    [5, 0],
  ]);
});
