import { RotateCw } from 'lucide-react';
import { useId } from 'react';
import type { KeychainState } from '#contract/store.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';

export type OwnProtection = 'keychain' | 'passphrase';

interface Props {
  /** Undefined while the keychain was not heard. */
  readonly keychain: KeychainState | undefined;
  readonly selected: OwnProtection | null;
  readonly onSelect: (protection: OwnProtection) => void;
  readonly onAskAgain: () => void;
}

/** Keychain or own password. A keychain that does not work is named, and cannot be chosen. */
export function ProtectionChoice({ keychain, selected, onSelect, onAskAgain }: Props) {
  const t = useWords();
  const name = useId();
  const works = keychain === 'works';
  const options = [
    {
      key: 'keychain',
      title: t('start:keychain'),
      text: works ? t('start:keychain-text') : t(`start:keychain.${keychain ?? 'asked'}`),
    },
    { key: 'passphrase', title: t('start:passphrase'), text: t('start:passphrase-text') },
  ] as const;
  return (
    <>
      <div className="opts" role="radiogroup" aria-label={t('start:protection')}>
        {options.map(({ key, title, text }) => {
          const isOn = selected === key;
          const isOff = key === 'keychain' && !works;
          return (
            <label key={key} className={`opt${isOn ? ' on' : ''}${isOff ? ' not' : ''}`}>
              <input
                className="rb"
                type="radio"
                name={name}
                checked={isOn}
                disabled={isOff}
                onChange={() => onSelect(key)}
              />
              <span>
                <b>
                  {title} {key === 'keychain' && works ? <em>{t('start:recommended')}</em> : null}
                </b>
                <small>{text}</small>
              </span>
            </label>
          );
        })}
      </div>
      {keychain === 'locked' || keychain === 'hanging' || keychain === 'missing' ? (
        <Button size="sm" icon={RotateCw} className="ask-again" onPress={onAskAgain}>
          {t('start:keychain.again')}
        </Button>
      ) : null}
    </>
  );
}
