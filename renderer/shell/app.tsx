import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { StoreStatus } from '#contract/store.ts';
import { useWire } from '#renderer/client/engine.tsx';
import { useEngine } from '#renderer/client/queries.ts';
import { switchLanguage, systemLanguage, useLanguage, useWords } from '#renderer/client/words.ts';
import { RestoreScreen } from '#renderer/features/backup/restore-screen.tsx';
import { FailedScreen } from '#renderer/features/store/failed-screen.tsx';
import { GateTop } from '#renderer/features/store/gate-top.tsx';
import { NewProtectionScreen } from '#renderer/features/store/unlock/new-protection-screen.tsx';
import { UnlockScreen } from '#renderer/features/store/unlock/unlock-screen.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Frame } from './frame.tsx';
import { useCommandKeys } from './use-command-keys.ts';
import { useMenu } from './use-menu.ts';
import { useWaitingFiles, WaitingFiles } from './waiting-files.tsx';

/** Follows language and theme of the settings; `system` leaves both to the system. */
function useAppearance(): void {
  const settings = useEngine('settings.get', {}).data;
  useEffect(() => {
    if (!settings) return;
    const { language, theme } = settings;
    void switchLanguage(language === 'system' ? systemLanguage(navigator.languages) : language);
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }, [settings]);
}

function useConnection(): boolean {
  const wire = useWire();
  const [stands, setStands] = useState(true);
  useEffect(() => wire.onConnection(setStands), [wire]);
  return stands;
}

/**
 * What was on screen before locking, or of another store, is forgotten by the window too. Answers whether it is:
 * nothing of a store is shown before.
 */
function useForgotten(open: string | null): boolean {
  const queries = useQueryClient();
  const [shown, setShown] = useState(open);
  useEffect(() => {
    if (shown === open) return;
    queries.removeQueries({
      predicate: ({ queryKey: [name] }) =>
        typeof name === 'string' && !/^(store|settings|jobs|desktop)\./.test(name),
    });
    setShown(open);
  }, [shown, open, queries]);
  return shown === open;
}

/** The window's title while no screen is in view to name it. */
function useGateTitle(state: StoreStatus['state'] | undefined): void {
  const t = useWords();
  useEffect(() => {
    if (state === 'locked') document.title = `${t('shell:title.unlock')} – Rundpost`;
    if (state === 'failed') document.title = `${t('shell:title.failed')} – Rundpost`;
  }, [state, t]);
}

/** A backup that was opened with the program while the data could not be opened: it may be what helps. */
function useBackupAtGate(hasFailed: boolean, restore: () => void): string | null {
  const waiting = useWaitingFiles().find(({ content }) => content.kind === 'backup');
  const [backup, setBackup] = useState<string | null>(null);
  const take = useEffectEvent(() => {
    if (waiting?.content.kind !== 'backup') return;
    setBackup(waiting.content.path);
    waiting.putAway();
    restore();
  });
  const key = waiting?.key;
  useEffect(() => {
    if (hasFailed && key !== undefined) take();
  }, [hasFailed, key]);
  return backup;
}

/** Behind the lock files wait: it says so. */
function FilesWait() {
  const t = useWords();
  const count = useWaitingFiles().length;
  const isLocked = useEngine('store.status', {}).data?.state === 'locked';
  if (!isLocked || count === 0) return null;
  return (
    <div className="files-wait">
      <Banner tone="info">{t('shell:files-wait', { count })}</Banner>
    </div>
  );
}

function Gate() {
  const t = useWords();
  const status = useEngine('store.status', {});
  const forgotten = useForgotten(status.data?.state === 'open' ? status.data.folder : null);
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  const [restoring, setRestoring] = useState(false);
  const restore = () => setRestoring(true);
  const backup = useBackupAtGate(status.data?.state === 'failed', restore);
  const isOpen = status.data?.state === 'open';
  useEffect(() => {
    if (isOpen) setRestoring(false);
  }, [isOpen]);
  useGateTitle(status.data?.state);
  if (status.error) {
    return (
      <FailedScreen
        fault={status.error.fault}
        folder={null}
        olderGeneration={false}
        practice={false}
        onRestore={restore}
      />
    );
  }
  if (restoring && (status.data?.state === 'failed' || status.data?.state === 'locked')) {
    return (
      <div className="gate">
        <GateTop />
        <RestoreScreen
          key={backup}
          folder=""
          path={backup}
          isOpen={false}
          onBack={() => setRestoring(false)}
        />
      </div>
    );
  }
  switch (status.data?.state) {
    case undefined:
      return null;
    case 'opening':
      return (
        <main className="opening" role="status">
          {t('shell:opening')}
        </main>
      );
    case 'failed':
      return <FailedScreen {...status.data} onRestore={restore} />;
    case 'locked':
      return <UnlockScreen status={status.data} onRecoveryKey={setRecoveryKey} onRestore={restore} />;
    case 'open':
      if (!forgotten) return null;
      return status.data.openedBy === 'recovery' ? (
        <NewProtectionScreen
          status={status.data}
          recoveryKey={recoveryKey}
          onDone={() => setRecoveryKey(null)}
        />
      ) : (
        <Frame key={status.data.openedAt} status={status.data} />
      );
  }
}

/** The whole window. */
export function App() {
  const t = useWords();
  useAppearance();
  useCommandKeys();
  useMenu();
  const stands = useConnection();
  const language = useLanguage();
  return (
    <I18nProvider locale={language === 'de' ? 'de-DE' : 'en-GB'}>
      {stands ? null : (
        <div className="lost">
          <Banner tone="danger">{t('shell:connection-lost')}</Banner>
        </div>
      )}
      <WaitingFiles>
        <FilesWait />
        <Gate />
      </WaitingFiles>
    </I18nProvider>
  );
}
