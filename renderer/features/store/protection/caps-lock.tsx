import { ArrowBigUp } from 'lucide-react';
import { useWords } from '#renderer/client/words.ts';

/** Says that Caps Lock is on: most wrong passwords are right ones in capitals. */
export function CapsLock({ isOn }: { readonly isOn: boolean }) {
  const t = useWords();
  if (!isOn) return null;
  return (
    <p className="caps">
      <ArrowBigUp aria-hidden="true" />
      {t('unlock:caps-lock')}
    </p>
  );
}
