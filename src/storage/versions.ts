/**
 * Earlier versions of plans, each with what happened when it was kept. To keep one never throws, and
 * nothing waits for it: where it fails, the list of versions says so.
 */
import { newId } from '../plan/id.ts';
import type { Plan } from '../plan/schema.ts';
import { browserEnvironment } from './browser-environment.ts';
import type { StorageEnvironment } from './environment.ts';
import {
  completed,
  type HistoryAnswer,
  type HistoryDatabase,
  onHistory,
} from './history-connection.ts';
import { freeRoom } from './history-room.ts';
import {
  legibleVersions,
  type Version,
  type VersionEvent,
  versionSchema,
  versionTextSchema,
} from './history-schema.ts';
import { readStored, stored } from './kind.ts';
import { packed, unpacked } from './packed.ts';
import { planKind } from './plan-kind.ts';
import { StorageError } from './storage-error.ts';
import { tabOf } from './tab.ts';
import { type Budget, bytesOf, overBudget, thinned } from './thinning.ts';

/** Packed, a plan of 100 steps takes some 20 kB. */
const BUDGETS: Budgets = { plan: { bytes: 4_000_000 }, all: { bytes: 40_000_000 } };

export interface Budgets {
  readonly plan: Budget;
  readonly all: Budget;
}

export interface Versions {
  /** The last one first. */
  readonly versions: readonly Version[];
  /** Sentences for the person: versions are missing, or the last one could not be kept. */
  readonly warnings: readonly string[];
}

/**
 * Keeps a plan as it is, and lets older versions go as they age (`thinning.ts`). Where the last one
 * says the same, that one gets the event, and the name if it has none. Returns whether it is kept;
 * never rejects.
 */
export async function keepVersion(
  planId: string,
  plan: Plan,
  event: VersionEvent,
  { name = '', environment = browserEnvironment(), budgets = BUDGETS }: KeepOptions = {},
): Promise<boolean> {
  const { memory } = tabOf(environment);
  const at = environment.now();
  const answer = await madeToFit(
    environment,
    async () => {
      const { head, text } = stored(plan, planKind, { revision: '', supersedes: [], savedAt: at });
      const bytes = await packed(text);
      const meta = { key: newId(), planId, at, events: [event], name };
      return { meta: { ...meta, checksum: head.checksum, bytes: bytes.byteLength }, packed: bytes };
    },
    budgets,
  ).catch((error: unknown) => ({
    done: false as const,
    failure: error instanceof Error ? error.message : String(error),
  }));
  const failure = answer.done ? (answer.result ? undefined : FULL_OF_NAMES) : answer.failure;
  memory.set(TROUBLE, { ...(memory.get(TROUBLE) as Troubles | undefined), [planId]: failure });
  return failure === undefined;
}

const FULL_OF_NAMES = 'those with a name take all the room for versions; take some names away';

interface KeepOptions {
  readonly name?: string;
  readonly environment?: StorageEnvironment;
  readonly budgets?: Budgets;
}

/** Why the last version of each plan could not be kept by this tab. */
const TROUBLE = Symbol('trouble with history');
type Troubles = Readonly<Record<string, string | undefined>>;

interface Made {
  readonly meta: Version;
  readonly packed: Uint8Array<ArrayBuffer>;
}

/** Writes a version; where the browser has no room, once more with half of the older ones gone. */
async function madeToFit(
  environment: StorageEnvironment,
  make: () => Promise<Made>,
  budgets: Budgets,
): Promise<HistoryAnswer<boolean>> {
  const made = await make();
  const write = () => onHistory(environment, (history) => written(history, made, budgets));
  const answer = await write();
  if (answer.done || !answer.isFull || !(await freeRoom(environment))) return answer;
  return await write();
}

/** Returns whether it has room within the budgets beside the versions with a name, which stay. */
async function written(history: HistoryDatabase, made: Made, budgets: Budgets): Promise<boolean> {
  const writing = history.transaction(['versions', 'texts'], 'readwrite');
  const [versions, texts] = [writing.objectStore('versions'), writing.objectStore('texts')];
  return await completed(writing, async () => {
    const all = legibleVersions(await versions.getAll());
    const { meta } = made;
    const last = lastOf(all.filter(({ planId }) => planId === meta.planId));
    const isSame = last !== undefined && canJoin(last, meta);
    const next = isSame ? joined(last, meta) : meta;
    const others = all.filter(({ key }) => key !== next.key);
    const gone = outdated([...others, next], next, budgets);
    const left = [...others.filter((version) => !gone.includes(version)), next];
    const isTooMuch = ({ planId }: Version) => planId === next.planId;
    if (bytesOf(left.filter(isTooMuch)) > budgets.plan.bytes || bytesOf(left) > budgets.all.bytes) {
      return false;
    }
    // Why it was aborted is what the transaction says, not a request.
    await Promise.allSettled([
      versions.put(next),
      ...(isSame ? [] : [texts.put({ key: meta.key, packed: made.packed })]),
      ...gone.flatMap(({ key }) => [versions.delete(key), texts.delete(key)]),
    ]);
    return true;
  });
}

function lastOf(versions: readonly Version[]): Version | undefined {
  return versions.reduce<Version | undefined>(
    (last, version) => (last && last.at > version.at ? last : version),
    undefined,
  );
}

/** Whether two versions are one: they say the same. Two names are two versions all the same. */
function canJoin(last: Version, { checksum, name }: Version): boolean {
  const isOfName = last.name === '' || name === '' || last.name === name;
  return last.checksum === checksum && isOfName;
}

/** A version that says the same as the one that was kept last. */
function joined(last: Version, { events, name, at }: Version): Version {
  const more = events.filter((event) => event !== 'opened' && event !== 'work');
  return {
    ...last,
    // A version with a name is of the time at which it got it.
    at: last.name === '' && (more.length > 0 || name !== '') ? at : last.at,
    events: [...new Set([...last.events, ...more])],
    name: name || last.name,
  };
}

/** What goes with the version `next`: what is too close to others by now, and what is over a budget. */
function outdated(all: readonly Version[], next: Version, budgets: Budgets): Version[] {
  const ofPlan = all.filter(({ planId }) => planId === next.planId);
  const kept = new Set([...thinned(ofPlan, next.at), next]);
  const gone = new Set(ofPlan.filter((version) => !kept.has(version)));
  const over = (among: readonly Version[], { bytes }: Budget) => {
    const others = among.filter((version) => version.key !== next.key && version.name === '');
    const taken = bytesOf(among) - bytesOf(others);
    for (const version of overBudget(others, { bytes: Math.max(0, bytes - taken) }))
      gone.add(version);
  };
  over(
    ofPlan.filter((version) => !gone.has(version)),
    budgets.plan,
  );
  over(
    all.filter((version) => !gone.has(version)),
    budgets.all,
  );
  return [...gone];
}

/** The versions of a plan. Never rejects. */
export async function listVersions(
  planId: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Versions> {
  const answer = await onHistory(environment, (history) =>
    history.getAllFromIndex('versions', 'planId', planId),
  );
  if (!answer.done) {
    return { versions: [], warnings: [`Earlier versions cannot be read: ${answer.failure}.`] };
  }
  const versions = legibleVersions(answer.result).sort((one, other) => other.at - one.at);
  const troubles = tabOf(environment).memory.get(TROUBLE) as Troubles | undefined;
  const trouble = troubles?.[planId];
  const damaged = answer.result.length - versions.length;
  return {
    versions,
    warnings: [
      ...(trouble ? [`The last version could not be kept: ${trouble}.`] : []),
      ...(damaged > 0
        ? [`${damaged} of the earlier versions cannot be read; they stay as they are.`]
        : []),
    ],
  };
}

/** The plan of a version. Throws a `StorageError` where it is gone or cannot be read; it stays then. */
export async function readVersion(
  key: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<Plan> {
  const answer = await onHistory(environment, (history) => history.get('texts', key));
  if (!answer.done) throw unreadable(`${answer.failure}.`);
  const found = versionTextSchema.safeParse(answer.result);
  if (!found.success) throw unreadable('It is not there any more.');
  const text = await unpacked(found.data.packed).catch(() => '');
  const read = readStored(text, planKind);
  if (read.state !== 'read') throw unreadable(read.reason);
  return read.value;
}

/** Gives a version a name, so that it stays as it ages; '' takes it away. Throws a `StorageError`. */
export async function nameVersion(
  key: string,
  name: string,
  environment: StorageEnvironment = browserEnvironment(),
): Promise<void> {
  const answer = await onHistory(environment, async (history) => {
    const writing = history.transaction('versions', 'readwrite');
    return await completed(writing, async () => {
      const found = versionSchema.safeParse(await writing.store.get(key));
      if (found.success) await Promise.allSettled([writing.store.put({ ...found.data, name })]);
      return found.success;
    });
  });
  if (!answer.done) throw new StorageError(`The name could not be kept: ${answer.failure}.`);
  if (!answer.result) throw unreadable('It is not there any more.');
}

/** Deletes all earlier versions of a plan, its steps of undo and its log. Never rejects: nobody meets them. */
export async function deleteHistory(
  planId: string,
  environment: StorageEnvironment,
): Promise<void> {
  await onHistory(environment, async (history) => {
    const writing = history.transaction(['versions', 'texts', 'steps', 'ticks'], 'readwrite');
    await completed(writing, async () => {
      const keys = await writing.objectStore('versions').index('planId').getAllKeys(planId);
      const ticks = await writing.objectStore('ticks').index('planId').getAllKeys(planId);
      await Promise.allSettled([
        ...keys.flatMap((key) => [
          writing.objectStore('versions').delete(key),
          writing.objectStore('texts').delete(key),
        ]),
        writing.objectStore('steps').delete(planId),
        ...ticks.map((key) => writing.objectStore('ticks').delete(key)),
      ]);
    });
  });
}

function unreadable(why: string): StorageError {
  return new StorageError(`This version cannot be read. ${why}`);
}
