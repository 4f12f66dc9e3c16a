import Plus from 'lucide-react/icons/plus';
import { formats } from '../../formats/built-in/registry.ts';
import { shortened } from '../../plan/shortened.ts';
import type { PlanSummary } from '../../storage/library.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { LibraryActions } from './library-actions.ts';
import { Monogram } from './monogram.tsx';
import { formatName } from './search.ts';

interface NewPlanMenuProps {
  readonly actions: LibraryActions;
  readonly templates: readonly PlanSummary[];
}

/** The way to a new plan: a format, a template, or the example. */
export function NewPlanMenu({ actions, templates }: NewPlanMenuProps) {
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
        ...templates.slice(0, MOST).map((template, at) => ({
          label: shortened(template.name),
          hint: `Your template · ${formatName(template)}`,
          icon: <Monogram name={formatName(template)} />,
          apart: at === 0,
          onSelect: () => actions.row.createFrom(template),
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

/** Templates in the menu; all of them are on their own shelf. */
const MOST = 8;
