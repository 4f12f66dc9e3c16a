import Undo2 from 'lucide-react/icons/undo-2';
import { type Correction, isCorrectable } from '../../formats/built-in/corrected.ts';
import { formatOf } from '../../formats/built-in/format-of.ts';
import { formats } from '../../formats/built-in/registry.ts';
import { OWN_FORMAT } from '../../plan/own-format.ts';
import type { Plan } from '../../plan/schema.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { CorrectionMenu } from './correction-menu.tsx';
import { GuessMark } from './guess-mark.tsx';
import type { Parts as PartsOf } from './read-input.ts';
import { countsOf, type Recognised } from './recognised.ts';
import type { Entry } from './use-reading.ts';

interface RecognitionProps {
  readonly entry: Entry;
  readonly onFormat: (format: string) => void;
  readonly onCorrect: (corrections: readonly Correction[]) => void;
}

/** What the reader made of a text, beside the text, before it becomes a plan. */
export function Recognition({ entry, onFormat, onCorrect }: RecognitionProps) {
  const { result, source, corrections } = entry;
  if (!result?.ok) return null;
  const { plan, parts, inTemplate } = result;
  return (
    <div className="flex min-h-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {parts === null ? null : (
          <div className="flex items-center gap-2 text-sm">
            <span aria-hidden="true">Read as</span>
            <Select
              aria-label={`Format of ${source.label}`}
              value={entry.asked ?? plan.format}
              onChange={(event) => onFormat(event.target.value)}
            >
              <option value={OWN_FORMAT}>As it is written</option>
              {formats.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </div>
        )}
        <p className="text-sm text-ink-soft">{countsOf(plan)}</p>
        {inTemplate ? (
          <p className="text-sm text-ink-soft">
            In the format of your template “<bdi>{inTemplate.name}</bdi>”
            {inTemplate.differs === '' ? '.' : `: ${inTemplate.differs}.`}
          </p>
        ) : null}
        {entry.unread === '' ? null : (
          <p className="text-sm text-warning">{entry.unread} The text was read all the same.</p>
        )}
        {corrections.length > 0 ? (
          <Button
            size="small"
            variant="quiet"
            icon={<Undo2 />}
            onClick={() => onCorrect(corrections.slice(0, -1))}
          >
            Undo the correction
          </Button>
        ) : null}
      </div>
      {parts === null ? null : (
        <Parts
          plan={plan}
          parts={parts}
          label={source.label}
          onCorrect={(correction) => onCorrect([...corrections, correction])}
        />
      )}
    </div>
  );
}

interface PartsProps {
  readonly plan: Plan;
  readonly parts: PartsOf;
  readonly label: string;
  readonly onCorrect: (correction: Correction) => void;
}

/** Side by side: the text, and what each part of it becomes. */
function Parts({ plan, parts: { first, more }, label, onCorrect }: PartsProps) {
  const { own } = formatOf(plan);
  return (
    <section
      aria-label={`${label}, part by part`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard has to reach it
      tabIndex={0}
      className="max-h-[45dvh] scroll-pt-9 overflow-y-auto rounded-md border border-line bg-sunken"
    >
      <table className="w-full border-collapse text-sm">
        <thead className="sticky top-0 bg-sunken text-start text-xs text-ink-faint">
          <tr>
            <th scope="col" className="px-3 py-1.5 text-start font-normal">
              Text
            </th>
            <th scope="col" className="w-2/5 px-3 py-1.5 text-start font-normal">
              Becomes
            </th>
          </tr>
        </thead>
        <tbody>
          {first.map((part) => (
            <tr
              key={part.line}
              className="border-t border-line align-top [content-visibility:auto]"
            >
              <td dir="auto" className="px-3 py-1 font-mono whitespace-pre-wrap">
                {part.text}
              </td>
              <td
                className={
                  part.kept !== 'nothing'
                    ? 'bg-warning-soft px-3 py-1 text-warning'
                    : 'px-3 py-1 text-ink-soft'
                }
              >
                {part.field && part.kept === 'nothing' && own && isCorrectable(own, part.field) ? (
                  <CorrectionMenu
                    plan={plan}
                    field={part.field}
                    as={part.as}
                    isGuess={part.isGuess}
                    onCorrect={onCorrect}
                  />
                ) : (
                  <>
                    {became(part)}
                    {part.isGuess && part.kept === 'nothing' ? (
                      <>
                        {' '}
                        <GuessMark />
                      </>
                    ) : null}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? (
        <p className="px-3 py-2 text-sm text-ink-soft">
          … and {more} more parts. All of them become part of the plan.
        </p>
      ) : null}
    </section>
  );
}

function became({ as, kept }: Recognised): string {
  if (kept === 'nothing') return as || 'Layout';
  if (kept === 'some') return `${as}; some of it is kept as it is`;
  return as === '' ? 'Kept as it is' : `Kept as it is, in ${as}`;
}
