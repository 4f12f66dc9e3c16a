/** What printing takes from the plan, task or step that has it: other content, and paths. */
import { isCleared } from '../../plan/cleared.ts';
import { isOpenBox } from '../../plan/lone-box.ts';
import type * as plan from '../../plan/schema.ts';
import type { Other } from '../../plan/values.ts';
import { escapedOther } from '../language/other-text.ts';
import { type Piece, under } from '../language/pieces.ts';
import type { Chunk } from './chunks.ts';

/** A plan, task or step that is being printed. */
export interface Holder {
  readonly value: plan.Holder;
  readonly path: string;
  /** The steps of the task that it is or belongs to. */
  readonly steps: readonly plan.Step[];
}

/** The whole path of a field's piece. */
export function pathOf({ path }: Piece, field: string, holder: Holder): string {
  if (path.startsWith('^')) return under(holder.path, path.slice(1));
  return path === '' ? field : under(field, path);
}

/** Other content of one holder, each given out once. */
export class Others {
  private readonly left: { readonly other: Other; readonly path: string }[];

  constructor({ value, path }: Holder) {
    // `[ ]` of a step in a checklist says nothing in a heading: only ticked boxes are printed.
    this.left = value.other
      .map((other, at) => ({ other, path: under(path, `other.${at}`) }))
      .filter(({ other }) => !isCleared(other) && !isOpenBox(other));
  }

  after(anchor: string): Chunk[] {
    return this.take((other) => other.after === anchor);
  }

  /** What is anchored to fields that the format does not have. */
  remaining(): Chunk[] {
    return this.take(() => true);
  }

  private take(isWanted: (other: Other) => boolean): Chunk[] {
    const taken = this.left.filter(({ other }) => isWanted(other));
    for (const entry of taken) this.left.splice(this.left.indexOf(entry), 1);
    return taken.map(({ other, path }) => ({
      pieces: [{ text: escapedOther(other.text), path }],
      gap: 'blank',
    }));
  }
}
