import { Info, TriangleAlert } from 'lucide-react';
import type { Provider } from '#domain/accounts/provider.ts';
import { useWords } from '#renderer/client/words.ts';

/** What a provider wants before a program may send and read, said before the first try. */
export function ProviderNotes({ provider }: { readonly provider: Provider | null }) {
  const t = useWords();
  if (provider === null) return null;
  if (provider.signInOnly)
    return (
      <p className="said" role="status">
        <TriangleAlert aria-hidden="true" className="poor" />
        {t('account:sign-in-only', { provider: provider.name })}
      </p>
    );
  if (provider.wishes.length === 0) return null;
  return (
    <ul className="wishes" aria-label={t('account:wishes', { provider: provider.name })}>
      {provider.wishes.map((wish) => (
        <li key={wish} className="said">
          <Info aria-hidden="true" />
          {t(`account:wish.${wish}`, { provider: provider.name })}
        </li>
      ))}
    </ul>
  );
}
