import type { Plugin } from 'vite';

/**
 * Leaves out of a build the rules that React Hook Form has for values (`required`, `pattern` …), and
 * the walk that tries them where there is no resolver: no form here has a rule, and each has a
 * resolver, where hints come from. And what sends a form, changes arrays of fields, resets or watches
 * fields, or sets errors by hand: a plan is saved as it is typed, its lists are changed in the store, and
 * what changes there is taken over field by field. Who calls these all the same is told so.
 */
export function rulelessForms(): Plugin {
  return {
    name: 'planform:ruleless-forms',
    apply: 'build',
    transform: {
      filter: { id: /\/react-hook-form\/dist\/index\.esm\.mjs$/ },
      handler: (code) => ({
        code: RULES.reduce(
          (rest, { start, end, instead }) => replaced(rest, start, end, instead),
          code,
        ),
        map: null,
      }),
    },
  };
}

/** What nothing here calls. */
const LEFT_OUT = [
  'handleSubmit',
  '_setFieldArray',
  'resetField',
  'resetDefaultValues',
  'setFocus',
  'setValues',
  'setError',
  'clearErrors',
  'watch',
];

/** Each ends where a line closes it at its own indent: no line inside it does. */
const RULES = [
  {
    start: 'var validateField = async (',
    end: '\n};\n',
    instead: 'var validateField = async () => ({});\n',
  },
  {
    start: '    const executeBuiltInValidation = async (',
    end: '\n    };\n',
    instead: '    const executeBuiltInValidation = async () => true;\n',
  },
  {
    start: '    const validateForm = async (',
    end: '\n    };\n',
    instead: '    const validateForm = async () => true;\n',
  },
  {
    start: '    const trigger = async (',
    end: '\n    };\n',
    instead: "    const trigger = async () => { throw Error('Left out: trigger'); };\n",
  },
  ...LEFT_OUT.map((name) => ({
    start: `    const ${name} = (`,
    end: '\n    };\n',
    instead: `    const ${name} = () => { throw Error('Left out: ${name}'); };\n`,
  })),
];

function replaced(code: string, start: string, end: string, instead: string): string {
  const from = code.indexOf(start);
  const to = code.indexOf(end, from);
  if (from < 0 || to < 0) {
    throw new Error(`React Hook Form has changed: no ${start.trim()} in it.`);
  }
  return code.slice(0, from) + instead + code.slice(to + end.length);
}
