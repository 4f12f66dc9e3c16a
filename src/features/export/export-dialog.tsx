import { useQuery } from '@tanstack/react-query';
import Copy from 'lucide-react/icons/copy';
import Download from 'lucide-react/icons/download';
import { useState } from 'react';
import { formatsOf } from '../../formats/built-in/format-of.ts';
import { planFileText } from '../../plan/file.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { download } from '../../ui/download.ts';
import { Field } from '../../ui/field.tsx';
import { fileName } from '../../ui/file-name.ts';
import { announce } from '../../ui/live-region.tsx';
import { FIRST_FOCUS } from '../../ui/screen-address.ts';
import { Select } from '../../ui/select.tsx';
import { BesideNotice } from './beside-notice.tsx';
import { Changes } from './changes.tsx';
import { CopyButton } from './copy-button.tsx';
import { InexactNotice } from './inexact-notice.tsx';
import { MarkdownView } from './markdown-view.tsx';
import { openedQuery } from './opened-query.ts';
import { ProblemsNotice } from './problems-notice.tsx';
import { UnprintedNotice } from './unprinted-notice.tsx';
import { useExport } from './use-export.ts';

export interface ExportDialogProps {
  readonly planId: string;
  readonly plan: Plan;
  readonly onClose: () => void;
}

/** Everything that leaves Planform goes out here: as Markdown to paste, or as a file. */
export function ExportDialog({ planId, plan, onClose }: ExportDialogProps) {
  const { data, error: unopened } = useQuery(openedQuery(planId));
  const opened = unopened ? null : data;
  const { format, setFormat, empty, setEmpty, ...out } = useExport(plan, opened);
  const { source, standard, setStandard, markdown, differing, beside, unprinted, problems } = out;
  const [refused, setRefused] = useState(false);
  const name = planName(plan);
  const text = typeof markdown === 'string' ? markdown : null;

  const save = (extension: string, content: string, type: string) => {
    const file = `${fileName(name)}.${extension}`;
    download(file, content, type);
    announce(`Downloaded ${file}`);
  };
  const downloadJson = () => save('json', planFileText(plan), 'application/json');
  const onCopied = (worked: boolean) => setRefused(!worked);

  return (
    <Dialog
      title="Export"
      width="wide"
      onClose={onClose}
      footer={
        <div className="flex flex-1 flex-wrap gap-2 max-sm:*:grow max-sm:[&_svg]:hidden">
          {markdown instanceof Error ? null : (
            <Button
              icon={<Download />}
              disabled={text === null}
              onClick={() => save('md', text ?? '', 'text/markdown')}
            >
              Download .md
            </Button>
          )}
          <Button icon={<Download />} onClick={downloadJson} className="sm:me-auto">
            Download .json
          </Button>
          <CopyButton label="Copy title" icon={<Copy />} text={name} onCopied={onCopied} />
          {markdown instanceof Error ? null : (
            <CopyButton
              variant="primary"
              label="Copy as Markdown"
              icon={<Copy />}
              disabled={text === null}
              text={text ?? ''}
              onCopied={onCopied}
            />
          )}
        </div>
      }
    >
      <div className="flex flex-col gap-4">
        <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
          <Field label="Format">
            {(wiring) => (
              <Select
                {...wiring}
                value={format.id}
                onChange={(event) => setFormat(event.target.value)}
                {...FIRST_FOCUS.attributes()}
              >
                {formatsOf(plan).map((each) => (
                  <option key={each.id} value={each.id}>
                    {each.name}
                    {each.id === plan.format ? ' (this plan’s)' : ''}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <Checkbox
            label="Keep empty sections"
            checked={empty}
            onChange={(event) => setEmpty(event.target.checked)}
          />
          {source ? (
            <Checkbox
              label="Standard layout"
              title="Print the plan afresh, instead of changing only the edited lines of the text that it was opened from"
              checked={standard}
              onChange={(event) => setStandard(event.target.checked)}
            />
          ) : null}
        </div>
        {unopened ? <Banner tone="warning" title={unopened.message} /> : null}
        {refused ? (
          <Banner tone="danger" title="The browser did not let Planform copy">
            <p>
              The text is below: click into it, select all of it, and copy it with Ctrl+C or Cmd+C.
            </p>
          </Banner>
        ) : null}
        <InexactNotice plan={plan} format={format} differing={differing} />
        <BesideNotice lines={beside} />
        <UnprintedNotice fields={unprinted} format={format} />
        <ProblemsNotice problems={problems} />
        {markdown instanceof Error ? (
          <Banner tone="danger" title={`This plan could not be printed as ${format.name}`}>
            <p>
              {markdown.message} The plan itself is safe; .json has all of it.
              {source && !standard ? ' The standard layout may still print it.' : ''}
            </p>
          </Banner>
        ) : (
          <>
            {source && text !== null ? (
              <Changes name={source.fileName} before={source.text} after={text} />
            ) : null}
            <MarkdownView text={text} />
          </>
        )}
      </div>
    </Dialog>
  );
}
