import { clipOf, mayHaveFormat } from './clip.ts';

/** Turns formatted text on a clipboard into Markdown; null where there is only plain text. */
export function markdownIn(data: DataTransfer): (() => Promise<string>) | null {
  const clip = clipOf(data);
  if (!mayHaveFormat(clip, [...data.types])) return null;
  return async () => {
    const { readClip } = await import('./html-to-markdown.ts');
    return readClip(clip).text;
  };
}
