import type { Plugin } from 'vite';

/**
 * Leaves the rules of the format language out of the built page. They judge definitions, which are
 * the same in each browser: `npm test` builds every format with them, and so does `npm run dev`.
 */
export function withoutFormatRules(): Plugin {
  return {
    name: 'planform:without-format-rules',
    apply: 'build',
    transform: {
      filter: { id: /\/src\/formats\/language\/define-format\.ts$/ },
      handler: () => ({ code: 'export const defineFormat = (format) => format;', map: null }),
    },
  };
}
