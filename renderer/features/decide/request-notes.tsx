import { useFormat } from '#renderer/client/format.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';

/** What the program writes no mail about before the owner has said so, or before the next day. */
export function RequestNotes() {
  const t = useWords();
  const format = useFormat();
  const view = useEngine('requests.view', {}).data;
  const ask = useCommand('requests.ask-withheld');
  const drop = useCommand('requests.drop-withheld');
  if (view === undefined) return null;
  const { withheld, withheldSince, noticesFrom } = view;
  const isPending = ask.isPending || drop.isPending;
  return (
    <>
      {withheldSince === null ? null : (
        <Banner
          tone="warn"
          actions={
            <>
              <Button size="sm" isPending={isPending} onPress={() => ask.mutate({})}>
                {t('decide:withheld.ask')}
              </Button>
              <Button size="sm" isPending={isPending} onPress={() => drop.mutate({})}>
                {t('decide:withheld.drop')}
              </Button>
            </>
          }
        >
          {t('decide:withheld', { count: withheld, when: format.moment(withheldSince) })}
        </Banner>
      )}
      {noticesFrom === null ? null : (
        <Banner tone="warn">{t('decide:notices-full', { when: format.moment(noticesFrom) })}</Banner>
      )}
    </>
  );
}
