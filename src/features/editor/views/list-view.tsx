import type { Item } from '../../../plan/values.ts';
import { InlineText } from './inline-text.tsx';
import { BULLET, ItemMark } from './item-mark.tsx';
import type { ViewProps } from './kind-view.ts';

/** The items of a list; their boxes can be set right here. */
export function ListView(
  props: Pick<ViewProps<'list'>, 'label' | 'value' | 'onValue'> & {
    readonly options?: Pick<ViewProps<'list'>['options'], 'ordered'>;
  },
) {
  const { label, value, onValue, options } = props;
  const isNumbered = options?.ordered ?? false;
  return <Items label={label} prefix="" isNumbered={isNumbered} items={value} onItems={onValue} />;
}

interface ItemsProps {
  readonly label: string;
  /** Number of the item that these are in, with its dot: `2.`; '' at the top. */
  readonly prefix: string;
  readonly isNumbered?: boolean;
  readonly items: readonly Item[];
  readonly onItems: (items: Item[]) => void;
}

function Items({ label, prefix, isNumbered = false, items, onItems }: ItemsProps) {
  return (
    <ul className="leading-6">
      {items.map((item, at) => {
        const number = `${prefix}${at + 1}`;
        const change = (next: Item) => onItems(items.with(at, next));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: items have nothing but their place
          <li key={at} className="flex items-start gap-2">
            <ItemMark
              box={item.box}
              sign={isNumbered ? `${at + 1}.` : BULLET}
              label={`${label}, item ${number}, done`}
              onBox={(isDone) => change({ ...item, box: isDone ? 'done' : 'open' })}
            />
            <div className="min-w-0 flex-1">
              <p
                dir="auto"
                className={
                  item.box === 'done' ? 'whitespace-pre-wrap text-ink-soft' : 'whitespace-pre-wrap'
                }
              >
                <InlineText text={item.text} />
              </p>
              {item.children.length === 0 ? null : (
                <Items
                  label={label}
                  prefix={`${number}.`}
                  items={item.children}
                  onItems={(children) => change({ ...item, children })}
                />
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
