import { useQuery } from '@tanstack/react-query';
import Copy from 'lucide-react/icons/copy';
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react';
import { formModel } from '../../formats/derived/form.ts';
import { type FormatChoice, formatChoices } from '../../formats/derived/format-choices.ts';
import { tagNamesIn } from '../../formats/language/marks.ts';
import { titleIn } from '../../formats/language/parts.ts';
import { forReaders } from '../../plan/for-readers.ts';
import { planName } from '../../plan/name.ts';
import type { Plan } from '../../plan/schema.ts';
import { getPreferences, subscribePreferences } from '../../storage/preferences.ts';
import { keepVersion } from '../../storage/versions.ts';
import type { Place } from '../../store/place.ts';
import type { Target } from '../../targets/target.ts';
import { ticketTitle } from '../../targets/title.ts';
import { Banner } from '../../ui/banner.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { onKeyPress, pressed } from '../../ui/key-press.ts';
import { LATE_KEYS } from '../../ui/late-keys.ts';
import { announce } from '../../ui/live-region.tsx';
import { BesideNotice } from './beside-notice.tsx';
import { Changes } from './changes.tsx';
import {
  Choices,
  type Extent,
  ExtentChoice,
  FormatChoiceField,
  ReadersChoice,
  TargetChoice,
} from './export-choices.tsx';
import { ExportFiles } from './export-files.tsx';
import { ExportSecrets } from './export-secrets.tsx';
import { GithubIssue } from './github-issue.tsx';
import { InexactNotice } from './inexact-notice.tsx';
import { LeftOutNotice } from './left-out-notice.tsx';
import { openedQuery } from './opened-query.ts';
import { PrintPage } from './print-page.tsx';
import { ProblemsNotice } from './problems-notice.tsx';
import { SizeNotice } from './size-notice.tsx';
import { TemplateExport } from './template-export.tsx';
import { templatesQuery } from './templates-query.ts';
import { selectText, TextOut } from './text-out.tsx';
import { TicketList } from './ticket-list.tsx';
import { useExport } from './use-export.ts';
import { useParts } from './use-parts.ts';
import { useSent } from './use-sent.ts';
import { targetAfter, useForTarget, useTarget } from './use-target.ts';
import { useTickets } from './use-tickets.ts';

export interface ExportDialogProps {
  readonly planId: string;
  readonly plan: Plan;
  readonly onClose: () => void;
  /** Keeps in the plan what a tracker calls a ticket of it; null where the plan cannot be edited. */
  readonly onLink: ((place: Place, link: string) => void) | null;
}

/** Everything that leaves Planform goes out here: as Markdown to paste, or as a file. */
export function ExportDialog(props: ExportDialogProps) {
  const { plan, onClose } = props;
  return plan.template ? (
    <TemplateExport template={plan} onClose={onClose} />
  ) : (
    <PlanExport {...props} />
  );
}

function PlanExport({ planId, plan, onClose, onLink }: ExportDialogProps) {
  const { data, error: unopened } = useQuery(openedQuery(planId));
  const opened = unopened ? null : data;
  const { data: stored } = useQuery(templatesQuery);
  const choices = formatChoices(plan, stored?.templates ?? []);
  const [chosen, setChosen] = useState<FormatChoice | null>(null);
  const choice = chosen ?? choices.find(({ isNow }) => isNow);
  const { readersKeep } = useSyncExternalStore(subscribePreferences, getPreferences);
  const [extent, setExtent] = useState<Extent>('all');
  const isForReaders = extent === 'readers';
  const shown = useMemo(() => chosen?.shown(plan) ?? plan, [chosen, plan]);
  const reduced = useMemo(() => {
    if (isForReaders) return forReaders(shown, readersKeep);
    return extent === 'open' ? shown : null;
  }, [isForReaders, extent, shown, readersKeep]);
  const { format, empty, setEmpty, whole, ...out } = useExport(shown, reduced, opened);
  const { source, standard, setStandard, markdown, differing, beside, unprinted, problems } = out;
  const [target, setTarget] = useTarget();
  const [isTitleless, setTitleless] = useState(false);
  const [isPrinting, setPrinting] = useState(false);
  const [refused, setRefused] = useState<'text' | 'title' | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const text = typeof markdown === 'string' ? markdown : null;
  const isAll = extent === 'all';
  const level = text !== null && (extent === 'task' || extent === 'step') ? extent : null;
  const tickets = useTickets(planId, shown, format, target, level);
  const sentWhole = useSent(text, format, extent, readersKeep);
  const sent = tickets?.ticket.markdown ?? sentWhole;
  const name = tickets?.ticket.name ?? planName(plan);
  const isApart = tickets !== null || isTitleless;
  const { made, hasTitle, readOtherwise } = useForTarget(sent, format, target, name, isApart);
  const leaveOut = isApart && hasTitle ? name : '';
  const id = tickets?.ticketId ?? planId;
  const parts = useParts({ id, markdown: sent, made, format, target, leaveOut });
  const pasted = parts?.all[parts.at]?.made ?? made;
  const { title, isCut } = ticketTitle(name, target);
  // One heading for each task is no title of all.
  const isOfAll = plan.tasks.length === 1 || titleIn(format.parts) !== undefined;
  const canLeaveTitle = hasTitle && isOfAll && !tickets;
  const { taskNoun, stepNoun } = formModel(format);
  const tags = tagNamesIn(format.parts);
  const turns = [
    ...(tickets ? [`text ${tickets.at + 1} of ${tickets.all.length}`] : []),
    ...(parts ? [`part ${parts.at + 1} of ${parts.all.length}`] : []),
  ];

  const keepAsExported = () => void keepVersion(planId, plan, 'exported');
  const setCopied = () => {
    const isTicketDone = !parts || parts.isLast;
    if (tickets && isTicketDone) {
      tickets.setCopied(tickets.at);
      parts?.beginAgain();
    } else parts?.setCopied(parts.at);
  };
  const onCopied = (what: 'text' | 'title') => (worked: boolean) => {
    setRefused(worked ? null : what);
    if (what === 'text' && what === refused && !worked) selectText(box.current);
  };
  useEffect(() => {
    if (refused === 'text') selectText(box.current);
  }, [refused]);
  const choose = (next: Target) => {
    setTarget(next);
    setRefused(null);
  };
  const onKeyDown = onKeyPress((press) => {
    const key = pressed(press, LATE_KEYS.exporting);
    if (!key) return;
    press.preventDefault();
    const next = targetAfter(target, key === 'next' ? 1 : -1);
    choose(next);
    announce(next.name);
  });

  return (
    <Dialog
      title="Export"
      width="wide"
      onClose={onClose}
      footer={
        <>
          <CopyButton
            label="Copy title"
            icon={<Copy />}
            clip={{ 'text/plain': title }}
            onCopied={onCopied('title')}
          />
          {markdown instanceof Error ? null : (
            <CopyButton
              variant="primary"
              label={turns.length === 0 ? target.copyLabel : `Copy ${turns.join(', ')}`}
              icon={<Copy />}
              disabled={pasted === null || sent === ''}
              clip={pasted?.clipboard ?? {}}
              onCopied={(worked) => {
                if (worked) setCopied();
                if (worked) keepAsExported();
                onCopied('text')(worked);
              }}
            />
          )}
        </>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys for all that is in it */}
      <div className="flex flex-col gap-4" onKeyDown={onKeyDown}>
        <div className="flex flex-wrap items-end gap-x-5 gap-y-2">
          <TargetChoice target={target} onChange={choose} />
          <FormatChoiceField choices={choices} choice={choice} onChange={setChosen} />
          <ExtentChoice
            extent={extent}
            taskNoun={plan.tasks.length > 1 ? taskNoun : null}
            stepNoun={stepNoun}
            onChange={setExtent}
          />
          {isForReaders ? <ReadersChoice /> : null}
          <Choices
            choices={[
              ...(isAll
                ? [{ label: 'Keep empty sections', checked: empty, onChange: setEmpty }]
                : []),
              ...(canLeaveTitle
                ? [
                    {
                      label: 'Leave out the title',
                      title: 'For a ticket, whose title has a field of its own',
                      checked: isTitleless,
                      onChange: setTitleless,
                    },
                  ]
                : []),
              ...(source && !tickets && !isForReaders
                ? [
                    {
                      label: 'Standard layout',
                      title:
                        'Print the plan afresh, instead of changing only the edited lines of the text that it was opened from',
                      checked: standard,
                      onChange: setStandard,
                    },
                  ]
                : []),
            ]}
          />
        </div>
        {stored?.unread ? <Banner tone="warning" title={stored.unread} /> : null}
        {target.opens && made && !parts && !tickets ? (
          <GithubIssue title={title} body={made.text} />
        ) : null}
        {unopened ? <Banner tone="warning" title={unopened.message} /> : null}
        {refused ? (
          <Banner tone="danger" title="The browser did not let Planform copy">
            <p>
              {refused === 'title'
                ? `Select the title here, and copy it with Ctrl+C or Cmd+C: ${title}`
                : 'The text below is selected: copy it with Ctrl+C or Cmd+C.'}
            </p>
          </Banner>
        ) : null}
        {isCut ? (
          <p className="text-sm text-ink-soft">
            {target.name} takes {target.title.most} characters of a title: “Copy title” cuts it.
          </p>
        ) : null}
        {sent === null ? null : (
          <ExportSecrets text={sent} whole={typeof whole === 'string' ? whole : null} plan={plan} />
        )}
        {isAll ? (
          <>
            <InexactNotice plan={shown} format={format} differing={differing} />
            <BesideNotice lines={beside} />
          </>
        ) : null}
        <LeftOutNotice
          fields={isAll ? unprinted : []}
          format={format}
          losses={made?.losses ?? []}
          target={target}
          readOtherwise={isAll ? readOtherwise : null}
        />
        {isAll ? <ProblemsNotice problems={problems} /> : null}
        {tickets ? <TicketList tickets={tickets} onLink={onLink} /> : null}
        {made ? <SizeNotice size={made.text.length} target={target} parts={parts} /> : null}
        {markdown instanceof Error ? (
          <Banner tone="danger" title={`This plan could not be printed as ${format.name}`}>
            <p>
              {markdown.message} The plan itself is safe; .json has all of it.
              {source && !standard ? ' The standard layout may still print it.' : ''}
            </p>
          </Banner>
        ) : (
          <>
            {source && text !== null && isAll ? (
              <Changes name={source.fileName} before={source.text} after={text} />
            ) : null}
            {sent !== '' ? null : (
              <p>
                {extent === 'open'
                  ? 'Every box of this plan is ticked: nothing is open.'
                  : 'Nothing of it is left for this.'}
              </p>
            )}
            <TextOut made={pasted} target={target} needsText={refused === 'text'} box={box} />
          </>
        )}
        <ExportFiles
          plan={plan}
          tablePlan={shown}
          format={format}
          target={target}
          toRead={sentWhole}
          toEdit={typeof whole === 'string' ? whole : null}
          onPrint={() => setPrinting(true)}
          onOut={keepAsExported}
        />
        {isPrinting && sentWhole !== null ? (
          <PrintPage markdown={sentWhole} tags={tags} onPrinted={() => setPrinting(false)} />
        ) : null}
      </div>
    </Dialog>
  );
}
