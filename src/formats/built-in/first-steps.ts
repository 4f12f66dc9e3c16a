/** The steps of a document that has none yet: how one is written that somebody adds. */
import { BOLD_LEVEL, NEW_PART, type OwnFormat, type OwnPart } from '../../plan/own-format.ts';
import type { EachPart, Part } from '../language/definition.ts';
import { compiled } from './compiled-part.ts';
import { calledSo, type Parts, plainName } from './parts-had.ts';

/**
 * `parts` of the format of a document, with steps that are headings beside its own and have a list of
 * actions: `## Step 1: Dig` in one that has `## Context`. As they are, where the document says anything of
 * steps: then it has some, or a section for them.
 */
export function withFirstSteps(parts: Parts, definition: OwnFormat): Parts {
  const level = levelOfSections(definition);
  return level === null || isToldOfSteps(parts, definition) ? parts : stepsBeside(parts, level);
}

function stepsBeside(parts: Parts, level: number): Parts {
  return parts.flatMap((part): Parts => {
    if (part.part !== 'each' && part.part !== 'section') return [part];
    if (part.part === 'each' && part.of === 'steps') return [firstStep(part, level)];
    const inner = stepsBeside(part.parts, level);
    return isAroundSteps(part) ? inner : [{ ...part, parts: inner }];
  });
}

function isAroundSteps(part: Part): boolean {
  const isSteps = (inner: Part) => inner.part === 'each' && inner.of === 'steps';
  return part.part === 'section' && part.parts.some(isSteps);
}

function firstStep(part: EachPart, level: number): EachPart {
  const called = calledSo(part, 'Step');
  const heading = { ...called.heading, level, text: 'Step {n}: {name}', isOfText: true } as const;
  // What the format says of its own steps, a component that can be built alone, is not said of this one.
  const name = { ...called.name, help: '', example: '' };
  return { ...called, name, heading, parts: [compiled(ACTIONS)] };
}

const ACTIONS: OwnPart = {
  ...NEW_PART,
  label: 'Actions',
  mark: { as: 'label', style: 'colon-outside' },
  path: 'actions',
  kind: 'checklist',
};

function isToldOfSteps(parts: Parts, definition: OwnFormat): boolean {
  const { isWhole, isPhased, had, names, stepLevel, parts: own } = definition;
  const called = had.sections.map(({ title, label }) => plainName(label || title));
  return (
    isWhole ||
    isPhased ||
    stepLevel !== null ||
    had.stepNoun !== '' ||
    [...names, ...had.fields, ...own].some(({ of }) => of === 'step') ||
    own.some(({ part: { label } }) => STEP.test(label)) ||
    called.includes(titleAroundSteps(parts))
  );
}

/** What would be another one beside the first: `## Step 1: Dig`, alone in a document and no step there. */
const STEP = /^step\b/i;

/** The title of the section of the steps; '' where they have none. */
function titleAroundSteps(parts: Parts): string {
  for (const part of parts) {
    if (part.part !== 'section' && part.part !== 'each') continue;
    if (part.part === 'section' && isAroundSteps(part)) return part.title;
    const inner = titleAroundSteps(part.parts);
    if (inner !== '') return inner;
  }
  return '';
}

/** The level of the headings of a document; null where it has none of its own, or nothing above them. */
function levelOfSections({ names, parts }: OwnFormat): number | null {
  const levels = parts.flatMap(({ of, part: { mark } }) =>
    of === 'task' && mark.as === 'heading' && mark.level < BOLD_LEVEL ? [mark.level] : [],
  );
  const highest = Math.min(...levels);
  if (levels.length > 0) return highest > 1 ? highest : null;
  // A text without a title has names that stand in no heading.
  return names.length > 0 ? 2 : null;
}
