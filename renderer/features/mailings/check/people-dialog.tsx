import { useState } from 'react';
import type { AudiencePart } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { SearchField } from '#renderer/ui/field/search-field.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly mailingId: MailingId;
  readonly part: AudiencePart;
  readonly count: number;
  readonly onClose: () => void;
}

const step = 100;
const most = 500;

/** The people behind one number of the check. */
export function PeopleDialog({ mailingId, part, count, onClose }: Props) {
  const t = useWords();
  const [search, setSearch] = useState('');
  const [limit, setLimit] = useState(step);
  const { data, error } = useEngine(
    'mailings.audience',
    { mailingId, part, search, offset: 0, limit },
    { keepPrevious: true },
  );
  const people = data?.people ?? [];
  const rest = (data?.total ?? 0) - people.length;
  return (
    <Dialog title={t('check:dialog.title', { count, part: t(`check:part.${part}`) })} onClose={onClose}>
      <div className="content people-list">
        <SearchField
          label={t('mailings:people.search')}
          placeholder={t('mailings:people.search')}
          clearLabel={t('mailings:no-match.clear')}
          value={search}
          onChange={setSearch}
        />
        {error ? <p role="alert">{faultSentence(error.fault, t)}</p> : null}
        {data && people.length === 0 ? (
          <p>{t(search === '' ? 'mailings:people.none' : 'mailings:people.no-match')}</p>
        ) : null}
        <ul className="scr" tabIndex={0} aria-label={t(`check:part.${part}`)}>
          {people.map((person) => (
            <li key={`${person.name} ${person.address}`}>
              <b className="ell">{person.name}</b>
              <span className="ell">{person.address}</span>
            </li>
          ))}
        </ul>
        {rest > 0 && limit < most ? (
          <Button size="sm" onPress={() => setLimit(Math.min(most, limit + step))}>
            {t('mailings:people.more', { count: Math.min(step, rest) })}
          </Button>
        ) : null}
      </div>
      <div className="actions">
        <Button autoFocus onPress={onClose}>
          {t('mailings:close')}
        </Button>
      </div>
    </Dialog>
  );
}
