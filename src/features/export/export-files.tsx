import type { Format } from '../../formats/language/definition.ts';
import { tagNamesIn } from '../../formats/language/marks.ts';
import { planFileText } from '../../plan/file.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { htmlFile } from '../../targets/html-file.ts';
import { stepsCsv } from '../../targets/steps-csv.ts';
import type { Target } from '../../targets/target.ts';
import { Files } from './files.tsx';

interface ExportFilesProps {
  readonly plan: Plan;
  /** The plan in the format that is chosen. */
  readonly tablePlan: Plan;
  readonly format: Format;
  readonly target: Target;
  /** The Markdown of what goes out; null while there is none. */
  readonly toRead: string | null;
  /** The Markdown of all of the plan; null while there is none. */
  readonly toEdit: string | null;
  readonly onPrint: () => void;
  /** The plan went out. */
  readonly onOut: () => void;
}

/** What a plan is taken along as: only readers get less than all of it. */
export function ExportFiles(props: ExportFilesProps) {
  const { plan, tablePlan, format, target, toRead, toEdit, onPrint, onOut } = props;
  const name = planName(plan);
  const page = toRead === null ? null : () => htmlFile(name, toRead, tagNamesIn(format.parts));
  const table = toEdit === null ? null : () => stepsCsv(tablePlan, format, target);
  return (
    <Files
      name={name}
      onOut={onOut}
      groups={[
        {
          of: 'For readers: a page to look at, or paper',
          files: [{ extension: 'html', type: 'text/html', text: page }],
          print: toRead === null ? null : onPrint,
        },
        {
          of: 'For co-authors, who open it here and go on',
          files: [
            {
              extension: 'md',
              type: 'text/markdown',
              text: toEdit === null ? null : () => toEdit,
            },
            { extension: 'json', type: 'application/json', text: () => planFileText(plan) },
          ],
        },
        {
          of: 'For a tracker that imports a table',
          files: [{ extension: 'csv', type: 'text/csv', text: table }],
        },
      ]}
    />
  );
}
