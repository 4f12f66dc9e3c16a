/** What people do with the entries of a value: add, remove, move, tick, write. For tests only. */
import type { KindId, KindValues } from '../formats/language/kind.ts';
import type { Item, Pair } from '../plan/values.ts';
import type { Below } from './random.ts';

/** What becomes of what is edited. */
export type Effect = 'change' | 'remove' | 'add' | 'move';

/** Something that can be done with a value. */
export interface Act {
  /** `add to`, `clear`. */
  readonly act: string;
  /** The entry that it is done to, as a path from the value; '' for all of it. */
  readonly at: string;
  readonly effect: Effect;
  readonly value: () => unknown;
}

/** Gives an entry other words. `old` is '' for a new one. */
type Words = (old: string) => string;

/** What can be done with a value of a kind that has entries; the first one adds to it. */
export function listActs(kind: KindId, value: unknown, words: Words, below: Below): Act[] {
  // The value comes from the kind's own path.
  const values = value as never;
  switch (kind) {
    case 'list':
      return itemActs(values, words, below);
    case 'pairs':
      return actsOf<Pair>(values, (old) => writtenPair(old, words, below), below);
    case 'table': {
      const own: KindValues['table'] = values;
      // One that is empty gets its columns with the first row.
      const columns = own.columns.length > 0 ? own.columns : ['Name', 'Note'];
      const table = { ...own, columns };
      const write = (old?: readonly string[]) =>
        table.columns.map((_, at) => (at === 0 ? words(old?.[0] ?? '') : (old?.[at] ?? '')));
      return actsOf(table.rows, write, below).map((act) => ({
        ...act,
        at: act.at === '' ? '' : `rows.${act.at}`,
        value: () => ({ ...table, rows: act.value() }),
      }));
    }
    case 'snippets':
      return actsOf<KindValues['snippets'][0]>(
        values,
        (old) => ({ language: old?.language ?? '', code: words(old?.code ?? '') }),
        below,
      );
    case 'patterns':
      return actsOf<KindValues['patterns'][0]>(
        values,
        (old) => ({ language: '', name: 'A pattern', ...old, code: words(old?.code ?? '') }),
        below,
      );
    case 'dependencies':
      return actsOf<KindValues['dependencies'][0]>(
        values,
        (old) => ({ text: words(old && 'text' in old ? old.text : '') }),
        below,
      );
    case 'configuration': {
      const configuration: KindValues['configuration'] = values;
      const variables = () => [...configuration.variables, 'NEW_NAME'];
      const add = () => ({ ...configuration, variables: variables() });
      return [{ act: 'add to', at: 'variables', effect: 'change', value: add }];
    }
    case 'timeline': {
      const timeline: KindValues['timeline'] = values;
      const write = (old?: Pair) => ({ first: 'Row', ...old, second: words(old?.second ?? '') });
      return actsOf(timeline.rows, write, below).map((act) => ({
        ...act,
        at: act.at === '' ? '' : `rows.${act.at}`,
        value: () => ({ ...timeline, rows: act.value() }),
      }));
    }
    // Kinds of one text. A kind with entries needs a case, or no test edits one.
    default:
      return [];
  }
}

function writtenPair(old: Pair | undefined, words: Words, below: Below): Pair {
  const { first, second } = old ?? { first: '', second: '' };
  return below(2) === 0 ? { first: words(first), second } : { first, second: words(second) };
}

function itemActs(items: readonly Item[], words: Words, below: Below): Act[] {
  const box = items[0]?.box === undefined || items[0].box === 'none' ? 'none' : 'open';
  const acts = actsOf<Item>(
    items,
    (old) => ({ box, children: [], ...old, text: words(old?.text ?? '') }),
    below,
  );
  const ticks = items.flatMap((item, at): Act[] => {
    if (item.box === 'none') return [];
    const ticked = { ...item, box: item.box === 'done' ? ('open' as const) : ('done' as const) };
    return [{ act: 'tick in', at: `${at}`, effect: 'change', value: () => items.with(at, ticked) }];
  });
  const inner = items.flatMap((item, at) =>
    item.children.length === 0
      ? []
      : itemActs(item.children, words, below).map((act) => ({
          ...act,
          at: `${at}.children${act.at === '' ? '' : `.${act.at}`}`,
          value: () => items.with(at, { ...item, children: act.value() as Item[] }),
        })),
  );
  return [...acts, ...ticks, ...inner];
}

/** Adding an entry, and changing, removing and moving each. `write` makes one out of another, or anew. */
function actsOf<E>(list: readonly E[], write: (old?: E) => E, below: Below): Act[] {
  const at = below(list.length + 1);
  return [
    { act: 'add to', at: '', effect: 'add', value: () => list.toSpliced(at, 0, write()) },
    ...list.flatMap((own, i): Act[] => {
      const rest = list.toSpliced(i, 1);
      const to = (i + 1 + below(Math.max(1, list.length - 1))) % list.length;
      const one = { at: `${i}` } as const;
      return [
        { ...one, act: 'change in', effect: 'change', value: () => list.with(i, write(own)) },
        // With its last entry, all of a value goes.
        {
          act: 'remove from',
          at: rest.length > 0 ? `${i}` : '',
          effect: 'remove',
          value: () => rest,
        },
        ...(list.length > 1
          ? [
              {
                ...one,
                act: 'move in',
                effect: 'move',
                value: () => rest.toSpliced(to, 0, own),
              } as const,
            ]
          : []),
      ];
    }),
  ];
}
