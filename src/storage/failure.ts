/** Why a store did not do what was asked, in words that go after "because" or a colon. */
import { StorageError } from './storage-error.ts';

/** What local storage's errors mean to a person. */
export function localFailure(error: unknown): string {
  const name = nameOf(error);
  if (name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED') {
    return 'local storage is full';
  }
  if (name === 'SecurityError') return 'this browser forbids local storage here';
  return `local storage failed (${messageOf(error)})`;
}

/** What the database's errors mean to a person. */
export function databaseFailure(error: unknown): string {
  switch (nameOf(error)) {
    case 'QuotaExceededError':
      return 'the browser’s database is full';
    case 'SecurityError':
      return 'this browser forbids its database here';
    case 'VersionError':
      return 'a newer Planform has changed the browser’s database; reload this page';
    case 'TimeoutError':
      return 'the browser’s database does not answer';
    default:
      return `the browser’s database failed (${messageOf(error)})`;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException
    ? error.message || error.name
    : String(error);
}

/** Neither store can be read: `failures` says why of each. */
export function unreadableStores(failures: readonly string[]): StorageError {
  return new StorageError(
    `Planform cannot read what it stored: ${failures.join('; ')}. Allow this site to store data, and reload the page.`,
  );
}
