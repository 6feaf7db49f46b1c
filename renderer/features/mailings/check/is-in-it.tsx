import { CircleCheck, CircleMinus, Search } from 'lucide-react';
import { useId, useState } from 'react';
import type { AudiencePart } from '#contract/mailings.ts';
import type { MailingId } from '#domain/ids.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';

const shown = 4;
const leastLetters = 2;

/** Whether somebody gets this mailing, and if not, why. */
export function IsInIt({ mailingId }: { readonly mailingId: MailingId }) {
  const t = useWords();
  const id = useId();
  const [search, setSearch] = useState('');
  const asked = search.trim().length >= leastLetters;
  return (
    <div className="side2">
      <label className="lab" htmlFor={id}>
        {t('check:in-it')}
      </label>
      <div className="field">
        <input
          id={id}
          type="search"
          autoComplete="off"
          maxLength={200}
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
        <Search aria-hidden="true" />
      </div>
      {asked ? (
        <Hits mailingId={mailingId} search={search.trim()} />
      ) : (
        <p className="hits-hint">{t('check:in-it.hint')}</p>
      )}
    </div>
  );
}

function Hits({ mailingId, search }: { readonly mailingId: MailingId; readonly search: string }) {
  const t = useWords();
  const answers = useEverywhere(mailingId, search);
  const people = answers.flatMap(({ data }) => data?.people ?? []).slice(0, shown);
  const isDone = answers.every(({ data, error }) => data !== undefined || error !== null);
  return (
    <div aria-live="polite">
      {people.length === 0 && isDone ? (
        <p className="hits-hint">{t('check:in-it.none', { search })}</p>
      ) : null}
      <ul className="hits">
        {people.map(({ name, address, part }) => {
          const isIn = part === 'receives' || part === 'duplicate';
          return (
            <li key={`${name} ${address}`}>
              <span className={isIn ? 'st a' : 'st u'}>
                {isIn ? <CircleCheck aria-hidden="true" /> : <CircleMinus aria-hidden="true" />}
                <span className="ell">{name === '' ? address : name}</span>
              </span>
              <span>{t(`check:person.${part}`)}</span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Looks in each part: those who get it first, then those who do not, by the reasons that come up most. */
function useEverywhere(mailingId: MailingId, search: string) {
  const inPart = (part: AudiencePart) => ({ mailingId, part, search, offset: 0, limit: shown });
  return [
    useEngine('mailings.audience', inPart('receives'), { keepPrevious: true }),
    useEngine('mailings.audience', inPart('left'), { keepPrevious: true }),
    useEngine('mailings.audience', inPart('unconfirmed'), { keepPrevious: true }),
    useEngine('mailings.audience', inPart('returned'), { keepPrevious: true }),
    useEngine('mailings.audience', inPart('no-consent'), { keepPrevious: true }),
    useEngine('mailings.audience', inPart('paused'), { keepPrevious: true }),
    useEngine('mailings.audience', inPart('duplicate'), { keepPrevious: true }),
  ];
}
