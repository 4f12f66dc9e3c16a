import FileText from 'lucide-react/icons/file-text';
import LayoutTemplate from 'lucide-react/icons/layout-template';
import SearchX from 'lucide-react/icons/search-x';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { focusSearch } from './list-keys.ts';
import type { Shelf } from './shelves.tsx';

/** What stands in place of a list without entries: why, and what to do. */
export function EmptyShelf({ shelf }: { readonly shelf: Shelf }) {
  return shelf === 'plans' ? (
    <EmptyState icon={<FileText aria-hidden="true" />} title="No plans yet">
      Start one with “New plan”: in a format, or from one of your templates.
    </EmptyState>
  ) : (
    <EmptyState icon={<LayoutTemplate aria-hidden="true" />} title="No templates yet">
      A template is what plans start from: the headings that your team has, or a release, a
      migration, whatever comes again. Make one of any Markdown with “New template”, or of a plan
      with “Save as template”, among its actions.
    </EmptyState>
  );
}

interface NoMatchProps {
  readonly shelf: Shelf;
  readonly onClear: () => void;
}

/** What stands in place of a list in which nothing was found. */
export function NoMatch({ shelf, onClear }: NoMatchProps) {
  return (
    <EmptyState
      icon={<SearchX aria-hidden="true" />}
      title={shelf === 'plans' ? 'No plan matches' : 'No template matches'}
      actions={
        <Button
          onClick={() => {
            onClear();
            focusSearch();
          }}
        >
          Clear the search
        </Button>
      }
    >
      Names and formats are searched for every word that you type, whatever their order.
    </EmptyState>
  );
}
