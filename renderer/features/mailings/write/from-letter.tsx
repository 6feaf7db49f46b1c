import type { MailingDraft } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';

/** Whose letter a draft was made from, whether that is proven, and what of it is not here. */
export function FromLetterNote({ from }: { readonly from: MailingDraft['fromLetter'] }) {
  const t = useWords();
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
