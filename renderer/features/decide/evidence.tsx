import { Sparkle } from 'lucide-react';
import { Link } from 'react-aria-components';
import type { CaseDetail, CaseRow } from '#contract/decide.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { Chip } from '#renderer/ui/chip.tsx';
import type { Translate } from '#wording/wording.ts';
import { BounceEvidence } from './bounce-evidence.tsx';
import { titleOf } from './case-words.ts';
import { lookOfCase } from './cause-icon.tsx';
import { LetterEvidence } from './letter-evidence.tsx';
import { everAccepted, whySentences } from './why.ts';

interface Props {
  readonly row: CaseRow;
  /** Undefined while it is on its way. */
  readonly detail: CaseDetail | undefined;
  readonly navigate: (path: string) => void;
}

function headline(row: CaseRow, detail: CaseDetail | undefined, t: Translate): string {
  if (row.cause === 'no-such-mailbox' && detail !== undefined && !everAccepted(detail)) {
    return t('evidence:cause.no-such-mailbox-ever');
  }
  return t(`evidence:cause.${row.cause}`, { list: row.list });
}

/** Why a case stands here: a verdict in plain words, what it rests on, and what the letter said. */
export function Evidence({ row, detail, navigate }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <div
      className="evb"
      tabIndex={0}
      data-pane=""
      role="group"
      aria-label={t(`decide:evidence.${row.kind}`, { name: titleOf(row) })}
    >
      <About row={row} detail={detail} navigate={navigate} />
      <h2>{headline(row, detail, t)}</h2>
      <p className="case-id">
        {row.name === '' ? null : <b>{row.name}</b>} {row.address}
      </p>
      {detail === undefined ? (
        <div className="waiting" aria-hidden="true">
          <i className="skeleton" style={{ width: '60%' }} />
          <i className="skeleton" style={{ width: '44%' }} />
        </div>
      ) : (
        <>
          <p className="why">{whySentences(detail, t, format.day).join(' ')}</p>
          {detail.bounce === null ? (
            <LetterEvidence detail={detail} />
          ) : (
            <BounceEvidence detail={detail} bounce={detail.bounce} />
          )}
          <Ways detail={detail} />
          <Around detail={detail} />
        </>
      )}
    </div>
  );
}

/** What kind of case it is, and which mailing, list and moment it belongs to. */
function About({ row, detail, navigate }: Props) {
  const t = useWords();
  const format = useFormat();
  const { tone, Icon } = lookOfCase(row);
  const subject = detail?.mailingSubject ?? null;
  return (
    <div className="addr">
      <Chip tone={tone} icon={Icon}>
        {t(`decide:kind.${row.kind}`)}
      </Chip>
      {detail?.bounce?.identity === 'address' ? (
        <Chip tone="warn" icon={Sparkle}>
          {t('evidence:guess')}
        </Chip>
      ) : null}
      {row.kind === 'new-address' && row.proposal?.isProven === false ? (
        <Chip tone="warn" icon={Sparkle}>
          {t('evidence:unproven')}
        </Chip>
      ) : null}
      <span>
        {subject === null ? '' : `${t('decide:about.mailing', { subject })} · `}
        {detail === undefined ? (
          t('decide:about.list', { list: row.list })
        ) : (
          <Link className="to-list" onPress={() => navigate(`/lists/${detail.listId}`)}>
            {t('decide:about.list', { list: row.list })}
          </Link>
        )}
        {' · '}
        <time dateTime={new Date(row.at).toISOString()}>{format.moment(row.at)}</time>
      </span>
    </div>
  );
}

/** How the person is reached where mail does not reach them. */
function Ways({ detail }: { readonly detail: CaseDetail }) {
  const t = useWords();
  if (detail.kind !== 'bounce' || detail.ways.length === 0) return null;
  return (
    <>
      <h3 className="sec">{t('decide:ways.title', { name: titleOf(detail) })}</h3>
      <p className="around">{detail.ways.map(({ label, value }) => `${label}: ${value}`).join(' · ')}</p>
    </>
  );
}

/** Who else loses or keeps mail with this address. */
function Around({ detail: { household, groups } }: { readonly detail: CaseDetail }) {
  const t = useWords();
  const sentences = [
    household.length === 0 ? null : t('decide:household', { names: household.join(', ') }),
    groups.length === 0 ? null : t('decide:groups', { names: groups.join(', ') }),
  ].filter((sentence) => sentence !== null);
  if (sentences.length === 0) return null;
  return (
    <>
      <h3 className="sec">{t('decide:around.title')}</h3>
      <p className="around">{sentences.join(' ')}</p>
    </>
  );
}
