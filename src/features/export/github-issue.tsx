import { useState, useSyncExternalStore } from 'react';
import { getPreferences, setPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { newIssue, repositoryIn } from '../../targets/new-issue.ts';
import { Field } from '../../ui/field.tsx';
import { TextInput } from '../../ui/text-input.tsx';

interface GithubIssueProps {
  readonly title: string;
  readonly body: string;
}

/** Opens a new issue of GitHub with its title, and with its text while that is short. */
export function GithubIssue({ title, body }: GithubIssueProps) {
  const { githubRepository } = useSyncExternalStore(subscribePreferences, getPreferences);
  const [typed, setTyped] = useState(githubRepository);
  const repository = repositoryIn(typed);
  const issue = repository === null ? null : newIssue(repository, title, body);
  return (
    <div className="flex flex-wrap items-end gap-x-4 gap-y-2 text-sm">
      <Field label="Repository, for a new issue" className="min-w-56">
        {(wiring) => (
          <TextInput
            {...wiring}
            value={typed}
            placeholder="owner/name"
            spellCheck={false}
            autoCapitalize="off"
            onChange={({ target: { value } }) => {
              setTyped(value);
              setPreferences({ githubRepository: repositoryIn(value) ?? '' });
            }}
          />
        )}
      </Field>
      {issue ? (
        <a
          href={issue.address}
          target="_blank"
          rel="noopener noreferrer"
          className="min-h-control py-2 text-accent underline"
        >
          {issue.hasBody ? 'Open it as a new issue' : 'Open a new issue with the title'}
        </a>
      ) : null}
      {issue && !issue.hasBody ? (
        <p className="basis-full text-ink-soft">
          The text is too long for an address: copy it, and paste it there.
        </p>
      ) : null}
    </div>
  );
}
