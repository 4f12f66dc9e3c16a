import type { ReactNode } from 'react';
import type { PlanSaver } from '../../../storage/saver.ts';
import { late } from '../../../ui/late.ts';
import { LatePart } from '../../../ui/late-part.tsx';
import { useEditor } from '../context/editor-context.ts';
import { DocumentBar } from './document-bar.tsx';
import { TitleInput } from './title-input.tsx';

const lateFormatSwitch = late(
  'the choice of formats',
  async () => (await import('./format-switch.tsx')).FormatSwitch,
);

interface EditorHeaderProps {
  readonly home: string;
  readonly saver: PlanSaver | null;
  readonly tools: ReactNode;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** The bar above an open plan, with the choice of formats. */
export function EditorHeader({ home, tools, ...bar }: EditorHeaderProps) {
  const { store } = useEditor();
  return (
    <DocumentBar
      {...bar}
      home={{ address: home, label: 'All plans' }}
      store={store}
      title={<TitleInput />}
    >
      <LatePart of={lateFormatSwitch} until={<span className="h-control w-36 min-w-16" />} />
      {tools}
    </DocumentBar>
  );
}
