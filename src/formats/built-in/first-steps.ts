/** The steps of a document that has none yet: how one is written that somebody adds. */
import {
  BOLD_LEVEL,
  type Naming,
  NEW_PART,
  type OwnFormat,
  type OwnPart,
  type PlacedOwnPart,
} from '../../plan/own-format.ts';
import type { Format, SectionPart } from '../language/definition.ts';
import { eachOf } from '../language/parts.ts';

/**
 * `definition`, with steps that are headings beside those of the document and have a list of actions:
 * `## Step 1: Dig` in one that has `## Context`. As it is, where it says anything of steps: then the
 * document has some, or a section for them.
 */
export function withFirstSteps(definition: OwnFormat, base: Format): OwnFormat {
  const { had, names, parts } = definition;
  // A text without a title has names that stand in no heading.
  const level = sectionLevel(parts) ?? (names.length > 0 ? 2 : null);
  if (level === null || isToldOfSteps(definition, base)) return definition;
  const naming: Naming = {
    of: 'step',
    level,
    text: HEADING,
    placeholder: `[${NOUN} name]`,
    help: '',
  };
  return {
    ...definition,
    had: { ...had, stepNoun: NOUN },
    names: [...names, naming],
    parts: [...parts, { of: 'step', after: '', part: ACTIONS }],
  };
}

const NOUN = 'Step';
const HEADING = `${NOUN} {n}: {name}`;
const ACTIONS: OwnPart = {
  ...NEW_PART,
  label: 'Actions',
  mark: { as: 'label', style: 'colon-outside' },
  path: 'actions',
  kind: 'checklist',
};

function isToldOfSteps(
  { name, isWhole, isPhased, had, names, stepLevel, parts }: OwnFormat,
  base: Format,
): boolean {
  const isTemplate = name !== '';
  return (
    isTemplate ||
    isWhole ||
    isPhased ||
    stepLevel !== null ||
    had.stepNoun !== '' ||
    had.sections.some(({ title }) => title === stepsSection(base)) ||
    [...names, ...had.fields, ...parts].some(({ of }) => of === 'step')
  );
}

/** The title of the section in which a format has its steps; null where they stand in none. */
function stepsSection({ parts }: Format): string | null {
  const around = eachOf(parts, 'tasks').parts.find(
    (part): part is SectionPart =>
      part.part === 'section' && part.parts.some((inner) => inner.part === 'each'),
  );
  return around?.title ?? null;
}

/** The level of the headings of a document; null where it has none of its own. */
function sectionLevel(parts: readonly PlacedOwnPart[]): number | null {
  const levels = parts.flatMap(({ of, part: { mark } }) =>
    of === 'task' && mark.as === 'heading' && mark.level < BOLD_LEVEL ? [mark.level] : [],
  );
  return levels.length > 0 ? Math.min(...levels) : null;
}
