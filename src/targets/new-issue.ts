/** The address that opens a new issue of GitHub with its title and text filled in. */

export interface NewIssue {
  readonly address: string;
  /** Whether the text is in it; where it is too long, it is pasted. */
  readonly hasBody: boolean;
}

/** `owner/name` of a repository, also out of its address; null where it is neither. */
export function repositoryIn(text: string): string | null {
  const path = text.trim().replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '');
  const [, owner, name] = /^([\w.-]+)\/([\w.-]+?)(?:\.git)?(?:\/.*)?$/.exec(path) ?? [];
  return owner === undefined || name === undefined ? null : `${owner}/${name}`;
}

/** The address for a new issue in `repository` (`owner/name`). */
export function newIssue(repository: string, title: string, body: string): NewIssue {
  const start = `https://github.com/${repository}/issues/new?title=${encoded(title)}`;
  const whole = `${start}&body=${encoded(body)}`;
  return whole.length <= MOST
    ? { address: whole, hasBody: true }
    : { address: start, hasBody: false };
}

/** Characters of an address: a longer one is answered with “414 URI Too Long”. */
const MOST = 8_000;

/** Half of a character, which a cut can leave, cannot stand in an address. */
function encoded(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}
