import X from 'lucide-react/icons/x';
import { planName } from '../../plan/name.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Select } from '../../ui/select.tsx';
import { ProblemList } from './problem-list.tsx';
import { Recognition } from './recognition.tsx';
import { TemplateLook } from './template-look.tsx';
import { UpdateDifference } from './update-difference.tsx';
import type { Entry, Reading } from './use-reading.ts';

/** What was read, an entry each, or why it could not be. */
export function ReadEntries({ reading }: { readonly reading: Reading }) {
  return (
    <ul aria-label="Texts" className="flex flex-col gap-6">
      {reading.entries.map((entry) => (
        <li
          key={entry.key}
          className="-m-1 flex flex-col gap-3 p-1 [contain-intrinsic-height:auto_20rem] [content-visibility:auto]"
        >
          <EntryHeader entry={entry} reading={reading} />
          {entry.updates === null ? null : (
            <UpdateDifference planId={entry.updates} text={entry.text} />
          )}
          {entry.result === null ? (
            <p role="status" className="text-sm text-ink-soft">
              Reading…
            </p>
          ) : entry.result.ok && entry.isTemplate ? (
            <TemplateLook template={entry.result.plan} label={entry.source.label} />
          ) : entry.result.ok ? (
            <Recognition
              entry={entry}
              onFormat={(format) => reading.readAs(entry.key, format)}
              onCorrect={(corrections) => reading.correct(entry.key, corrections)}
            />
          ) : (
            <ProblemList failures={[{ source: entry.source.label, ...entry.result }]} />
          )}
        </li>
      ))}
    </ul>
  );
}

interface EntryHeaderProps {
  readonly entry: Entry;
  readonly reading: Reading;
}

function EntryHeader({ entry, reading }: EntryHeaderProps) {
  const { key, source, result, isTemplate, before, updates } = entry;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <h3 className="min-w-0 flex-1 truncate font-semibold" title={source.label}>
        {result?.ok ? <bdi>{planName(result.plan)}</bdi> : source.label}
        {result?.ok ? (
          <span className="ms-2 text-sm font-normal text-ink-faint">{source.label}</span>
        ) : null}
      </h3>
      {result?.ok ? (
        <div className="flex items-center gap-2 text-sm">
          <span aria-hidden="true">Open as</span>
          <Select
            aria-label={`Open ${source.label} as`}
            value={isTemplate ? 'template' : 'plan'}
            onChange={(event) => reading.openAs(key, event.target.value === 'template')}
          >
            <option value="plan">A plan</option>
            <option value="template">A template</option>
          </Select>
        </div>
      ) : null}
      {before.length > 0 ? (
        <div className="flex items-center gap-2 text-sm">
          <span aria-hidden="true">You opened it before:</span>
          <Select
            aria-label={`You opened ${source.label} before`}
            value={updates ?? ''}
            onChange={(event) => reading.setUpdates(key, event.target.value || null)}
          >
            {before.map(({ id, name }) => (
              <option key={id} value={id}>
                Update “{name}”
              </option>
            ))}
            <option value="">Keep both</option>
          </Select>
        </div>
      ) : null}
      {result === null ? (
        <Button size="small" onClick={() => reading.remove(key)}>
          Stop reading
        </Button>
      ) : reading.entries.length > 1 ? (
        <IconButton
          label={`Leave out ${source.label}`}
          icon={<X />}
          onClick={() => reading.remove(key)}
        />
      ) : null}
    </div>
  );
}
