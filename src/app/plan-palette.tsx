import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { navigate } from 'wouter/use-hash-location';
import { useLibraryActions } from '../features/library/library-actions.ts';
import { plansQuery } from '../features/library/library-queries.ts';
import { Palette } from '../features/palette/palette.tsx';
import { formats } from '../formats/built-in/registry.ts';
import type { Command } from '../ui/commands.ts';
import { planAddress, templateAddress } from './addresses.ts';
import { entryAddress } from './entry-address.ts';

/** The palette, with the plans of the library and the ways to a new one, which are only looked up for it. */
export function PlanPalette({ onClose }: { readonly onClose: () => void }) {
  const { data: list } = useQuery(plansQuery);
  const { create, row } = useLibraryActions(
    (id) => navigate(planAddress(id)),
    (id) => navigate(templateAddress(id)),
  );
  const places = useMemo(
    () =>
      (list?.plans ?? []).map(
        (entry): Command => ({
          id: `plan ${entry.id}`,
          title: entry.name,
          group: entry.template ? 'Templates' : 'Plans',
          run: () => navigate(entryAddress(entry)),
        }),
      ),
    [list],
  );
  const templates = (list?.plans ?? []).filter(({ template }) => template);
  const beginnings: readonly Command[] = [
    ...formats.map(({ id, name }) => ({
      id: `new ${id}`,
      title: `New ${name.toLowerCase()}`,
      group: 'New plan',
      keywords: 'create start add',
      run: () => create(id),
    })),
    ...templates.map((template) => ({
      id: `new from ${template.id}`,
      title: `New plan from “${template.name}”`,
      group: 'New plan',
      keywords: 'create start add template',
      run: () => row.createFrom(template),
    })),
  ];
  return <Palette extra={[...beginnings, ...places]} onClose={onClose} />;
}
