import { useState, useSyncExternalStore } from 'react';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { currentShortcuts } from '../../ui/commands.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { shortcutTexts } from '../../ui/shortcut.ts';

/** All keys that do something on this screen, by where they do it. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  const [groups] = useState(shortcutsByPlace);
  const { questionMark } = useSyncExternalStore(subscribePreferences, getPreferences);
  return (
    <Dialog title="Keyboard shortcuts" onClose={onClose}>
      <div className="gap-x-10 sm:columns-2">
        {[...groups].map(([where, lines]) => (
          <section key={where} className="mb-5 break-inside-avoid">
            <h3 className="mb-1 text-sm font-semibold">{where}</h3>
            <dl className="flex flex-col gap-1 text-sm">
              {[...lines].map(([does, keys]) => (
                <div key={does} className="flex items-baseline justify-between gap-4">
                  <dt className="text-ink-soft">{does}</dt>
                  <dd className="flex shrink-0 flex-wrap justify-end gap-1">
                    {keys.map((each) => (
                      <kbd
                        key={each}
                        className="rounded-sm border border-line bg-sunken px-1.5 font-sans text-xs leading-5 text-ink"
                      >
                        {each}
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

/** The texts of the keys that do something, by what it is, by where they do it. */
function shortcutsByPlace(): ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> {
  const places = new Map<string, Map<string, readonly string[]>>();
  for (const shortcut of currentShortcuts()) {
    const { where, does } = shortcut;
    const lines = places.get(where) ?? new Map<string, readonly string[]>();
    places.set(where, lines.set(does, [...(lines.get(does) ?? []), ...shortcutTexts(shortcut)]));
  }
  return places;
}
