import { useEffect, useMemo, useState } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type FormatChoice, formatChoices } from '../../../formats/derived/format-choices.ts';
import { type StoredTemplates, watchTemplates } from '../../../storage/templates.ts';
import { announce } from '../../../ui/live-region.tsx';
import type { Editor } from '../context/editor-context.ts';

interface Choices {
  readonly choices: readonly FormatChoice[];
  /** Which templates are not among them, as they could not be read; '' for none. */
  readonly unread: string;
}

/** What the open plan can be shown in, the templates in the library included. */
export function useFormatChoices({ store }: Editor): Choices {
  const [{ templates, unread }, setStored] = useState<StoredTemplates>(NONE);
  useEffect(() => watchTemplates(setStored), []);
  const has = useStore(
    store.state,
    useShallow(({ plan: { format, ownFormat, startedFrom, formerFormats } }) => {
      return { format, ownFormat, startedFrom, formerFormats };
    }),
  );
  const choices = useMemo(() => formatChoices(has, templates), [has, templates]);
  return { choices, unread };
}

const NONE: StoredTemplates = { templates: [], unread: '' };

/** Shows the open plan in another format or template: one edit. Nothing is lost by it. */
export function chooseFormat({ store }: Editor, { name, shown, isNow }: FormatChoice): void {
  if (isNow) return;
  const { plan } = store.state.getState();
  store.commit(shown(plan), { what: `switch to ${name}`, place: {}, field: null });
  announce(`Shown as ${name}.`);
}
