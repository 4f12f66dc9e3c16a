import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { useRef } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { onKeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { TextInput } from '../../ui/text-input.tsx';
import { focusFirstPlan, SEARCH_ID } from './list-keys.ts';

interface SearchInputProps {
  /** What is searched: plans, or templates. */
  readonly what: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly onOpenFirst: () => void;
  /** How many plans match, out of how many. */
  readonly found: number;
  readonly all: number;
}

/** Narrows the list down while one types. Escape clears it, Enter opens the first that is found. */
export function SearchInput({ what, query, onQuery, onOpenFirst, found, all }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <search className="relative">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
      />
      <TextInput
        ref={input}
        id={SEARCH_ID}
        aria-label={`Search ${what}`}
        placeholder={`Search ${what}`}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyPress((press) => {
          const key = pressed(press, LATE_KEYS.search);
          if (key === 'clear') onQuery('');
          if (key === 'toList' && focusFirstPlan()) press.preventDefault();
          if (key === 'openFirst' && query.trim() !== '') onOpenFirst();
        })}
        className="px-9"
      />
      {query ? (
        <IconButton
          size="small"
          label="Clear the search"
          icon={<X />}
          onClick={() => {
            onQuery('');
            input.current?.focus();
          }}
          className="absolute end-1 top-1/2 -translate-y-1/2"
        />
      ) : null}
      <p role="status" className="sr-only">
        {query ? `${found} of ${all} ${what} match` : ''}
      </p>
    </search>
  );
}
