import Copy from 'lucide-react/icons/copy';
import { useMemo, useState } from 'react';
import { templateFileText } from '../../formats/template-file.ts';
import { planFileText } from '../../plan/file.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { Banner } from '../../ui/banner.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { MarkdownView } from '../../ui/markdown-view.tsx';
import { Files } from './files.tsx';

interface TemplateExportProps {
  readonly template: Plan;
  readonly onClose: () => void;
}

/** A template goes out as the Markdown file that it is. */
export function TemplateExport({ template, onClose }: TemplateExportProps) {
  const text = useMemo(() => templateFileText(template), [template]);
  const [refused, setRefused] = useState(false);
  return (
    <Dialog
      title="Export the template"
      width="wide"
      onClose={onClose}
      footer={
        <CopyButton
          variant="primary"
          label="Copy as Markdown"
          icon={<Copy />}
          clip={{ 'text/plain': text }}
          onCopied={(worked) => setRefused(!worked)}
        />
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-sm text-ink-soft">
          This file is the template. Whoever opens it in Planform as a template has the same form.
        </p>
        {refused ? (
          <Banner tone="danger" title="The browser did not let Planform copy">
            <p>
              The text is below: click into it, select all of it, and copy it with Ctrl+C or Cmd+C.
            </p>
          </Banner>
        ) : null}
        <MarkdownView text={text} />
        <Files
          name={planName(template)}
          groups={[
            {
              of: 'For whoever is to use it or go on with it',
              files: [
                { extension: 'md', type: 'text/markdown', text: () => text },
                { extension: 'json', type: 'application/json', text: () => planFileText(template) },
              ],
            },
          ]}
        />
      </div>
    </Dialog>
  );
}
