import { useState, useSyncExternalStore } from 'react';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { currentActions, currentKeyNotes, type KeyNote } from '../../ui/commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortcutText } from '../../ui/shortcut.ts';

/** All keys that do something on this screen, by where they do it. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [groups] = useState(groupedNotes);
  const { questionMark } = useSyncExternalStore(subscribePreferences, getPreferences);
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className="gap-x-10 sm:columns-2">
        {[...groups].map(([group, notes]) => (
          <section key={group} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-semibold">{group}</h3>
            <dl className="flex flex-col gap-1 text-sm">
              {notes.map(({ what, keys }) => (
                <div key={what} className="flex items-baseline justify-between gap-4">
                  <dt className="text-ink-soft">{what}</dt>
                  <dd className="flex shrink-0 flex-wrap justify-end gap-1">
                    {keys.map((each) => (
                      <kbd
                        key={each}
                        className="rounded-sm border border-line bg-sunken px-1.5 font-sans text-xs leading-5 text-ink"
                      >
                        {shortcutText(each)}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        label="Open this list with the ? key"
        checked={questionMark}
        onChange={(event) => setPreferences({ questionMark: event.target.checked })}
      />
    </Dialog>
  );
}

function groupedNotes(): ReadonlyMap<string, readonly KeyNote[]> {
  const groups = new Map<string, KeyNote[]>();
  const actions = currentActions().flatMap(({ shortcut, title, group }) =>
    shortcut === undefined ? [] : [{ keys: [shortcut], what: title, group }],
  );
  for (const note of [...actions, ...currentKeyNotes()]) {
    groups.set(note.group, [...(groups.get(note.group) ?? []), note]);
  }
  return groups;
}
