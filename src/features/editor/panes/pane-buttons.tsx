import ListTree from 'lucide-react/icons/list-tree';
import NotebookText from 'lucide-react/icons/notebook-text';
import PanelRight from 'lucide-react/icons/panel-right';
import { classNames } from '../../../ui/class-names.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { KEYS } from '../../../ui/keys.ts';
import type { Panes } from './use-panes.ts';

/** Shows and hides the panes beside the form; not for narrow windows. */
export function PaneButtons({ panes }: { readonly panes: Panes }) {
  if (panes.isNarrow) return null;
  return (
    <>
      <IconButton
        label="Outline"
        shortcut={KEYS.view.outline}
        icon={<ListTree />}
        aria-pressed={panes.isShown('outline')}
        onClick={() => panes.toggle('outline')}
      />
      <IconButton
        label="Preview"
        shortcut={KEYS.view.preview}
        icon={<PanelRight />}
        aria-pressed={panes.isShown('preview')}
        onClick={() => panes.toggle('preview')}
      />
    </>
  );
}

/** At the bottom of narrow windows, in reach of a thumb: which pane is to be seen. */
export function PaneTabs({ panes }: { readonly panes: Panes }) {
  if (!panes.isNarrow) return null;
  const outline = panes.isShown('outline');
  const preview = panes.isShown('preview');
  const tabs = [
    {
      label: 'Outline',
      icon: <ListTree />,
      isOn: outline,
      choose: () => outline || panes.toggle('outline'),
    },
    {
      label: 'Plan',
      icon: <NotebookText />,
      isOn: !outline && !preview,
      choose: () => panes.showForm(),
    },
    {
      label: 'Preview',
      icon: <PanelRight />,
      isOn: preview,
      choose: () => preview || panes.toggle('preview'),
    },
  ];
  return (
    <nav aria-label="Views of the plan" className="flex border-t border-line bg-surface">
      {tabs.map(({ label, icon, isOn, choose }) => (
        <button
          key={label}
          type="button"
          aria-pressed={isOn}
          onClick={choose}
          className={classNames(
            'flex min-h-11 flex-1 items-center justify-center gap-1.5 text-sm -outline-offset-2 [&_svg]:size-4',
            isOn ? 'font-semibold text-accent' : 'text-ink-soft',
          )}
        >
          {icon}
          {label}
        </button>
      ))}
    </nav>
  );
}
