import type { Format } from '../../formats/language.ts';
import type { UnprintedField } from '../../formats/unprinted.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

interface UnprintedNoticeProps {
  readonly fields: readonly UnprintedField[];
  /** The format that leaves them out. */
  readonly format: Format;
  readonly onDownloadJson: () => void;
}

/** What the Markdown will not have, before it goes out, and what to send instead. */
export function UnprintedNotice({ fields, format, onDownloadJson }: UnprintedNoticeProps) {
  if (fields.length === 0) return null;
  return (
    <Banner
      tone="warning"
      title={`${format.name} leaves out ${fields.length} ${fields.length === 1 ? 'field' : 'fields'} that you filled in`}
      actions={
        <Button size="small" onClick={onDownloadJson}>
          Download the whole plan (.json)
        </Button>
      }
    >
      <ul
        aria-label="Left out"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
        tabIndex={0}
        className="max-h-32 columns-1 gap-x-6 overflow-y-auto sm:columns-2"
      >
        {fields.map(({ field, format: owner, of, count }) => (
          <li key={`${of} ${field.path}`} className="break-inside-avoid">
            <span className="font-medium text-ink">{field.label}</span>
            {` · ${owner ? owner.name : 'working note'}`}
            {count > 1 ? ` · in ${count} ${of}s` : ''}
          </li>
        ))}
      </ul>
      <p className="mt-1">
        They stay in the plan. Send the .json to someone who is to go on editing.
      </p>
    </Banner>
  );
}
