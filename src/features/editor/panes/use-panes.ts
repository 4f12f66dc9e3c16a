import { useMemo, useState, useSyncExternalStore } from 'react';
import {
  getPreferences,
  type PanePreference,
  setPreferences,
  subscribePreferences,
} from '../../../storage/preferences.ts';
import { useMedia } from './use-media.ts';

/** The panes beside the form. */
export type PaneName = 'outline' | 'preview';

export interface Panes {
  /** Too narrow for panes side by side: one of them, or the form, is all there is to see. */
  readonly isNarrow: boolean;
  readonly isShown: (pane: PaneName) => boolean;
  readonly toggle: (pane: PaneName) => void;
  /** Where there is one at a time, the form. */
  readonly showForm: () => void;
  /** In CSS pixels. */
  readonly widthOf: (pane: PaneName) => number;
  readonly setWidth: (pane: PaneName, width: number) => void;
}

/** Which panes are in the page: as chosen once for wide windows, one at a time in narrow ones. */
export function usePanes(): Panes {
  const preferences = useSyncExternalStore(subscribePreferences, getPreferences);
  const isNarrow = !useMedia(WIDE);
  const [only, setOnly] = useState<PaneName | null>(null);
  const [showForm] = useState(() => () => setOnly(null));
  return useMemo(() => {
    const change = (pane: PaneName, to: Partial<PanePreference>) =>
      setPreferences({ [pane]: { ...getPreferences()[pane], ...to } });
    return {
      isNarrow,
      isShown: (pane) => (isNarrow ? only === pane : preferences[pane].shown),
      toggle: (pane) => {
        if (isNarrow) setOnly((now) => (now === pane ? null : pane));
        else change(pane, { shown: !getPreferences()[pane].shown });
      },
      showForm,
      widthOf: (pane) => preferences[pane].width,
      setWidth: (pane, width) => change(pane, { width }),
    };
  }, [preferences, isNarrow, only, showForm]);
}

/** The form and two panes fit side by side. */
const WIDE = '(min-width: 64rem)';
