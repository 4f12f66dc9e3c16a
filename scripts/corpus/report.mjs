// The figures of the files and of their edits as one object, for other programs.

/** @typedef {import('./worker.mjs').Done} Done */

/**
 * @param {readonly (Done & { file: string })[]} rows
 * @param {boolean} withEdits
 */
export function reportOf(rows, withEdits) {
  const files = rows.map(({ file, figures }) => ({
    file,
    format: figures.format,
    parts: [figures.tasks, figures.steps.reduce((sum, count) => sum + count, 0)],
    boxes: figures.boxes,
    done: figures.done,
    lines: figures.lines,
    inFields: figures.inFields,
    marks: figures.marks,
    lost: figures.lost.length,
    changed: figures.bytes,
  }));
  if (!withEdits) return { files };
  const edits = rows.flatMap(({ file, edits }) =>
    edits.map(({ kind, path, tries, beside, lost, told, back, reprinted }) => {
      return { file, kind, path, tries, beside, lost, told, back, reprinted };
    }),
  );
  return { files, edits };
}
