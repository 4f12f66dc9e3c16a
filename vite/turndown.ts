import type { Plugin } from 'vite';

/**
 * Turndown parses an empty text while it loads, to see whether the browser can. Trusted Types
 * forbid that, and nobody needs it here: Turndown is given elements, never text.
 */
export function quietTurndown(): Plugin {
  return {
    name: 'planform:quiet-turndown',
    apply: 'build',
    transform: {
      filter: { id: /\/turndown\/lib\// },
      handler(code) {
        if (!code.includes(PROBE)) throw new Error(`Turndown has changed: no ${PROBE} in it.`);
        return { code: code.replace(PROBE, 'false'), map: null };
      },
    },
  };
}

const PROBE = "new Parser().parseFromString('', 'text/html')";
