import { expect, it, test } from 'vitest';
import { formats } from '../formats/built-in/registry.ts';
import { printPlan } from '../formats/print.ts';
import { samplePlan } from '../plan/sample.ts';
import { secretsIn } from './secrets.ts';

// Put together here, so that no scanner of repositories takes them for real ones.
const A36 = 'aB3'.repeat(12);

test.each([
  ['-----BEGIN RSA PRIVATE KEY-----', 'A private key'],
  ['-----BEGIN OPENSSH PRIVATE KEY-----', 'A private key'],
  [`token: ghp_${A36}`, 'A GitHub token'],
  [`- [ ] Use \`github_pat_${A36}\``, 'A GitHub token'],
  [`glpat-${'x1'.repeat(10)}`, 'A GitLab token'],
  [`xoxb-${'1234567890'}-abc`, 'A Slack token'],
  [`AKIA${'ABCD1234'.repeat(2)}`, 'An AWS access key'],
  [`AIza${'x'.repeat(35)}`, 'A Google key'],
  [`sk_live_${'a1'.repeat(12)}`, 'A Stripe key'],
  [`npm_${A36}`, 'An npm token'],
  [`eyJ${A36}.eyJ${A36}.${A36}`, 'A token'],
  ['postgres://app:hunter22@db/shop', 'A password in an address'],
  ['DB_PASSWORD=hunter22', 'A password'],
  ['export API_KEY="0a1b2c3d4e"', 'A password'],
])('%s is %s', (line, what) => {
  expect(secretsIn(`# Plan\n\n${line}\n`)).toMatchObject([{ what, line: 2 }]);
});

test.each([
  'Set `TOKEN_PEPPER` in the vault',
  'DB_PASSWORD=<your password>',
  'DB_PASSWORD=$DB_PASSWORD',
  ['DB_PASSWORD=$', '{DB_PASSWORD}'].join(''),
  'API_KEY=changeme',
  'PASSWORD=********',
  'https://example.org/a:b@c',
  'The word password = a word',
  'ghp_ is how GitHub begins its tokens',
  'if (token === undefined)',
])('%s is none', (line) => {
  expect(secretsIn(line)).toEqual([]);
});

it('shows the place, and not the secret', () => {
  const [secret] = secretsIn(`run with DB_PASSWORD=hunter22 ${'x'.repeat(200)}`);
  expect(secret?.excerpt).toMatch(/^run with DB_PASSWORD=hunt… x+…$/);
});

it.each(formats)('finds none in the example in the $name', ({ id }) => {
  expect(secretsIn(printPlan(samplePlan(), id))).toEqual([]);
});
