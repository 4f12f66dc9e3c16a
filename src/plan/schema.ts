/**
 * The plan: one model that every format is a view of (docs/design.md, "One plan, any format").
 * Parsing normalises (`values.ts`), and it refuses keys that it does not know instead of dropping
 * them.
 */
import * as z from 'zod/mini';
import { formers, originSchema } from './format-origin.ts';
import { newId } from './id.ts';
import { normalNumber } from './number.ts';
import { owns } from './own.ts';
import { ownFormatSchema } from './own-format.ts';
import {
  configuration,
  dependencies,
  group,
  items,
  line,
  nothing,
  others,
  pairs,
  patterns,
  prose,
  snippets,
  timeline,
} from './values.ts';

/** The fields that a part may have, at any level, and the plan as a whole, too. */
export const fields = {
  details: prose,
  issue: line,
  breakdown: group({
    components: items,
    dependencies: items,
    technologies: items,
    constraints: items,
    approach: prose,
  }),
  research: pairs,
  objective: prose,
  prerequisites: items,
  actions: items,
  code: snippets,
  configuration,
  validation: items,
  troubleshooting: pairs,
  bestPractices: items,
  considerations: items,
  complexity: line,
  statusQuo: prose,
  /** Practices, each with where it is written. */
  sourcedPractices: pairs,
  testing: group({ strategy: prose, unit: items, integration: items, endToEnd: items }),
  scalability: prose,
  dependsOn: dependencies,
  estimate: line,
  successCriteria: items,
  files: group({ created: pairs, modified: pairs }),
  /** Packages that are added. What a part waits for is `dependsOn`. */
  dependencies: pairs,
  nextTask: line,
  unlocks: items,
  rollout: group({ approach: prose, phases: items }),
  rollback: group({ approach: prose, steps: items }),
  documentation: items,
  metrics: pairs,
  timeline,
  resources: items,
  risks: pairs,
  questions: pairs,
  summary: prose,
  own: owns,
  other: others,
};
type Fields = { [Name in keyof typeof fields]: z.output<(typeof fields)[Name]> };

/** A part of a plan: a task, a step of it, a step of that, as deep as people write. */
export interface Part extends Fields {
  id: string;
  /** The number of a step in a file that counts in a way of its own: see `step-numbers.ts`. */
  number: string;
  name: string;
  /** The parts below it. */
  steps: Part[];
}
/** A part right below the plan. */
export type Task = Part;
/** A part of a task. */
export type Step = Part;

export const partSchema: z.ZodMiniType<Part> = z.strictObject({
  id: z._default(z.string().check(z.minLength(1)), newId),
  number: z._default(z.pipe(z.string(), z.transform(normalNumber)), ''),
  name: line,
  ...fields,
  get steps() {
    return z._default(z.array(partSchema), nothing);
  },
}) as unknown as z.ZodMiniType<Part>;

export const planSchema = z.strictObject({
  /** Name in the library; '' means that the plan goes by its first task's name. */
  title: line,
  /**
   * Id of the format that the plan is shown in, of those in `formats/built-in/registry.ts`; 'own' for
   * `ownFormat`.
   */
  format: z.string().check(z.minLength(1)),
  /** The format of the document that it was opened from, where that is none of those. */
  ownFormat: z._default(z.nullable(ownFormatSchema), null),
  /** The template that its own format is from; null for none. */
  startedFrom: z._default(z.nullable(originSchema), null),
  /** Formats of its own that it was shown in before that one, the last one last. */
  formerFormats: formers,
  /** Whether plans are started from it, rather than worked through. */
  template: z._default(z.boolean(), false),
  /** The Markdown that a template is written in, as a person has it; '' where its format says all. */
  templateText: z._default(z.string(), ''),
  /** Ids of the checks that are switched off for it (`src/checks`). */
  checksOff: z._default(z.array(z.string()), nothing),
  ...fields,
  tasks: z.array(partSchema).check(z.minLength(1)),
  guidelines: group({ workflow: pairs, quality: pairs, patterns }),
  assistantNote: prose,
});
export type Plan = z.output<typeof planSchema>;

/** What has fields. */
export type Holder = Plan | Part;
