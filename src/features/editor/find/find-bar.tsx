import ArrowDown from 'lucide-react/icons/arrow-down';
import ArrowUp from 'lucide-react/icons/arrow-up';
import X from 'lucide-react/icons/x';
import { useEffect, useRef, useState } from 'react';
import type { Query } from '../../../plan/search.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { useKeyPlaces } from '../../../ui/commands.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { isPressed, type KeyPress, onKeyPress, pressed } from '../../../ui/key-press.ts';
import { LATE_KEYS } from '../../../ui/late-keys.ts';
import { announce } from '../../../ui/live-region.tsx';
import { TextInput } from '../../../ui/text-input.tsx';
import type { OpenedPlan } from '../context/opened-plan.ts';
import { type Finding, useFinding } from './find-state.ts';
import { useHighlight } from './use-highlight.ts';

interface FindBarProps {
  readonly opened: OpenedPlan;
  /** What to look for at first: what was selected. */
  readonly start: string;
  readonly onClose: () => void;
}

/** Finds and replaces in the whole plan, closed cards included. */
export function FindBar({ opened, start, onClose }: FindBarProps) {
  const finding = useFinding(opened, start);
  const { query, matches, at } = finding;
  const [replacement, setReplacement] = useState('');
  const input = useRef<HTMLInputElement>(null);
  useHighlight(query, matches[at]);

  useEffect(() => {
    const before = document.activeElement;
    input.current?.select();
    input.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  useKeyPlaces(KEY_PLACES);

  const handleKey = (press: KeyPress) => {
    if (!isPressed(press, LATE_KEYS.find.close)) return;
    press.preventDefault();
    onClose();
  };

  return (
    <search
      aria-label="Find and replace"
      onKeyDown={onKeyPress(handleKey)}
      className="relative z-10 flex flex-col gap-2 border-b border-line bg-surface px-3 py-2 sm:px-5"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <TextInput
          ref={input}
          aria-label="Find in the plan"
          placeholder="Find in the plan"
          value={query.text}
          onChange={(event) => finding.setQuery({ ...query, text: event.target.value })}
          onKeyDown={onKeyPress((press) => {
            const key = pressed(press, LATE_KEYS.find);
            if (key === 'next') finding.step(1);
            if (key === 'previous') finding.step(-1);
          })}
          className="min-w-32 flex-1"
        />
        <p role="status" className="text-sm whitespace-nowrap text-ink-soft empty:hidden">
          {countText(finding)}
        </p>
        <div className="flex items-center gap-1">
          <IconButton label="Previous" icon={<ArrowUp />} onClick={() => finding.step(-1)} />
          <IconButton label="Next" icon={<ArrowDown />} onClick={() => finding.step(1)} />
          <IconButton label="Close" icon={<X />} onClick={onClose} />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <TextInput
          aria-label="Replace with"
          placeholder="Replace with"
          value={replacement}
          onChange={(event) => setReplacement(event.target.value)}
          onKeyDown={onKeyPress((press) => {
            if (isPressed(press, LATE_KEYS.replacement.replace)) finding.replace(replacement);
          })}
          className="min-w-32 flex-1"
        />
        <Button
          size="small"
          aria-disabled={matches.length === 0}
          onClick={() => finding.replace(replacement)}
        >
          Replace
        </Button>
        <Button
          size="small"
          aria-disabled={matches.length === 0}
          onClick={() => {
            const count = finding.replaceAll(replacement);
            announce(count === 1 ? 'Replaced once.' : `Replaced ${count} times.`);
          }}
        >
          Replace all
        </Button>
        <QueryOption finding={finding} option="matchCase" label="Match case" />
        <QueryOption finding={finding} option="wholeWords" label="Whole words" />
      </div>
    </search>
  );
}

interface QueryOptionProps {
  readonly finding: Finding;
  readonly option: Exclude<keyof Query, 'text'>;
  readonly label: string;
}

function QueryOption({ finding: { query, setQuery }, option, label }: QueryOptionProps) {
  return (
    <Checkbox
      label={label}
      checked={query[option]}
      onChange={(event) => setQuery({ ...query, [option]: event.target.checked })}
    />
  );
}

function countText({ query, matches, at }: Finding): string {
  if (query.text === '') return '';
  if (matches.length === 0) return 'Not found';
  return at < 0 ? `${matches.length} found` : `${at + 1} of ${matches.length}`;
}

const KEY_PLACES = [LATE_KEYS.find, LATE_KEYS.replacement];
