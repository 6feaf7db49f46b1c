import { Check as CheckIcon } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import type { AudiencePart, Check, CheckItem, MailingDraft } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import '../mailing.css';
import { FaultBanner } from '../fault-banner.tsx';
import { NotShown } from '../not-shown.tsx';
import type { Place } from '../places.ts';
import { goToPlace, openPath, placeOf, stepPath } from '../places.ts';
import { TestButton } from '../test-mail/test-button.tsx';
import { ScheduleDialog } from '../schedule/schedule-dialog.tsx';
import { StepHead } from '../step-head.tsx';
import './check.css';
import { CoursePlan } from './course-plan.tsx';
import { Findings } from './findings.tsx';
import { IsInIt } from './is-in-it.tsx';
import { PartsTable } from './parts-table.tsx';
import { PeopleDialog } from './people-dialog.tsx';
import { SendBar } from './send-bar.tsx';

interface Props {
  readonly navigate: (path: string) => void;
  readonly mailingId: MailingId;
}

/** Nothing is written on this screen. */
const isStored = () => Promise.resolve(true);

/** The check of a mailing that could leave now, else null. */
const readyCheck = (check: Check | undefined): Check | null =>
  check !== undefined && check.blockers.length === 0 && check.receiving > 0 ? check : null;

/** Before sending: who gets it, what they get, how it goes, and whether anything stands in the way. */
export function CheckScreen({ navigate, mailingId }: Props) {
  const t = useWords();
  const draft = useEngine('mailings.get', { mailingId }, { fresh: true });
  const check = useEngine('mailings.check', { mailingId }, { fresh: true });
  const send = useCommand('mailings.send');
  const [choosing, setChoosing] = useState(false);
  const state = draft.data?.state;
  const { isFetching } = draft;
  const ready = readyCheck(check.data);
  const sendNow = (people: number) =>
    send.mutate({ mailingId, people }, { onSuccess: () => navigate(stepPath(mailingId, 'send')) });
  const write = () => navigate(stepPath(mailingId, 'write'));
  useCommandsHere({
    'write-mailing': write,
    'schedule-mailing': ready === null ? null : () => setChoosing(true),
    'send-mailing': ready === null || send.isPending ? null : () => sendNow(ready.receiving),
  });
  useEffect(() => {
    if (state !== undefined && state !== 'draft' && !isFetching) navigate(openPath(mailingId, state));
  }, [state, isFetching, mailingId, navigate]);
  if (!draft.data || !check.data)
    return (
      <main className="main">
        <NotShown
          error={draft.error ?? check.error}
          loading={t('check:loading')}
          onRetry={() => void Promise.all([draft.refetch(), check.refetch()])}
        />
      </main>
    );
  const go = (place: Place) => goToPlace(mailingId, place, navigate);
  const { receiving, blockers } = check.data;
  const mend = () => go(blockers.map(placeOf).find((place) => place !== null) ?? { at: 'text' });
  return (
    <main className="main">
      <StepHead
        title={draft.data.subject}
        step="check"
        status={<SavedAt savedAt={draft.data.savedAt} />}
        backLabel={t('mailings:back.write')}
        onBack={write}
      >
        <span className="gap" />
        <TestButton mailingId={mailingId} shown={undefined} save={isStored} />
      </StepHead>
      <FaultBanner error={send.error} onClose={send.reset} />
      <div className="ck">
        <Summary draft={draft.data} check={check.data} />
        <Findings check={check.data} onGo={go} />
      </div>
      <SendBar
        check={check.data}
        busy={send.isPending}
        onMend={mend}
        onSchedule={() => setChoosing(true)}
        onSend={() => sendNow(receiving)}
      />
      {choosing ? (
        <ScheduleDialog
          mailingId={mailingId}
          chosen={null}
          onScheduled={() => navigate(stepPath(mailingId, 'send'))}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </main>
  );
}

function SavedAt({ savedAt }: { readonly savedAt: number }) {
  const t = useWords();
  const format = useFormat();
  return (
    <span className="saved">
      <CheckIcon aria-hidden="true" />
      {t('write:saved', { time: format.time(savedAt) })}
    </span>
  );
}

const isSize = (item: CheckItem) => item.code === 'size';

function Summary({ draft, check }: { readonly draft: MailingDraft; readonly check: Check }) {
  const t = useWords();
  const ids = useId();
  const [part, setPart] = useState<AudiencePart | null>(null);
  const size = [...check.inOrder, ...check.notes].find(isSize);
  return (
    <div className="ckm scr" tabIndex={0} role="region" aria-label={t('check:summary')} data-pane="">
      <section className="blk" aria-labelledby={`${ids}-who`}>
        <h2 id={`${ids}-who`}>{t('check:who')}</h2>
        <div className="who2">
          <PartsTable check={check} onShow={setPart} />
          <IsInIt mailingId={draft.id} />
        </div>
      </section>
      <section className="blk" aria-labelledby={`${ids}-what`}>
        <h2 id={`${ids}-what`}>{t('check:what')}</h2>
        <dl className="kv2">
          <dt>{t('check:subject')}</dt>
          <dd>{draft.subject === '' ? t('check:subject.none') : <b>{draft.subject}</b>}</dd>
          <dt>{t('check:beginning')}</dt>
          <dd className="ell">{check.beginning === '' ? t('check:beginning.none') : check.beginning}</dd>
          {size?.code === 'size' ? (
            <>
              <dt>{t('check:size')}</dt>
              <dd>{t('check:size.mail', size.params)}</dd>
            </>
          ) : null}
        </dl>
      </section>
      <section className="blk" aria-labelledby={`${ids}-how`}>
        <h2 id={`${ids}-how`}>{t('check:how')}</h2>
        <CoursePlan check={check} />
      </section>
      {part === null ? null : (
        <PeopleDialog
          mailingId={draft.id}
          part={part}
          count={part === 'receives' ? check.receiving : check.audience.parts[part]}
          onClose={() => setPart(null)}
        />
      )}
    </div>
  );
}
