import { inexactPlaces } from '../../formats/derived/export-place.ts';
import type { Format } from '../../formats/language/definition.ts';
import type { Plan } from '../../plan/schema.ts';
import { Banner } from '../../ui/banner.tsx';

interface InexactNoticeProps {
  readonly plan: Plan;
  readonly format: Format;
  /** Paths where reading the export gives something else. */
  readonly differing: readonly string[];
}

const MOST = 6;

/** Which edits the opened text cannot take so that they are read back as they are. */
export function InexactNotice({ plan, format, differing }: InexactNoticeProps) {
  const places = inexactPlaces(plan, format, differing);
  if (places.length === 0) return null;
  const more = places.length - MOST;
  return (
    <Banner
      tone="warning"
      title={`This edit cannot be read back exactly from this file: ${places[0]}`}
    >
      {places.length > 1 ? (
        <ul aria-label="Not read back exactly" className="list-disc ps-5">
          {places.slice(0, MOST).map((place) => (
            <li key={place} dir="auto" className="break-words">
              {place}
            </li>
          ))}
          {more > 0 ? <li>{more} more</li> : null}
        </ul>
      ) : null}
      <p className="mt-1">
        What goes out is below. Opened again, it has this in another place or another field. The
        plan here stays as it is; for someone who is to go on editing, send the .json.
      </p>
    </Banner>
  );
}
