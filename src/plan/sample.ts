// biome-ignore-all lint/style/noExcessiveLinesPerFile: one plan, all of it text; split up it would be harder to read
/**
 * The example plan: every field of every format filled in, as someone would who
 * plans real work. It is the plan that the golden files show.
 */
import { type Plan, planSchema } from './schema.ts';
import type { Box, Item, Pair } from './values.ts';

/** A new copy of the example plan, two tasks of several steps. */
export function samplePlan(): Plan {
  return planSchema.parse({
    title: 'Passwordless sign-in',
    format: 'task',
    tasks: [signInTask(), rolloutTask()],
    guidelines: {
      workflow: [
        pair('Environment', 'Run `make dev` once; it starts the database and a mail catcher'),
        pair('Commits', 'One step a commit, with the step’s number in the message'),
        pair('Tests', 'Run `npm test` before every push'),
        pair('Documentation', 'Change the handbook in the same pull request as the code'),
      ],
      quality: [
        pair('Code', 'Keep to the linter’s rules; no new exceptions'),
        pair('Errors', 'Every failed sign-in gets the same answer, whatever went wrong'),
        pair('Logs', 'Log the event and the request id, never the address or the token'),
        pair('Security', 'Two people review whatever touches tokens'),
      ],
      patterns: [
        {
          name: 'Error handling pattern',
          language: 'typescript',
          code: [
            'try {',
            '  await redeem(token);',
            '} catch (error) {',
            "  log.warn('sign-in failed', { requestId, error });",
            '  return SAME_ANSWER;',
            '}',
          ].join('\n'),
        },
        {
          name: 'Testing pattern',
          language: 'typescript',
          code: [
            "describe('redeem', () => {",
            "  it('takes a token only once', async () => {",
            '    await redeem(token);',
            "    await expect(redeem(token)).rejects.toThrow('used');",
            '  });',
            '});',
          ].join('\n'),
        },
      ],
    },
    assistantNote: [
      'Work through the steps in order and tick each box as you go. PROJECT_RULES.md has the',
      'rules of this repository, FEATURE_REQUEST.md the requirements.',
      '',
      'Stop and ask before you touch anything under `billing/`.',
    ].join('\n'),
  });
}

function signInTask() {
  return {
    id: 'sample-task-1',
    name: 'Sign in with a link instead of a password',
    details: [
      '> As a member I want to sign in without a password, so that I have none to forget.',
      '',
      'Support counts 340 “forgot my password” tickets a month. The product team wants links by',
      'e-mail first, passkeys later.',
    ].join('\n'),
    issue: '#482',
    breakdown: {
      components: items('Token store', 'Mail with the link', 'Sign-in page and its two states'),
      dependencies: items('The page needs both endpoints', 'The mail needs a token to link to'),
      technologies: items('TypeScript, Fastify 5', 'PostgreSQL 17', 'Mailer: the existing queue'),
      constraints: items(
        'No token in any log',
        'Works with JavaScript turned off',
        'Languages: English, العربية, 日本語',
      ),
      approach:
        'Build the token store first and test it on its own; then the endpoints; the page last.\nPasswords stay until the second task is done.',
    },
    research: [
      pair('How long do links live elsewhere?', '10 to 20 minutes; OWASP says as short as works'),
      pair('Which mail clients open links in advance?', ''),
    ],
    objective: [
      'People type their address, get a link, and are signed in when they open it. The link works',
      '**once**, for 15 minutes, and only in the browser that asked for it.',
    ].join('\n'),
    prerequisites: items(
      'The mail queue is deployed (`mailer >= 2.3`)',
      'Sessions live in PostgreSQL, not in memory',
    ),
    complexity: 'Medium',
    statusQuo: [
      'Sign-in is a form with address and password in `src/auth/login.ts`:',
      '',
      '| part | where | tests |',
      '| --- | --- | --- |',
      '| password check | `src/auth/password.ts` | yes |',
      '| sessions | `src/auth/session.ts` | some |',
      '',
      'There is no rate limit. Resetting a password already sends a mail with a token, kept in',
      'plain text.',
    ].join('\n'),
    sourcedPractices: [
      pair('Store only a hash of the token', 'OWASP, Forgot Password Cheat Sheet'),
      pair('Answer the same whether or not the address is known', 'OWASP, Authentication'),
      pair('Let a person finish in the browser they started in', 'Own research, 12 interviews'),
    ],
    steps: [tokenStep(), endpointStep(), pageStep()],
    testing: {
      strategy:
        'The token store is tested against a real database; the endpoints through HTTP; the whole\nway once, in a browser, with a mail catcher.',
      unit: boxes(
        'open',
        'Test file: `tests/auth/token.test.ts`',
        'Test command: `npm run test:unit`',
        'Coverage requirement: every branch of `redeem`',
      ),
      integration: boxes(
        'open',
        'Test scenario: ask for a link, open it in another browser',
        'Test command: `npm run test:integration`',
        'Expected behavior: a page that says where to open the link',
      ),
      endToEnd: boxes(
        'open',
        'Sign in with a link, in English and in العربية',
        'Open a link twice',
      ),
    },
    successCriteria: [
      ...boxes('open', 'All unit tests pass', 'All integration tests pass'),
      ...boxes('open', 'No log line holds a token: `grep -r tok_ logs/` finds nothing'),
      ...boxes('open', 'A sign-in takes less than 300 ms without the mail'),
    ],
    files: {
      created: [
        pair('src/auth/token.ts', 'making, storing and redeeming tokens'),
        pair('migrations/0042_sign_in_token.sql', 'the table'),
        pair('tests/auth/token.test.ts', 'its tests'),
      ],
      modified: [
        pair('src/auth/routes.ts', 'two endpoints more'),
        pair('config/mail.yaml', 'the new template'),
      ],
    },
    dependencies: [
      pair('@fastify/rate-limit@10.2', 'five links an hour for an address'),
      pair('mailpit@1.21', 'catches mails in tests'),
    ],
    nextTask: 'Roll the link out to everyone and retire passwords',
    unlocks: items('Passkeys', 'Sign-in on shared devices'),
    rollout: {
      approach: 'Behind the flag `auth.link`, per member, so that one person always sees one way.',
      phases: items('The team, for a week', '5% of the members', 'Everyone who has no password'),
    },
    rollback: {
      approach: 'Nothing is migrated, so turning the flag off is enough.',
      steps: items('Turn `auth.link` off', 'Delete open tokens: `npm run tokens:purge`'),
    },
    documentation: [
      ...boxes('open', 'Update the API reference'),
      ...boxes('done', 'Tell support what the new mail looks like'),
    ],
    metrics: [
      pair('“Forgot my password” tickets', 'fewer than 50 a month, from 340'),
      pair('Time from address to signed in', 'median below 40 s'),
    ],
    timeline: {
      rows: [pair('Review by security', '2 days'), pair('Holidays', '1 day')],
      total: '9 to 11 days',
    },
    resources: items(
      'A mailbox for tests at each of the three large providers',
      'Security: 2 days',
    ),
    risks: [
      pair(
        'Mail scanners open the link and use it up',
        'The link opens a page; the button on it redeems the token',
      ),
      pair('Mails arrive late', 'Show when the mail was sent; offer the password meanwhile'),
      pair(
        'Someone guesses tokens',
        '256 bits from `crypto.randomBytes`, and a limit of ten tries an hour',
      ),
    ],
    questions: [
      pair('Do shared mailboxes count as one member?', ''),
      pair(
        'May support see that a link was sent?',
        'Yes, the time but not the link (legal, 3 May)',
      ),
    ],
    summary: [
      'A link replaces the password in three steps: a token store that keeps hashes only, two',
      'endpoints that answer the same to everyone, and a page that works without JavaScript. The',
      'flag makes every step reversible.',
    ].join('\n'),
  };
}

function tokenStep() {
  return {
    id: 'sample-step-1',
    name: 'Keep tokens as hashes',
    objective: 'A token can be made, found by its hash, and used up, once and in time.',
    actions: [
      nested('open', 'Create the table in `migrations/0042_sign_in_token.sql`', [
        ...boxes('open', 'Hash, address, browser, expiry; no token'),
        ...boxes('open', 'Index on the expiry, for the purge'),
      ]),
      ...boxes('open', 'Write `src/auth/token.ts` with `make` and `redeem`'),
      ...boxes('done', 'Agree on the lifetime with product: 15 minutes'),
    ],
    code: [
      {
        language: 'sql',
        code: [
          'CREATE TABLE sign_in_token (',
          '  hash       bytea PRIMARY KEY,',
          '  member_id  uuid NOT NULL REFERENCES member,',
          '  browser    bytea NOT NULL,',
          '  expires_at timestamptz NOT NULL',
          ');',
        ].join('\n'),
      },
      {
        language: 'markdown',
        code: ['How to call it:', '', '```ts', 'await redeem(token, browser);', '```'].join('\n'),
      },
    ],
    configuration: {
      variables: ['TOKEN_LIFETIME_MINUTES', 'TOKEN_PEPPER'],
      files: ['config/auth.yaml', '.env.example'],
      other: items('The pepper comes from the vault, never from a file'),
    },
    validation: boxes(
      'open',
      'Run command: `npm test token`',
      'Expected result: 14 tests pass, none skipped',
      'Verify file exists: `migrations/0042_sign_in_token.sql`',
    ),
    troubleshooting: [
      pair('If the migration fails with “type does not exist”', 'enable `pgcrypto` first'),
      pair('The clocks of two servers differ', 'compare times in the database only'),
    ],
    bestPractices: items('Hash with SHA-256 and a pepper', 'Compare in constant time'),
    considerations: items(
      'Two requests may redeem one token at the same time: `DELETE … RETURNING` decides',
      'A hash leaks nothing, yet the table stays out of backups',
    ),
    complexity: 'Low',
    testing: { strategy: 'Against a real PostgreSQL in a container; time is passed in, not read.' },
    scalability: 'One row a sign-in, purged every hour: at most 40,000 rows.',
    dependsOn: [{ text: 'PostgreSQL 17' }, { text: 'The vault, for the pepper' }],
    estimate: '2 days',
  };
}

function endpointStep() {
  return {
    id: 'sample-step-2',
    name: 'Ask for a link, and redeem it',
    objective: [
      'Two endpoints: `POST /sign-in` takes an address and always answers `202`; `POST /sign-in/redeem`',
      'takes the token and starts a session.',
      '',
      'Both take the same time for known and unknown addresses.',
    ].join('\n'),
    actions: boxes(
      'open',
      'Add both routes to `src/auth/routes.ts`',
      'Limit them: five links an hour for an address, ten tries for a browser',
      'Write the mail: text first,\nthen HTML from the same words',
    ),
    code: [
      {
        language: 'bash',
        code: 'curl -i -X POST localhost:3000/sign-in \\\n  -d \'{"address": "mika@example.org"}\'',
      },
    ],
    configuration: {
      variables: ['MAIL_FROM'],
      files: ['config/mail.yaml'],
      other: items('Template `sign-in-link` in all three languages'),
    },
    validation: boxes(
      'open',
      'Run command: `npm run test:integration -- sign-in`',
      'Expected result: known and unknown addresses differ by less than 5 ms',
    ),
    troubleshooting: [pair('If the mail never comes', 'look into the queue’s dead letters')],
    bestPractices: items('Never say whether an address is known'),
    considerations: items(
      'The address is compared after Unicode normalisation: `Ü` may be two characters',
    ),
    complexity: 'Medium',
    testing: {
      strategy: 'Through HTTP with a mail catcher; timing as a distribution, not one number.',
    },
    scalability: 'Mails go through the queue, so a burst is slow but not lost.',
    dependsOn: [{ step: 'sample-step-1' }, { text: 'Mail queue 2.3' }],
    estimate: '3 days',
  };
}

function pageStep() {
  return {
    id: 'sample-step-3',
    name: 'The page: ask, wait, arrive',
    objective:
      'One page with three states that also works without JavaScript: بداية، انتظار، وصول.',
    actions: [
      ...boxes('open', 'Form with one field and one button'),
      nested('open', 'Texts in three languages', [
        ...boxes('done', 'English'),
        ...boxes('open', 'العربية, right to left'),
        ...boxes('open', '日本語（全角の句読点に注意）'),
      ]),
    ],
    code: [
      {
        language: 'html',
        code: '<form method="post" action="/sign-in">\n\t<input type="email" name="address" autocomplete="username">\n</form>',
      },
    ],
    configuration: {
      variables: ['PUBLIC_BASE_URL'],
      files: ['config/routes.yaml'],
      other: items('Content-Security-Policy: nothing new is needed'),
    },
    validation: boxes(
      'open',
      'Run command: `npm run e2e -- sign-in`',
      'Expected result: green in both browsers',
    ),
    troubleshooting: [
      pair('The button does nothing', 'the session cookie is blocked: show the hint'),
    ],
    bestPractices: items('The button says what it does: “Send me a link”'),
    considerations: items('Focus moves to the message after sending 👍'),
    complexity: 'Low, but for the right-to-left layout',
    testing: { strategy: 'In a browser, by keyboard alone, with a screen reader once.' },
    scalability: 'Static but for one form; nothing to note.',
    dependsOn: [{ step: 'sample-step-2' }],
    estimate: '2 days',
  };
}

function rolloutTask() {
  return {
    id: 'sample-task-2',
    name: 'Roll the link out and retire passwords',
    details: 'Follows the first task. Finance wants the date before the summer break.',
    issue: 'https://tracker.example.org/AUTH-517',
    breakdown: {
      components: items('Flag', 'Message to members', 'Removal of the password code'),
      dependencies: items('The removal waits for the last member who signed in with a password'),
      technologies: items('The flag service that is there'),
      constraints: items('Members hear of it two weeks before'),
      approach: 'Widen the flag in phases; watch two figures; remove code last.',
    },
    research: [pair('How many members never signed in by link?', '')],
    objective: 'Everyone signs in by link, and no password is stored any more.',
    prerequisites: items('“Sign in with a link instead of a password” is live for the team'),
    complexity: 'High',
    statusQuo: 'Passwords of 61,000 members are stored with bcrypt; 4% signed in this month.',
    sourcedPractices: [pair('Delete what you no longer need', 'GDPR, article 5')],
    steps: [
      {
        id: 'sample-step-4',
        name: 'Widen the flag',
        objective: 'The flag goes from the team to everyone, in three phases.',
        actions: boxes(
          'open',
          'Set `auth.link` to 5%',
          'Wait a week, read the figures',
          'Set it to 100%',
        ),
        code: [{ language: 'bash', code: 'flags set auth.link 5%' }],
        configuration: {
          variables: ['FLAG_TOKEN'],
          files: ['config/flags.yaml'],
          other: items('The flag is per member'),
        },
        validation: boxes('open', 'Expected result: sign-ins per hour stay within 3%'),
        troubleshooting: [pair('Sign-ins fall', 'go back one phase and look at late mails')],
        bestPractices: items('Change the flag in the morning, on a weekday'),
        considerations: items('Caches hold the flag for a minute'),
        complexity: 'Low',
        testing: { strategy: 'Watch the dashboard; a synthetic member signs in every minute.' },
        scalability: 'The mail queue peaks at 9 o’clock: twice the usual load.',
        dependsOn: [{ text: 'Flag service' }],
        estimate: '2 weeks, most of it waiting',
      },
      {
        id: 'sample-step-5',
        name: 'Remove passwords',
        objective: 'Code, column and mails for passwords are gone.',
        actions: boxes(
          'open',
          'Drop the column: `migrations/0051_drop_password.sql`',
          'Delete `src/auth/password.ts`',
        ),
        code: [{ language: 'sql', code: 'ALTER TABLE member DROP COLUMN password_hash;' }],
        configuration: {
          variables: ['BCRYPT_COST'],
          files: ['.env.example'],
          other: items('Remove both'),
        },
        validation: boxes(
          'open',
          'Run command: `grep -ri bcrypt src/`',
          'Expected result: nothing',
        ),
        troubleshooting: [pair('An old client posts a password', 'answer with the link page')],
        bestPractices: items('First stop reading, then stop writing, then drop'),
        considerations: items('A backup keeps the hashes for 30 days more'),
        complexity: 'High',
        testing: { strategy: 'The whole suite, without the password tests.' },
        scalability: 'Dropping the column locks the table for less than a second.',
        dependsOn: [{ step: 'sample-step-4' }],
        estimate: '1 day',
      },
    ],
    testing: {
      strategy: 'What is removed is tested by its absence.',
      unit: boxes('open', 'Test command: `npm run test:unit`'),
      integration: boxes('open', 'Test scenario: an old client posts a password'),
      endToEnd: boxes('open', 'A member who only had a password signs in by link'),
    },
    successCriteria: boxes(
      'open',
      'No password hash is stored anywhere',
      'Tickets stay below 50 a month',
    ),
    files: {
      created: [pair('migrations/0051_drop_password.sql', 'drops the column')],
      modified: [pair('src/auth/routes.ts', 'the old endpoint answers with the link page')],
    },
    dependencies: [pair('none@0', 'this task only removes packages')],
    nextTask: 'Passkeys',
    unlocks: items('Sign-in on shared devices'),
    rollout: { approach: 'With the flag, as in step 1.', phases: items('5%', '50%', '100%') },
    rollback: {
      approach:
        'Until the column is dropped the flag brings passwords back; after that, the backup.',
      steps: items('Set the flag to 0%', 'Restore the column from the backup'),
    },
    documentation: boxes('open', 'Announce it in the member letter'),
    metrics: [pair('Members with a password', '0')],
    timeline: { rows: [pair('Waiting period', '30 days')], total: '7 weeks' },
    resources: items('One person on call during each phase'),
    risks: [pair('A member has lost access to the mailbox', 'Support checks identity by post')],
    questions: [pair('Who signs the member letter?', 'The head of product')],
    summary: 'Widen, watch, remove. Two weeks of waiting are planned in.',
  };
}

function pair(first: string, second: string): Pair {
  return { first, second };
}

function items(...texts: string[]): Item[] {
  return boxes('none', ...texts);
}

function boxes(box: Box, ...texts: string[]): Item[] {
  return texts.map((text) => ({ box, text, children: [] }));
}

function nested(box: Box, text: string, children: Item[]): Item {
  return { box, text, children };
}
