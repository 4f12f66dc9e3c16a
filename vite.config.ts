import { fileURLToPath } from 'node:url';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './vite/csp.ts';
import { firstChunks } from './vite/first-chunks.ts';
import { firstLoadBudget } from './vite/first-load.ts';
import { withoutFormatRules } from './vite/format-rules.ts';
import { plainIcons } from './vite/plain-icons.ts';
import { plainImports } from './vite/plain-imports.ts';
import { rulelessForms } from './vite/ruleless-forms.ts';
import { quietTurndown } from './vite/turndown.ts';

const source = (path: string) => fileURLToPath(new URL(`./src/${path}`, import.meta.url));

export default defineConfig({
  // Addresses are relative to the page, so that any folder of a static host can serve it.
  base: './',
  plugins: [
    react(),
    tailwindcss(),
    contentSecurityPolicy(),
    quietTurndown(),
    withoutFormatRules(),
    rulelessForms(),
    plainIcons(),
    plainImports(),
    firstLoadBudget({ screen: 'src/app/plan-page.tsx', budget: 150_000 }),
  ],
  resolve: {
    // The router brings a stand-in for what React has by itself.
    alias: { 'use-sync-external-store/shim/index.js': 'react' },
  },
  build: {
    // Lists of what each late part imports would weigh 2 kB before the first key.
    modulePreload: false,
    // The policy allows no `data:` for fonts and scripts, so nothing is folded into the page.
    assetsInlineLimit: 0,
    // One file of styles: each late part would be wrapped in what loads its own.
    cssCodeSplit: false,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            firstChunks({
              entry: source('main.tsx'),
              library: source('app/library-page.tsx'),
              plan: source('app/plan-page.tsx'),
            }),
            { name: 'editor', test: /\/src\/features\/editor\// },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  test: {
    environment: 'node',
    // No test is about time, and a busy machine is no reason to fail: what hangs ends all the same.
    testTimeout: 60_000,
    include: ['src/**/*.test.ts', 'vite/**/*.test.ts', 'scripts/**/*.test.ts'],
  },
});
