import type { Plugin } from 'vite';

/**
 * Leaves out of a build what Vite puts around each `import()`: it would first load the styles of a
 * late part, and the files that the part imports. There is one file of styles (`cssCodeSplit`), and
 * nobody waits for late parts (`modulePreload`).
 */
export function plainImports(): Plugin {
  return {
    name: 'planform:plain-imports',
    apply: 'build',
    transform: {
      filter: { id: /vite\/preload-helper\.js$/ },
      handler: () => ({ code: 'export const __vitePreload = (load) => load();', map: null }),
    },
  };
}
