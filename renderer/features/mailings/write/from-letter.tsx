import { useEffect } from 'react';
import type { MailingDraft } from '#contract/mailings.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';

/** Whose letter a draft was made from, whether that is proven, and what of it is not here. */
export function FromLetterNote({ id, fromLetter: from }: Pick<MailingDraft, 'id' | 'fromLetter'>) {
  const t = useWords();
  const { mutate } = useCommand('mailings.note-opened');
  const isNew = from !== null && !from.isOpened;
  useEffect(() => {
    if (isNew) mutate({ mailingId: id });
  }, [isNew, id, mutate]);
  if (from === null) return null;
  const { name, address, proven, leftOut } = from;
  const files = leftOut.map((file) => (file === '' ? t('write:from-letter.unnamed') : file)).join(', ');
  const said = t(proven ? 'write:from-letter.proven' : 'write:from-letter.unproven', { name, address });
  return (
    <Banner tone={proven ? 'info' : 'warn'}>
      {leftOut.length === 0 ? said : `${said} ${t('write:from-letter.left-out', { files })}`}
    </Banner>
  );
}
