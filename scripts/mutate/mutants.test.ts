import { describe, expect, it } from 'vitest';
import { conditionsIn } from './conditions.mjs';
import { type Mutant, withSwitches } from './mutants.mjs';

/** The conditions of a function, each with what it is made. */
function conditions(code: string): string[] {
  return conditionsIn('example.ts', code).map(({ text, values }) => `${text}: ${values}`);
}

describe('the conditions of a file', () => {
  it('are tests, operands, and what is asked of elements', () => {
    const code = `
      if (a && b) go();
      const name = c ? d : e;
      while (f) go();
      const some = list.filter((one) => one.ok).map((one) => one.name);
      return !g || h > 1;`;
    expect(conditions(`function x() {${code}}`)).toEqual([
      'a && b: true,false',
      'a: true',
      'b: true',
      'c: true,false',
      'f: false',
      'one.ok: true,false',
      '!g: false',
      'h > 1: false',
    ]);
  });

  it('are not what stands for a value', () => {
    expect(conditions('const a = b ?? c; const d = list.map((one) => one.e);')).toEqual([]);
    expect(conditions("const a = b || 'none';")).toEqual(['b: false']);
  });

  it('know types, and say where they are', () => {
    const [found] = conditionsIn(
      'example.ts',
      'let a: number;\nif (a as unknown as boolean) go();',
    );
    expect(found).toMatchObject({ line: 2, text: 'a as unknown as boolean' });
    expect(() => conditionsIn('example.ts', 'if (')).toThrow('example.ts cannot be parsed');
  });
});

describe('a file with switches', () => {
  const code = 'list.filter((x) => x > 1 && (x < 9 || x === 20)).length';
  const mutants = conditionsIn('example.ts', code).flatMap(({ values, ...condition }) =>
    values.map((value): Mutant => ({ ...condition, file: 'example.ts', value })),
  );
  const switched = withSwitches(
    code,
    mutants.map((mutant, id) => ({ ...mutant, id })),
  );

  /** What the code gives with the mutant at `active`; null for none. */
  function lengthWith(active: number | null): number {
    const list = [0, 1, 5, 10, 20];
    const of = (yes: number, no: number, value: unknown) =>
      yes === active ? true : no === active ? false : value;
    const globals = { __mutants: { of } };
    return new Function('list', 'globalThis', `return ${switched}`)(list, globals);
  }

  it('says what the file says where none is on', () => {
    expect(lengthWith(null)).toBe(2);
  });

  it('has the value of the mutant that is on', () => {
    const lengths = mutants.map(({ text, value }, id) => [text, value, lengthWith(id)]);
    expect(lengths).toEqual([
      ['x > 1 && (x < 9 || x === 20)', true, 5],
      ['x > 1 && (x < 9 || x === 20)', false, 0],
      ['x > 1', true, 4],
      ['x < 9 || x === 20', true, 3],
      ['x < 9', false, 1],
      ['x === 20', false, 1],
    ]);
  });
});
