import type { Version, VersionEvent } from '../../storage/history-schema.ts';

const WORDS: Readonly<Record<VersionEvent, string>> = {
  opened: 'As it was opened',
  work: 'While it was worked on',
  exported: 'As it was exported',
  update: 'Before an update from its file',
  merge: 'Before changes from another tab',
  format: 'Before another format',
  return: 'Before an earlier version came back',
  review: 'Ready for review',
};

/** What a version is called: by its name, else by what happened when it was kept. */
export function nameOf({ name, events }: Version): string {
  return name || eventsOf(events);
}

/** `As it was opened; as it was exported`. */
export function eventsOf(events: Version['events']): string {
  const words = events.map((event) => WORDS[event]).join('; ');
  return (
    words.charAt(0) +
    words.slice(1).replace(/; ([A-Z])/g, (_, letter) => `; ${letter.toLowerCase()}`)
  );
}

/** `3 changes`. */
export function changesInWords(count: number): string {
  if (count === 0) return 'no change';
  return count === 1 ? '1 change' : `${count} changes`;
}
