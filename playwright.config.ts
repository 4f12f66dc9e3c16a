import { defineConfig } from '@playwright/test';
import { launchOptions } from './scripts/browsers.mjs';

const isCI = Boolean(process.env.CI);
const address = `http://127.0.0.1:${process.env.PLANFORM_PORT ?? 4916}`;

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  fullyParallel: true,
  workers: 2,
  // A submission is not lost to one stumble of a busy machine: what passes at the second try alone
  // is named at the end (scripts/test.mjs), and is a fault to look into all the same.
  retries: isCI ? 1 : 0,
  forbidOnly: isCI,
  reporter: 'list',
  // None is about time, and a busy machine is ten times slower.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: address,
    locale: 'en-GB',
    trace: isCI ? 'off' : 'retain-on-failure',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: launchOptions('chromium'),
        permissions: ['clipboard-read', 'clipboard-write'],
      },
    },
    {
      name: 'firefox',
      grep: /@main/,
      use: { browserName: 'firefox', launchOptions: launchOptions('firefox') },
    },
  ],
  webServer: {
    // The built page, since it alone has the Content Security Policy.
    command: `node node_modules/vite/bin/vite.js preview --strictPort --host 127.0.0.1 --port ${new URL(address).port}`,
    url: address,
    reuseExistingServer: !isCI,
  },
});
