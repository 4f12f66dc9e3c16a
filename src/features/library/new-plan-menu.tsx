import Plus from 'lucide-react/icons/plus';
import { formats } from '../../formats/registry.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { LibraryActions } from './library-actions.ts';
import { Monogram } from './monogram.tsx';

/** The way to a new plan: a format, or the example. */
export function NewPlanMenu({ actions }: { readonly actions: LibraryActions }) {
  return (
    <Menu
      label="New plan"
      trigger={(wiring) => (
        <Button {...wiring} variant="primary" icon={<Plus />}>
          New plan
        </Button>
      )}
      items={[
        ...formats.map((format) => ({
          label: format.name,
          hint: format.when,
          icon: <Monogram name={format.name} />,
          onSelect: () => actions.create(format.id),
        })),
        {
          label: 'Example',
          hint: 'A plan that is filled in already, to look around in.',
          icon: <Monogram name="★" />,
          apart: true,
          onSelect: actions.createExample,
        },
      ]}
    />
  );
}
