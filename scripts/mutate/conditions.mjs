// The conditions of a source file that can be switched off, each in the ways that mean something.
import { parseSync } from 'vite';

/**
 * @typedef {object} Condition
 * @property {number} start of its text in the file
 * @property {number} end
 * @property {number} line counted from 1
 * @property {string} text
 * @property {boolean[]} values that it is made to have
 */

/** @typedef {{ type: string, start: number, end: number, [key: string]: unknown }} Node */

/** Methods whose callback answers whether an element is meant. */
const ASKING = /^(?:filter|some|every|find|findIndex|findLast|findLastIndex)$/;

/** What can say yes or no on the right of `&&` and `||`. */
const ANSWERS = /^(?:Binary|Logical|Unary|Call)Expression$/;

/**
 * Tests of `if`, of `?:` and of loops; operands of `&&` and `||`; what is asked of the elements of
 * a list (`filter`, `some` …). An operand is made what leaves the other one to decide; the test of
 * a loop only false, as one that stays true has no end.
 *
 * @param {string} file its name says whether it is TypeScript
 * @param {string} code
 * @returns {Condition[]} in the order of the file, an outer one before those in it
 */
export function conditionsIn(file, code) {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed: ${errors[0]?.message}`);
  /** @type {Map<string, Condition>} */
  const found = new Map();
  const add = (/** @type {Node} */ { start, end }, /** @type {boolean[]} */ values) => {
    const key = `${start} ${end}`;
    const known = found.get(key);
    const line = code.slice(0, start).split('\n').length;
    const all = [...new Set([...(known?.values ?? []), ...values])];
    found.set(key, { start, end, line, text: code.slice(start, end), values: all });
  };
  /** Where an operand answers a question, whatever it is. @type {Set<Node>} */
  const asked = new Set();
  const ask = (/** @type {Node} */ node) => {
    asked.add(node);
    for (const name of ['left', 'right', 'argument']) {
      if (/^(?:Logical|Unary)/.test(node.type) && node[name]) ask(partOf(node, name));
    }
  };
  visit(/** @type {Node} */ (/** @type {unknown} */ (program)), (node) => {
    const part = (/** @type {string} */ name) => partOf(node, name);
    if (node.type === 'IfStatement' || node.type === 'ConditionalExpression') {
      add(part('test'), [true, false]);
      ask(part('test'));
    } else if (/^(?:For|While|DoWhile)Statement$/.test(node.type) && node.test) {
      add(part('test'), [false]);
    } else if (node.type === 'LogicalExpression' && node.operator !== '??') {
      add(part('left'), [node.operator === '&&']);
      // `name || 'Untitled'` has a value there, and no condition.
      const answers = asked.has(node) || ANSWERS.test(part('right').type);
      if (answers) add(part('right'), [node.operator === '&&']);
    } else if (node.type === 'CallExpression') {
      const body = askedIn(node);
      if (body) {
        add(body, [true, false]);
        ask(body);
      }
    }
  });
  return [...found.values()].sort((one, other) => one.start - other.start || other.end - one.end);
}

/** A part of a node, without parentheses around it. */
function partOf(/** @type {Node} */ node, /** @type {string} */ name) {
  let part = /** @type {Node} */ (node[name]);
  while (part.type === 'ParenthesizedExpression') part = /** @type {Node} */ (part.expression);
  return part;
}

/** What the callback of a `filter` and its like answers, where that is an expression. */
function askedIn(/** @type {Node} */ call) {
  const callee = /** @type {Node} */ (call.callee);
  const [callback] = /** @type {Node[]} */ (call.arguments);
  if (callee.type !== 'MemberExpression' || callback?.type !== 'ArrowFunctionExpression') return;
  const { name } = /** @type {{ name?: string }} */ (callee.property);
  const body = partOf(callback, 'body');
  return ASKING.test(name ?? '') && body.type !== 'BlockStatement' ? body : undefined;
}

/** @param {Node} node @param {(node: Node) => void} visitor */
function visit(node, visitor) {
  visitor(node);
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner === 'object' && inner !== null && 'type' in inner) visit(inner, visitor);
    }
  }
}
