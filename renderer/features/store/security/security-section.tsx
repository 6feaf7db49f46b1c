import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { CopyLine } from './copy-line.tsx';
import { Locking } from './locking.tsx';
import { ProtectionLine } from './protection-line.tsx';
import { SheetLine } from './sheet-line.tsx';
import { StoresSection } from './stores-section.tsx';
import '../protection/protection.css';
import '../lines.css';
import './security.css';

/** What opens the data, locking, and the data stores of this computer. */
export function SecuritySection() {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  if (status?.state !== 'open') return null;
  return (
    <>
      <section className="ss" aria-labelledby="keys">
        <h2 id="keys">{t('security:keys')}</h2>
        <ul className="store-lines">
          <ProtectionLine status={status} />
          {status.practice ? null : <SheetLine status={status} />}
          {status.practice ? null : <CopyLine />}
        </ul>
        {status.protection === 'none' ? null : (
          <p className="fine">
            {t(status.protection === 'keychain' ? 'start:consequence-keychain' : 'start:consequence')}
          </p>
        )}
      </section>
      <Locking status={status} />
      <StoresSection />
    </>
  );
}
