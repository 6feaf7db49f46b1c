import type { Ref } from 'react';
import type { Fault } from '#contract/faults.ts';
import type { KeychainState } from '#contract/store.ts';
import { useWords } from '#renderer/client/words.ts';
import { NewPassphrase } from '../protection/new-passphrase.tsx';
import type { OwnProtection } from '../protection/protection-choice.tsx';
import { ProtectionChoice } from '../protection/protection-choice.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { FolderField } from '../stores/folder-field.tsx';
import type { SetUpDraft } from './set-up-draft.ts';

interface Props {
  readonly draft: SetUpDraft;
  readonly onChange: (change: Partial<SetUpDraft>) => void;
  readonly keychain: KeychainState | undefined;
  readonly protection: OwnProtection | null;
  readonly onAskAgain: () => void;
  /** Why the club was not made, or null. */
  readonly fault: Fault | null;
  /** Whether the last button was pressed without a password being long enough. */
  readonly isShort: boolean;
  readonly passphraseRef: Ref<HTMLInputElement>;
}

function Place({ draft, onChange, fault }: Pick<Props, 'draft' | 'onChange' | 'fault'>) {
  const t = useWords();
  const { folder } = draft;
  if (folder === null) {
    return (
      <p className="consequence place">
        {t('start:place')}{' '}
        <button type="button" className="lnk" onClick={() => onChange({ folder: '' })}>
          {t('start:elsewhere')}
        </button>
      </p>
    );
  }
  return (
    <div className="place">
      <FolderField
        purpose="new-store"
        label={t('start:folder')}
        hint={t('start:folder-hint')}
        value={folder}
        onChange={(next) => onChange({ folder: next })}
        fits={(look) => t('start:folder-fits', { folder: look.folder })}
        autoFocus
        error={fault?.code === 'store.folder' ? faultSentence(fault, t) : null}
      />
      <button type="button" className="lnk" onClick={() => onChange({ folder: null })}>
        {t('start:place-usual')}
      </button>
    </div>
  );
}

/** What opens the data, what is lost without it, and where they lie. */
export function ProtectionStep(props: Props) {
  const { draft, onChange, keychain, protection, onAskAgain, fault, isShort, passphraseRef } = props;
  const t = useWords();
  const short = t('start:too-short', { least: 8 });
  const refused = fault?.code === 'store.passphrase-too-short' ? faultSentence(fault, t) : null;
  return (
    <>
      <ProtectionChoice
        keychain={keychain}
        selected={protection}
        onSelect={(next) => onChange({ protection: next })}
        onAskAgain={onAskAgain}
      />
      {protection === 'passphrase' ? (
        <NewPassphrase
          label={t('start:password')}
          value={draft.passphrase}
          onChange={(passphrase) => onChange({ passphrase })}
          error={isShort ? short : refused}
          inputRef={passphraseRef}
        />
      ) : null}
      <p className="consequence">
        {t(protection === 'keychain' ? 'start:consequence-keychain' : 'start:consequence')}
      </p>
      <Place draft={draft} onChange={onChange} fault={fault} />
    </>
  );
}
