import { useEffect, useState } from 'react';
import { Router, useLocation } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import type { StoreStatus } from '#contract/store.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { SetUpScreen } from '#renderer/features/store/set-up/set-up-screen.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { LastChangeProvider } from '#renderer/ui/status-strip.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { BackupReminder } from './backup-reminder.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { MissedMailings } from './missed-mailings.tsx';
import { PracticeBar } from './practice-bar.tsx';
import { RefusedFile } from './refused-file.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { Screens } from './screens.tsx';
import { Sidebar } from './sidebar.tsx';
import { useUndo } from './undo.tsx';
import { useActivity } from './use-activity.ts';
import { useArrival } from './use-arrival.ts';
import { useImportSheet } from './use-import-sheet.tsx';
import { useOpenFiles } from './use-open-files.ts';
import { usePaneCommands } from './use-pane-commands.ts';
import { usePlaceCommands } from './use-place-commands.ts';
import { useTitle } from './use-title.ts';

type Open = Extract<StoreStatus, { state: 'open' }>;

/** What sidebar, keys and menu can do on every screen, and the fault of whatever was refused last. */
function useActs(navigate: (path: string) => void, showKeys: () => void, chooseImport: () => void) {
  const language = useLanguage();
  const create = useCommand('mailings.create');
  const lock = useCommand('store.lock');
  const undo = useUndo();
  const newMailing = () => {
    if (create.isPending) return;
    create.mutate({ language }, { onSuccess: (id) => navigate(`/mailings/${id}/write`) });
  };
  usePaneCommands();
  usePlaceCommands(navigate);
  useCommandsHere({
    'new-mailing': newMailing,
    import: chooseImport,
    undo: undo.undo,
    lock: () => lock.mutate({}),
    keys: showKeys,
  });

  const fault = undo.fault ?? create.error?.fault ?? lock.error?.fault ?? null;
  const forget = () => {
    undo.forget();
    create.reset();
    lock.reset();
  };
  return { newMailing, strip: undo.strip, fault, forget };
}

function Place({ status }: { readonly status: Open }) {
  const t = useWords();
  const [path, navigate] = useLocation();
  const [keysShown, setKeysShown] = useState(false);
  const importing = useImportSheet(path, navigate);
  const { backup, refused } = useOpenFiles({ path, navigate, onPeople: importing.take });
  const { newMailing, strip, fault, forget } = useActs(navigate, () => setKeysShown(true), importing.choose);
  useArrival(path, useTitle(path));
  return (
    <div className={status.practice ? 'window practice' : 'window'}>
      {status.practice ? <PracticeBar /> : null}
      <div className="app">
        <Sidebar
          practice={status.practice}
          path={path}
          onNewMailing={newMailing}
          onKeys={() => setKeysShown(true)}
        />
        <div className="stage">
          {status.practice || path === '/settings/backup' ? null : <BackupReminder navigate={navigate} />}
          <MissedMailings path={path} navigate={navigate} />
          {status.tornTail ? <TornTail key={status.openedAt} /> : null}
          <RefusedFile file={refused} />
          {fault === null ? null : (
            <Banner
              tone="danger"
              actions={
                <Button size="sm" onPress={forget}>
                  {t('shell:understood')}
                </Button>
              }
            >
              {faultSentence(fault, t)}
            </Banner>
          )}
          <LastChangeProvider value={strip}>
            <ScreenBoundary place={path} fallback={(again) => <Broken onAgain={again} />}>
              <Screens navigate={navigate} onImport={importing.start} backup={backup} />
            </ScreenBoundary>
          </LastChangeProvider>
        </div>
      </div>
      {importing.sheet}
      {keysShown ? <KeysDialog onClose={() => setKeysShown(false)} /> : null}
    </div>
  );
}

function TornTail() {
  const t = useWords();
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <Banner
      tone="warn"
      actions={
        <Button size="sm" onPress={() => setRead(true)}>
          {t('shell:understood')}
        </Button>
      }
    >
      {t('shell:torn-tail')}
    </Banner>
  );
}

function Broken({ onAgain }: { readonly onAgain: () => void }) {
  const t = useWords();
  return (
    <main className="main">
      <header className="head">
        <h1>{t('shell:broken-title')}</h1>
      </header>
      <EmptyState
        title={t('shell:broken-title')}
        actions={<Button onPress={onAgain}>{t('shell:reload')}</Button>}
      >
        {t('shell:broken')}
      </EmptyState>
    </main>
  );
}

function SetUp(props: Parameters<typeof SetUpScreen>[0]) {
  usePaneCommands();
  return <SetUpScreen {...props} />;
}

/** Setting up a club has the whole window to itself; every other place stands beside the sidebar. */
function Window({ status }: { readonly status: Open }) {
  const [path, navigate] = useLocation();
  const [from, setFrom] = useState('/');
  const [touched, setTouched] = useState(false);
  const [asks, setAsks] = useState(false);
  useActivity();
  const isAway = path !== '/set-up';
  const isHeld = isAway && touched;
  useEffect(() => {
    if (!isHeld) return;
    // The way back of a browser asks as the button does.
    navigate('/set-up');
    setAsks(true);
  }, [isHeld, navigate]);
  if (isAway && !isHeld) {
    if (path !== from) setFrom(path);
    return <Place status={status} />;
  }
  const leave = (to: string) => {
    setTouched(false);
    setAsks(false);
    navigate(to);
  };
  return (
    <SetUp
      asks={asks}
      onAsk={setAsks}
      onTouch={setTouched}
      onLeave={() => leave(from)}
      onDone={() => leave('/recipients')}
    />
  );
}

/** The window once the data are open: sidebar, screen, and the keys that work everywhere. */
export function Frame({ status }: { readonly status: Open }) {
  return (
    <Router hook={useHashLocation}>
      <Window status={status} />
    </Router>
  );
}
