/** Reads texts beside the page, so that a long one does not freeze it. */
import { type ReadAs, readInput } from './read-input.ts';

addEventListener('message', ({ data }: MessageEvent<ReadRequest>) => {
  postMessage(readInput(data.text, data));
});

export interface ReadRequest extends ReadAs {
  readonly text: string;
}
