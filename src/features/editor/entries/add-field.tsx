import Plus from 'lucide-react/icons/plus';
import { useState } from 'react';
import { canChangeFormat } from '../../../plan/can-change-format.ts';
import type { EntryPlace } from '../../../store/place.ts';
import { Button } from '../../../ui/button.tsx';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { usePlan } from '../context/editor-context.ts';

const lateDialog = late(
  'the dialog for a new field',
  async () => (await import('./add-field-dialog.tsx')).AddFieldDialog,
);

/** Asks for a field more in each of the tasks or steps, as `place` is one of those. */
export function AddField({ place }: { readonly place: EntryPlace }) {
  const [isAsking, setAsking] = useState(false);
  if (!usePlan(canChangeFormat)) return null;
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        icon={<Plus />}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        Add field
      </Button>
      {isAsking ? (
        <LatePart of={lateDialog} place={place} onClose={() => setAsking(false)} />
      ) : null}
    </>
  );
}
