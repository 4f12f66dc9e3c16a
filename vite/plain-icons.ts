import type { Plugin } from 'vite';

/**
 * Gives icons of Lucide a component that does what this page asks of one: attributes, and a class.
 * Lucide's own has defaults from a context, names of icons as classes, sizes and strokes, for 1 kB
 * before the first key; and its shapes have keys, which React needs of lists alone. An icon here is
 * never more than a picture beside words.
 */
export function plainIcons(): Plugin {
  return {
    name: 'planform:plain-icons',
    apply: 'build',
    transform: {
      filter: { id: /\/lucide-react\/dist\/esm\/(?:createLucideIcon|icons\/[\w-]+)\.mjs$/ },
      handler: (code, id) => ({
        code: id.endsWith('createLucideIcon.mjs') ? PLAIN_ICON : code.replaceAll(KEY, ''),
        map: null,
      }),
    },
  };
}

/** `["path", { d: "M5 12h14", key: "1ays0h" }]` */
const KEY = /, key: "\w+"(?= \}\])/g;

const PLAIN_ICON = `
import { createElement } from 'react';

const attributes = {
  width: 24,
  height: 24,
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 2,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
};

export default function createLucideIcon({ node }) {
  const shapes = node.map(([tag, shape]) => createElement(tag, shape));
  return (props) => createElement('svg', { ...attributes, ...props }, ...shapes);
}
`;
