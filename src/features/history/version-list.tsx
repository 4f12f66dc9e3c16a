import { useId } from 'react';
import type { Version } from '../../storage/history-schema.ts';
import { fullTime, timeAgo } from '../../ui/when.ts';
import { changesInWords, nameOf } from './event-words.ts';
import { useChangeCounts } from './use-change-counts.ts';

interface VersionListProps {
  readonly versions: readonly Version[];
  /** The key of the one that is shown; null for the plan as it is now. */
  readonly chosen: string | null;
  readonly onChoose: (key: string | null) => void;
  readonly now: number;
}

/** The plan as it is now and its earlier versions, to choose one from. */
export function VersionList({ versions, chosen, onChoose, now }: VersionListProps) {
  const counts = useChangeCounts(versions);
  const group = useId();
  return (
    <fieldset className="flex flex-col">
      <legend className="sr-only">Versions of the plan</legend>
      <VersionChoice
        group={group}
        isChosen={chosen === null}
        onChoose={() => onChoose(null)}
        name="As it is now"
        detail=""
        title=""
      />
      {versions.map((version) => {
        const count = counts.get(version.key);
        const when = timeAgo(version.at, now);
        return (
          <VersionChoice
            key={version.key}
            group={group}
            isChosen={chosen === version.key}
            onChoose={() => onChoose(version.key)}
            name={nameOf(version)}
            detail={count === undefined ? when : `${when} · ${changesInWords(count)}`}
            title={fullTime(version.at)}
          />
        );
      })}
    </fieldset>
  );
}

interface VersionChoiceProps {
  readonly group: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly name: string;
  readonly detail: string;
  readonly title: string;
}

/** A radio button: the arrow keys go from one version to the next by themselves. */
function VersionChoice(props: VersionChoiceProps) {
  const { group, isChosen, onChoose, name, detail, title } = props;
  return (
    <label
      title={title}
      className="relative flex flex-col rounded-md px-3 py-1.5 hover:bg-hover has-checked:bg-accent-soft has-focus-visible:outline-2 has-focus-visible:outline-accent"
    >
      <input
        type="radio"
        name={group}
        checked={isChosen}
        onChange={onChoose}
        className="absolute inset-0 cursor-pointer opacity-0"
      />
      <bdi className="text-sm font-medium break-words">{name}</bdi>
      {detail === '' ? null : <span className="text-xs text-ink-soft">{detail}</span>}
    </label>
  );
}
