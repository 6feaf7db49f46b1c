import { CircleCheck, CircleMinus, Clock, Download, Inbox, Reply, UserMinus } from 'lucide-react';
import { useState } from 'react';
import type { Report, ReportGroup, ReportPerson } from '#contract/mailings.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { faultOf } from '#renderer/client/fault-error.ts';
import { offerFile } from '#renderer/ui/offer-file.ts';
import { reasonWords } from './reason-words.ts';

interface Props {
  readonly report: Report;
  readonly group: ReportGroup;
  /** Leads to where answers are read. */
  readonly onAnswers: () => void;
}

const step = 100;
const most = 500;
/** How many people the page for the board has room for; its style sheet hides the others. */
const onPaper = 10;

/** The people behind one number of a report. */
export function ReportPeople({ report, group, onAnswers }: Props) {
  const t = useWords();
  const format = useFormat();
  const call = useCallEngine();
  const mailingId = report.mailing.id;
  const [limit, setLimit] = useState(step);
  const [failure, setFailure] = useState<unknown>(null);
  const { data, error } = useEngine('mailings.report-people', { mailingId, group, offset: 0, limit });
  const count = report.groups[group];
  const rest = (data?.total ?? 0) - (data?.people.length ?? 0);
  const trouble = error ?? failure;
  const name = t(`report:group.${group}`);
  const save = async () => {
    setFailure(null);
    try {
      const file = await call('mailings.export-people', { mailingId, group });
      offerFile(file.fileName, file.text);
    } catch (thrown) {
      setFailure(thrown);
    }
  };
  return (
    <section aria-labelledby="people">
      <div className="sh">
        <h2 id="people">
          {name} <span className="num">{format.number(count)}</span>
        </h2>
        <div className="ra">
          {group === 'answers' && count > 0 ? (
            <Button size="sm" icon={Reply} onPress={onAnswers}>
              {t('answers:read-them')}
            </Button>
          ) : null}
          <Button size="sm" icon={Download} isDisabled={count === 0} onPress={() => void save()}>
            {t('report:export')}
          </Button>
        </div>
      </div>
      {trouble === null ? null : (
        <p className="none" role="alert">
          {faultSentence(faultOf(trouble), t)}
        </p>
      )}
      {count === 0 ? (
        <p className="none">
          {t(
            group === 'returned' || group === 'answers'
              ? `report:people.none.${group}`
              : 'report:people.none',
          )}
        </p>
      ) : (
        <People name={name} group={group} people={data?.people ?? []} />
      )}
      {count > onPaper ? (
        <p className="none on-paper">{t('report:people.paper', { count: onPaper })}</p>
      ) : null}
      {rest > 0 && limit < most ? (
        <Button size="sm" className="more" onPress={() => setLimit(Math.min(most, limit + step))}>
          {t('report:more', { count: Math.min(step, rest) })}
        </Button>
      ) : null}
    </section>
  );
}

interface PeopleProps {
  readonly name: string;
  readonly group: ReportGroup;
  readonly people: readonly ReportPerson[];
}

function People({ name, group, people }: PeopleProps) {
  const t = useWords();
  const format = useFormat();
  const decided = group === 'returned';
  const columns = [
    'name',
    'address',
    'reason',
    decided ? 'returned' : 'when',
    ...(decided ? (['decision'] as const) : []),
  ] as const;
  return (
    <div
      className={decided ? 'pt decided' : 'pt'}
      role="table"
      aria-label={t('report:people.of', { group: name })}
    >
      <div className="pr h" role="row">
        {columns.map((column) => (
          <span key={column} role="columnheader">
            {t(`report:column.${column}`)}
          </span>
        ))}
      </div>
      {people.map((person) => {
        const reason = reasonWords(person.reason, person.reply, t);
        return (
          <div key={`${person.address} ${person.at} ${person.name}`} className="pr" role="row">
            <span role="cell" className="nm">
              {person.name}
            </span>
            <span role="cell" className="em">
              {person.address}
            </span>
            <span role="cell" title={person.reply === '' ? reason : person.reply}>
              {reason}
            </span>
            <span role="cell" className="num">
              {format.moment(person.at)}
            </span>
            {decided ? (
              <span role="cell">
                <Decision decision={person.decision} />
              </span>
            ) : null}
          </div>
        );
      })}
    </div>
  );
}

const decisions = {
  open: ['w', Inbox],
  later: ['p', Clock],
  removed: ['b', UserMinus],
  'removed-by-rule': ['b', UserMinus],
  kept: ['a', CircleCheck],
  none: ['u', CircleMinus],
} as const;

function Decision({ decision }: Pick<ReportPerson, 'decision'>) {
  const t = useWords();
  const [look, Icon] = decisions[decision];
  return (
    <span className={`st ${look}`}>
      <Icon aria-hidden="true" />
      {t(`report:decision.${decision}`)}
    </span>
  );
}
