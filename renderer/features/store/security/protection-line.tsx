import { KeyRound, LockKeyhole, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import type { StoreStatus } from '#contract/store.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeyLine } from './key-line.tsx';
import type { ProtectAct } from './protect-acts.ts';
import { actsFor } from './protect-acts.ts';
import { ProtectDialog } from './protect-dialog.tsx';

const icons = { passphrase: LockKeyhole, keychain: KeyRound, none: ShieldAlert } as const;
const names = { passphrase: 'password', keychain: 'keychain', none: 'none' } as const;
const buttons = {
  set: 'set-password',
  change: 'change-password',
  remove: 'remove-password',
  keychain: 'to-keychain',
} as const;

interface Props {
  readonly status: Extract<StoreStatus, { state: 'open' }>;
}

/** Password, keychain or nothing yet, and the change from one to the other. */
export function ProtectionLine({ status }: Props) {
  const t = useWords();
  const keychain = useEngine('store.keychain', {}).data;
  const [act, setAct] = useState<ProtectAct | null>(null);
  const { protection, practice } = status;
  const name = names[protection];
  return (
    <>
      <KeyLine
        icon={icons[protection]}
        isGood={protection !== 'none'}
        title={t(`security:${name}`)}
        text={t(`security:${name}-text`)}
      >
        {actsFor(protection, practice, keychain === 'works').map((each) => (
          <Button
            key={each}
            size="sm"
            variant={each === 'remove' ? 'ghost' : 'secondary'}
            onPress={() => setAct(each)}
          >
            {t(`security:${buttons[each]}`)}
          </Button>
        ))}
      </KeyLine>
      {act === null ? null : <ProtectDialog act={act} protection={protection} onDone={() => setAct(null)} />}
    </>
  );
}
