import Download from 'lucide-react/icons/download';
import Printer from 'lucide-react/icons/printer';
import { Button } from '../../ui/button.tsx';
import { download } from '../../ui/download.ts';
import { fileName } from '../../ui/file-name.ts';
import { announce } from '../../ui/live-region.tsx';

/** A file that a plan can be taken along as. */
export interface OutFile {
  readonly extension: string;
  /** Its media type. */
  readonly type: string;
  /** null while it is being made. */
  readonly text: (() => string) | null;
}

/** Files for the same people, and for whom. */
export interface FileGroup {
  readonly of: string;
  readonly files: readonly OutFile[];
  /** Prints it, or makes a PDF of it, where the browser has that. */
  readonly print?: (() => void) | null;
}

interface FilesProps {
  /** The name of the plan. */
  readonly name: string;
  readonly groups: readonly FileGroup[];
  /** One of them was handed to the browser, or the printer. */
  readonly onOut?: () => void;
}

/** The files of a plan, each with whom it is for. */
export function Files({ name, groups, onOut }: FilesProps) {
  const save = ({ extension, type, text }: OutFile) => {
    const file = `${fileName(name)}.${extension}`;
    download(file, text?.() ?? '', type);
    announce(`Downloaded ${file}`);
    onOut?.();
  };
  return (
    <section aria-label="Files" className="border-t border-line pt-3">
      <ul className="flex flex-col gap-2 text-sm">
        {groups.map(({ of, files, print }) => (
          <li key={of} className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <span className="basis-72 text-ink-soft max-sm:basis-full">{of}</span>
            {files.map((file) => (
              <Button
                key={file.extension}
                size="small"
                icon={<Download />}
                disabled={file.text === null}
                onClick={() => save(file)}
              >
                Download .{file.extension}
              </Button>
            ))}
            {print === undefined ? null : (
              <Button
                size="small"
                icon={<Printer />}
                disabled={print === null}
                onClick={() => {
                  print?.();
                  onOut?.();
                }}
              >
                Print or save as PDF
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
