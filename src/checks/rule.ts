/** What a check is: one rule about one thing that a plan may lack. */
import type { FieldPart } from '../formats/language/definition.ts';
import type { CheckedPart, CheckedPlace, CheckedPlan, PartContent } from './checked-plan.ts';

/** A change that does away with what a rule found: one edit of one field. */
export interface Fix {
  /** What it does, as on a button: `Add it to Configuration`. */
  readonly label: string;
  /** Where the field is, where that is not the part that the remark is about. */
  readonly place?: CheckedPlace;
  readonly field: FieldPart;
  /** The value that the field gets, from the one that it has by then. */
  readonly change: (value: never) => unknown;
}

/** What a rule has to say about one field of a plan or part. */
export interface Remark {
  /** Path of the field in its holder: `validation`. */
  readonly field: string;
  /** Which entry of its value, from 0, those below others counted with them; left out for all of it. */
  readonly entry?: number | undefined;
  /** What is missing and what to do, in one sentence. */
  readonly message: string;
  readonly fix?: Fix | undefined;
}

/** A remark about one part, of a rule that looks at the plan as a whole. */
export interface PlacedRemark extends Remark {
  readonly part: CheckedPart;
}

/** Where in the documents that Planform was made from it is asked for, and what they ask. */
export interface Source {
  /** The number that the document's file begins with. */
  readonly seed: '000' | '001' | '003';
  /** The place in it: `guideline 1`, `stage 5`. */
  readonly place: string;
  /** What it asks there, in our own words. */
  readonly asks: string;
}

interface RuleWords {
  /** By which it is switched off; stored, so it stays as it is. */
  readonly id: string;
  /** What it looks for, as in a list: `Steps without validation`. */
  readonly title: string;
  readonly from: Source;
}

/** A rule about a plan or part by itself: what it finds hangs on nothing else. */
export interface PartRule extends RuleWords {
  readonly inPart: (part: PartContent) => readonly Remark[];
}

/** A rule about how the parts of a plan go together. */
export interface PlanRule extends RuleWords {
  readonly inPlan: (plan: CheckedPlan) => readonly PlacedRemark[];
}

/** It speaks only of fields that the format prints where they stand, whichever format that is. */
export type Rule = PartRule | PlanRule;
