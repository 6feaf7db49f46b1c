import { Check } from 'lucide-react';
import { Toolbar } from 'react-aria-components';
import { providers } from '#domain/accounts/providers.ts';
import { useWords } from '#renderer/client/words.ts';

interface Props {
  readonly selected: string;
  readonly onSelect: (id: string) => void;
}

/** Whose mail account it is: servers and hints come with the answer. One stop for Tab; arrow keys go on from it. */
export function ProviderChoice({ selected, onSelect }: Props) {
  const t = useWords();
  const choices = [
    ...providers.map(({ id, name }) => ({ id, name })),
    { id: 'other', name: t('account:other') },
  ];
  return (
    <section className="ss" aria-labelledby="account-provider">
      <h2 id="account-provider">{t('account:provider')}</h2>
      <Toolbar className="pres" aria-labelledby="account-provider">
        {choices.map(({ id, name }) => (
          <button key={id} type="button" aria-pressed={selected === id} onClick={() => onSelect(id)}>
            {selected === id ? <Check aria-hidden="true" /> : null}
            {name}
          </button>
        ))}
      </Toolbar>
    </section>
  );
}
