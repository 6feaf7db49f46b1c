import type { ListView } from '#contract/lists.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';

/** Where one list is written to: to join, to leave, to its owners. */
function ListAddresses({ list }: { readonly list: ListView }) {
  const t = useWords();
  const detail = useEngine('lists.get', { listId: list.id }).data;
  if (!detail) return null;
  const { writeTo, owners, signUpRule } = detail;
  const to = writeTo?.address ?? '';
  const subject = (word: string) => (writeTo?.byName ? `${word} ${list.name}` : word);
  const join = t('settings:addresses.by-subject', {
    address: to,
    subject: subject(t('settings:addresses.join-word')),
  });
  return (
    <section className="card nb place" aria-labelledby={`list-${list.id}`}>
      <h2 id={`list-${list.id}`}>
        <i className={`dot ${list.colour}`} aria-hidden="true" /> {list.name}
        {list.state === 'dormant' ? <small>{t('settings:dormant')}</small> : null}
      </h2>
      <dl className="kvs wide">
        <div>
          <dt>{t('settings:addresses.letters')}</dt>
          <dd className="path">{writeTo === null ? t('settings:addresses.no-account') : to}</dd>
        </div>
        {writeTo === null ? null : (
          <>
            <div>
              <dt>{t('settings:addresses.join')}</dt>
              <dd className="path">
                {signUpRule === 'closed' ? t('settings:addresses.closed') : join}
                {signUpRule === 'closed' ? null : <small>{t(`lists:sign-up-hint.${signUpRule}`)}</small>}
              </dd>
            </div>
            <div>
              <dt>{t('settings:addresses.leave')}</dt>
              <dd className="path">
                {t('settings:addresses.by-subject', {
                  address: to,
                  subject: subject(t('settings:addresses.leave-word')),
                })}
                <small>{t('settings:addresses.leave-text')}</small>
              </dd>
            </div>
          </>
        )}
        <div>
          <dt>{t('lists:owners')}</dt>
          <dd className="path">
            {owners.length === 0
              ? t('settings:addresses.nobody')
              : owners
                  .map(({ name, address }) => (name === '' ? address : `${name} <${address}>`))
                  .join(', ')}
          </dd>
        </div>
      </dl>
      <a className="lnk" href={`#/lists/${list.id}`}>
        {t('settings:addresses.open')}
      </a>
    </section>
  );
}

/** The addresses of every list, and the words a letter to them is understood by. */
export function AddressesSection() {
  const t = useWords();
  const lists = useEngine('lists.all', {}).data;
  if (!lists) return null;
  return (
    <>
      {lists.length === 0 ? <p>{t('settings:no-lists')}</p> : null}
      {lists.map((list) => (
        <ListAddresses key={list.id} list={list} />
      ))}
      <section className="ss">
        <h2>{t('settings:commands')}</h2>
        <p>{t('settings:commands-text')}</p>
        <p className="fine">{t('settings:commands-fine')}</p>
      </section>
    </>
  );
}
