import { X } from 'lucide-react';
import type { FaultError } from '#renderer/client/fault-error.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

interface Props {
  readonly error: FaultError | null;
  readonly onClose: () => void;
}

/** Says why an act was refused, until it is closed or tried again. */
export function FaultBanner({ error, onClose }: Props) {
  const t = useWords();
  if (error === null) return null;
  return (
    <Banner tone="danger" actions={<IconButton icon={X} label={t('mailings:close')} onPress={onClose} />}>
      {faultSentence(error.fault, t)}
    </Banner>
  );
}
