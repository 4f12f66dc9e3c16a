import type { Plugin } from 'vite';

/**
 * Leaves out of a build the rules that React Hook Form has for values (`required`, `pattern` …): no
 * form here has one. What they find is always nothing then; hints come from resolvers.
 */
export function rulelessForms(): Plugin {
  return {
    name: 'planform:ruleless-forms',
    apply: 'build',
    transform: {
      filter: { id: /\/react-hook-form\/dist\/index\.esm\.mjs$/ },
      handler(code) {
        const start = code.indexOf(RULES);
        const end = code.indexOf(END, start);
        if (start < 0 || end < 0) {
          throw new Error(`React Hook Form has changed: no ${RULES} in it.`);
        }
        return { code: code.slice(0, start) + NO_RULES + code.slice(end), map: null };
      },
    },
  };
}

const RULES = 'var validateField = async (';
/** Where the function ends: nothing in it begins a line. */
const END = '\n};\n';
const NO_RULES = 'var validateField = async () => {\n  return {};';
