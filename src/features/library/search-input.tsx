import Search from 'lucide-react/icons/search';
import X from 'lucide-react/icons/x';
import { useRef } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface SearchInputProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** How many plans match, out of how many. */
  readonly found: number;
  readonly all: number;
}

/** Narrows the list down while one types. Escape clears it. */
export function SearchInput({ query, onQuery, found, all }: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <search className="relative">
      <Search
        aria-hidden="true"
        className="pointer-events-none absolute start-2.5 top-1/2 size-4 -translate-y-1/2 text-ink-faint"
      />
      <TextInput
        ref={input}
        aria-label="Search plans"
        placeholder="Search plans"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onQuery('');
        }}
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
        {query ? `${found} of ${all} plans match` : ''}
      </p>
    </search>
  );
}
