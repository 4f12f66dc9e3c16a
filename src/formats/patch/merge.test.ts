import { describe, expect, it } from 'vitest';
import { merged } from './merge.ts';

describe('a change to a line of another style', () => {
  it.each([
    // as we would have written it, as it stands, as we would write it now, as it will stand
    ['- [ ] Do it', '* [ ] Do it', '- [x] Do it', '* [x] Do it'],
    ['- [x] Do it', '+ [X] Do it', '- [x] Do that', '+ [X] Do that'],
    ['- `a.ts` - first', '- `a.ts`: first', '- `a.ts` - second', '- `a.ts`: second'],
    ['- `a.ts` - first', '* `a.ts` — first', '- `b.ts` - first', '* `b.ts` — first'],
    ['Low', '**Complexity:** Low  ', 'High', '**Complexity:** High  '],
    ['one two three', 'one  two three', 'one two four', 'one  two four'],
    ['a', 'a', 'b', 'b'],
    ['a', 'A line', 'a', 'A line'],
    ['a b', 'a  b', 'a b c', 'a  b c'],
    ['a b', 'a **b**', 'a c b', 'a c **b**'],
    ['Low', '**Complexity:** Low  ', 'Very Low', '**Complexity:** Very Low  '],
    ['a - b', 'a: b', 'a c - b', 'a c - b'],
    ['a - b', 'a: b', 'a - ', 'a: '],
    ['aa', 'aa!', 'aaa', 'aaa!'],
  ])('%s, which is %s, as %s becomes %s', (base, ours, theirs, result) => {
    expect(merged(base, ours, theirs)).toBe(result);
  });
});
