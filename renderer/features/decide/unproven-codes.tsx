import { useState } from 'react';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { LetterDialog } from './letter-dialog.tsx';

/** Answers by mail that proved nothing: each can be read, and none did anything. */
export function UnprovenCodes() {
  const t = useWords();
  const format = useFormat();
  const [isOpen, setOpen] = useState(false);
  const codes = useEngine('decide.codes', {}).data;
  const [newest] = codes?.unverified ?? [];
  const restUntil = codes?.restUntil ?? null;
  return (
    <>
      {restUntil === null ? null : (
        <Banner tone="warn">{t('decide:codes.rest', { time: format.time(restUntil) })}</Banner>
      )}
      {codes === undefined || newest === undefined ? null : (
        <Banner
          tone="warn"
          actions={
            <Button size="sm" onPress={() => setOpen(true)}>
              {t('decide:codes.read', { from: newest.from })}
            </Button>
          }
        >
          {t('decide:codes.unverified', { count: codes.unverified.length })}
        </Banner>
      )}
      {isOpen && newest !== undefined ? (
        <LetterDialog letterId={newest.letterId} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
