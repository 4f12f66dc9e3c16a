import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { completeLockfile } from './complete-lockfile.mjs';
import { isInStep } from './setup.mjs';

const lockfile = () =>
  JSON.parse(readFileSync(new URL('../package-lock.json', import.meta.url), 'utf8'));

const wanted = {
  packages: { '': {}, a: { version: '1.0.0' }, b: { version: '1.0.0', optional: true } },
};

it('takes a lockfile whose packages are all there as installed', () => {
  expect(isInStep(wanted, wanted)).toBe(true);
});

it('does not miss an optional package of another platform', () => {
  expect(isInStep(wanted, { packages: { a: { version: '1.0.0' } } })).toBe(true);
});

it('sees a missing and an outdated package', () => {
  expect(isInStep(wanted, { packages: {} })).toBe(false);
  expect(isInStep(wanted, { packages: { a: { version: '0.9.0' } } })).toBe(false);
  expect(isInStep(wanted, { packages: { a: { version: '1.0.0' }, b: { version: '0.9.0' } } })).toBe(
    false,
  );
});

it("has every platform's native packages in the lockfile (npm run lockfile adds them)", () => {
  expect(completeLockfile(lockfile())).toEqual([]);
});

it('names no registry in the lockfile', () => {
  const entries: { resolved?: string }[] = Object.values(lockfile().packages);
  expect(entries.map(({ resolved }) => resolved).filter(Boolean)).toEqual([]);
});
