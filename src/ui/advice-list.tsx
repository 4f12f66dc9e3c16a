import Info from 'lucide-react/icons/info';

interface AdviceListProps {
  /** Sentences, each with the line that it is about, from 1; null for none. */
  readonly advice: readonly { readonly text: string; readonly line: number | null }[];
  /** Leads to a line; without it the line is only named. */
  readonly onLine?: (line: number) => void;
}

/** What a person may want to know of a text, and where: advice that keeps nobody from going on. */
export function AdviceList({ advice, onLine }: AdviceListProps) {
  const shown = advice.slice(0, MOST);
  return (
    <div role="status" className={shown.length === 0 ? '-mb-6' : undefined}>
      {shown.length === 0 ? null : (
        <ul className="flex flex-col gap-2 rounded-md bg-warning-soft px-3 py-2.5 text-sm text-ink">
          {shown.map(({ text, line }) => (
            <li key={`${line} ${text}`} className="flex items-start gap-2">
              <Info aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warning" />
              <span dir="auto" className="min-w-0 flex-1">
                {text}
                {line === null ? null : !onLine ? (
                  <span className="ms-1.5 text-ink-soft">Line {line}</span>
                ) : (
                  <button
                    type="button"
                    onClick={() => onLine(line)}
                    className="ms-1.5 min-h-6 rounded-sm text-accent underline underline-offset-2"
                  >
                    Line {line}
                  </button>
                )}
              </span>
            </li>
          ))}
          {advice.length > MOST ? (
            <li className="text-ink-soft">… and {advice.length - MOST} more.</li>
          ) : null}
        </ul>
      )}
    </div>
  );
}

const MOST = 5;
