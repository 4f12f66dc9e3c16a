import type { Plugin } from 'vite';

/**
 * Gives icons of Lucide a component that does what this page asks of one: attributes, and a class.
 * Lucide's own has defaults from a context, names of icons as classes, sizes and strokes, for 1 kB
 * before the first key. An icon here is never more than a picture beside words.
 */
export function plainIcons(): Plugin {
  return {
    name: 'planform:plain-icons',
    apply: 'build',
    transform: {
      filter: { id: /\/lucide-react\/dist\/esm\/createLucideIcon\.mjs$/ },
      handler: () => ({ code: PLAIN_ICON, map: null }),
    },
  };
}

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
  return (props) => createElement('svg', { ...attributes, ...props }, shapes);
}
`;
