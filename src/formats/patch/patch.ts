import type { EditedLine, LineEdits } from '../../markdown/line-edits.ts';
import type { Holder, Part as PlanPart, Step } from '../../plan/schema.ts';
import type { Format, Part } from '../language/definition.ts';
import type { HolderSpan } from '../read/spans.ts';
import type { FieldLevel } from './field.ts';
import type { LocalStyle } from './local-style.ts';

/** A text that is being patched. */
export interface Patch {
  readonly edits: LineEdits;
  readonly style: LocalStyle;
  readonly format: Format;
  /** Where the plan and its parts stand in the text. */
  readonly span: HolderSpan;
  /** Whether what is emptied leaves its placeholder. */
  readonly empty: boolean;
  /** How much of the unit at a path of the new plan is printed afresh. */
  level(path: string): FieldLevel;
  /** How much of the step or task at a path of the new plan is printed afresh. */
  freshness(path: string): Freshness;
  /** The lines of a step or task in the standard layout; `sorted`: with its other content last. */
  standard(path: string, sorted: boolean): readonly string[];
  /** Changes the lines of all parts of a plan, task or step that differ. */
  holder(parts: readonly Part[], change: HolderChange): void;
  /** Notes that the unit at a path was changed; units come in the order of the plan. */
  changed(path: string): void;
}

/**
 * Nothing of a step or task as a whole; all that stands in it, under a heading in the style of the
 * text; its heading, too, in full words; all in the standard layout, with its other content last.
 */
export type Freshness = 'none' | 'content' | 'heading' | 'all';

/** A plan, task or step as it was read and as it is. */
export interface HolderChange {
  readonly old: Holder;
  readonly now: Holder;
  /** The steps of the task that it is or belongs to. */
  readonly oldSteps: readonly Step[];
  readonly nowSteps: readonly Step[];
  readonly span: HolderSpan;
  /** Path in the new plan, with a dot at the end; '' for the plan. */
  readonly path: string;
}

/** Tasks or steps as they were read and as they are. */
export interface SequenceChange {
  readonly old: readonly PlanPart[];
  readonly now: readonly PlanPart[];
  readonly spans: readonly HolderSpan[];
  /** What shows how one is written: `spans`, or where there are none, those of another task. */
  readonly like: readonly HolderSpan[];
  /** `tasks.` or `tasks.0.steps.` */
  readonly path: string;
  /** The line behind which the first one is inserted where there is none. */
  readonly behind: number;
  /** The lines in their section, where the text does not have it. */
  framed(lines: readonly EditedLine[]): readonly EditedLine[];
  /** Whether the names are listed somewhere before. */
  readonly isListed: boolean;
}
