/** How each kind of field prints and reads. A kind without its syntax does not compile. */
import type { Step } from '../../plan/schema.ts';
import {
  type AnySyntax,
  isEmptyValue,
  type Kind,
  type KindId,
  type KindOf,
  type KindSyntax,
} from '../language/kind.ts';
import type { Printed } from '../language/pieces.ts';
import type { Place } from '../language/place.ts';
import { choiceSyntax } from './choice.ts';
import { configurationSyntax } from './configuration.ts';
import { dependenciesSyntax } from './dependencies.ts';
import { keySyntaxOf } from './key-values.ts';
import { lineSyntax } from './line.ts';
import { listSyntax } from './list.ts';
import { pairsSyntax } from './pairs.ts';
import { patternsSyntax } from './patterns.ts';
import { proseSyntax } from './prose.ts';
import { snippetsSyntax } from './snippets.ts';
import { tableSyntax } from './table.ts';
import { timelineSyntax } from './timeline.ts';

const syntaxes: { readonly [Id in KindId]: (kind: KindOf<Id>) => KindSyntax<Id> } = {
  line: lineSyntax,
  prose: () => proseSyntax,
  choice: choiceSyntax,
  list: listSyntax,
  table: tableSyntax,
  pairs: pairsSyntax,
  snippets: () => snippetsSyntax,
  patterns: () => patternsSyntax,
  configuration: () => configurationSyntax,
  dependencies: () => dependenciesSyntax,
  timeline: timelineSyntax,
};

/** How values of `kind` print and read, with its options; made once for each kind. */
export function syntaxOf(kind: Kind): AnySyntax {
  const known = made.get(kind);
  if (known) return known;
  // A field's path and kind belong together by its definition; the compiler cannot see that.
  const syntax = syntaxes[kind.id](kind as never) as unknown as AnySyntax;
  made.set(kind, syntax);
  return syntax;
}

const made = new WeakMap<Kind, AnySyntax>();

/** The same at a place: behind a key of front matter it is YAML. Throws where no key can have such a value. */
export function syntaxAt(kind: Kind, { key }: Place): AnySyntax {
  if (key === null) return syntaxOf(kind);
  const syntax = keySyntaxOf(kind, key);
  if (!syntax) throw new Error(`No key of front matter has a value of the kind ${kind.id}.`);
  return syntax;
}

/** Whether a value prints something else where the steps of its task are others: a timeline. */
export function speaksOfSteps(kind: Kind): boolean {
  return syntaxOf(kind).resolve !== undefined;
}

/** What a value prints, or null for nothing. `empty`: with the placeholder of an empty value. */
export function printedBy(
  kind: Kind,
  value: unknown,
  place: Place,
  steps: readonly Step[],
  empty: boolean,
): Printed | null {
  const { print, template } = syntaxAt(kind, place);
  if (isEmptyValue(kind, value, steps)) return empty ? template(place) : null;
  return print(value, place, steps);
}
