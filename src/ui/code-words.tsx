/** A text of Markdown in a line, with what stands between backticks as code, and all else as it was typed. */
export function CodeWords({ text }: { readonly text: string }) {
  const pieces = text.split(/(`[^`\n]+`)/);
  return pieces.map((piece, at) =>
    at % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one text stay in their order
      <code key={at} className="font-mono text-[0.9em] break-all">
        {piece.slice(1, -1)}
      </code>
    ) : (
      piece
    ),
  );
}
