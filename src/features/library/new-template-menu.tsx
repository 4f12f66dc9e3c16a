import FileUp from 'lucide-react/icons/file-up';
import Plus from 'lucide-react/icons/plus';
import { formats } from '../../formats/built-in/registry.ts';
import { Button } from '../../ui/button.tsx';
import { Menu } from '../../ui/menu.tsx';
import type { LibraryActions } from './library-actions.ts';
import { Monogram } from './monogram.tsx';

interface NewTemplateMenuProps {
  readonly actions: Pick<LibraryActions, 'createTemplate'>;
  /** Shows how to make one of a text or file. */
  readonly onOpenTemplate: () => void;
}

/** The way to a new template: any Markdown, or one of the formats to go on from. */
export function NewTemplateMenu({ actions, onOpenTemplate }: NewTemplateMenuProps) {
  return (
    <Menu
      label="New template"
      trigger={(wiring) => (
        <Button {...wiring} variant="primary" icon={<Plus />}>
          New template
        </Button>
      )}
      items={[
        {
          label: 'From a file or text',
          hint: 'Any Markdown: its headings become the fields.',
          icon: <FileIcon />,
          onSelect: onOpenTemplate,
        },
        ...formats.map((format, at) => ({
          label: format.name,
          hint: 'To go on from, in Markdown.',
          icon: <Monogram name={format.name} />,
          apart: at === 0,
          onSelect: () => actions.createTemplate(format),
        })),
      ]}
    />
  );
}

function FileIcon() {
  return (
    <span
      aria-hidden="true"
      className="flex size-8 shrink-0 items-center justify-center rounded-md bg-sunken text-ink-soft"
    >
      <FileUp />
    </span>
  );
}
