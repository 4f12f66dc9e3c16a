import type { Figures } from '../../formats/outline.ts';
import { classNames } from '../../ui/class-names.ts';

/** `5 of 8 fields filled`. */
export function fieldWords({ filled, fields }: Figures): string {
  return `${number(filled)} of ${number(fields)} ${fields === 1 ? 'field' : 'fields'} filled`;
}

/** `2 of 5 boxes ticked`; '' where there are none. */
export function boxWords({ ticked, boxes }: Figures): string {
  if (boxes === 0) return '';
  return `${number(ticked)} of ${number(boxes)} ${boxes === 1 ? 'box' : 'boxes'} ticked`;
}

/** Both, for a sentence. */
export function figureWords(figures: Figures): string {
  return [fieldWords(figures), boxWords(figures)].filter((words) => words !== '').join(', ');
}

/** `2/5`. */
export function boxFraction({ ticked, boxes }: Figures): string {
  return `${number(ticked)}/${number(boxes)}`;
}

/** How much is filled in, at a glance: a ring that closes, with a tick once it has. */
export function FilledRing({ figures }: { readonly figures: Figures }) {
  const { filled, fields } = figures;
  const isWhole = fields > 0 && filled === fields;
  // A little and almost all must not look like nothing and all.
  const share = filled === 0 ? 0 : Math.min(92, Math.max(8, (100 * filled) / fields));
  return (
    <svg
      viewBox="0 0 16 16"
      aria-hidden="true"
      className={classNames('size-3.5 shrink-0', isWhole ? 'text-success' : 'text-accent')}
      fill="none"
    >
      <circle
        cx="8"
        cy="8"
        r="6"
        strokeWidth="2"
        className={isWhole ? 'stroke-current' : 'stroke-line'}
      />
      {isWhole ? (
        <path d="M5.4 8.2 7.2 10l3.4-3.8" stroke="currentColor" strokeWidth="1.6" />
      ) : null}
      {!isWhole && share > 0 ? (
        <circle
          cx="8"
          cy="8"
          r="6"
          stroke="currentColor"
          strokeWidth="2"
          pathLength="100"
          strokeDasharray={`${share} 100`}
          transform="rotate(-90 8 8)"
        />
      ) : null}
    </svg>
  );
}

function number(value: number): string {
  return value.toLocaleString('en');
}
