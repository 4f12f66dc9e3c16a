import type { Resolver } from 'react-hook-form';
import type { FieldPart } from '../../../formats/language/definition.ts';
import { late } from '../../../ui/late.ts';
import type { Drafted } from './drafted.ts';

const lateAnnotator = late(
  'hints beside fields',
  async () => (await import('./annotations.ts')).annotator,
);

/**
 * Hints beside the fields of a form, from the moment when what makes them is there. Where it does
 * not load, there are none, which is told with all that did not (`loadLateParts`).
 */
export function lateAnnotations(parts: readonly FieldPart[]): Resolver<Drafted> {
  let made: Resolver<Drafted> | undefined;
  return async (values, context, options) => {
    const annotator = await lateAnnotator.load().catch(() => null);
    if (!annotator) return { values, errors: {} };
    made ??= annotator(parts);
    return made(values, context, options);
  };
}
