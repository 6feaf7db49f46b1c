import type { ReactNode } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import type { ListId, MailingId } from '#domain/ids.ts';
import { useWords } from '#renderer/client/words.ts';
import { AnswersDesk } from '#renderer/features/answers/answers-desk.tsx';
import { AwayNote } from '#renderer/features/answers/away-note.tsx';
import { BackupSection } from '#renderer/features/backup/backup-section.tsx';
import { DecideScreen } from '#renderer/features/decide/decide-screen.tsx';
import { PickupSection } from '#renderer/features/decide/pickup-section.tsx';
import { AddressesSection } from '#renderer/features/lists/addresses-section.tsx';
import { ReturnsSection } from '#renderer/features/lists/returns-section.tsx';
import { DeletedListsScreen } from '#renderer/features/lists/deleted-lists-screen.tsx';
import { CheckScreen } from '#renderer/features/mailings/check/check-screen.tsx';
import { MailingsScreen } from '#renderer/features/mailings/list/mailings-screen.tsx';
import { ReportScreen } from '#renderer/features/mailings/report/report-screen.tsx';
import { SendScreen } from '#renderer/features/mailings/send/send-screen.tsx';
import { WriteScreen } from '#renderer/features/mailings/write/write-screen.tsx';
import { ImportsScreen } from '#renderer/features/imports/imports-screen.tsx';
import { OutboxScreen } from '#renderer/features/outbox/outbox-screen.tsx';
import { PracticeSection } from '#renderer/features/store/security/practice-section.tsx';
import { SecuritySection } from '#renderer/features/store/security/security-section.tsx';
import { AccountSection } from '#renderer/features/account/account-section.tsx';
import { SettingsScreen } from '#renderer/features/settings/settings-screen.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { StartImport } from './use-import-sheet.tsx';
import { ListPlace } from './list-place.tsx';
import { AllRecipients } from './all-recipients.tsx';
import { RestorePlace } from './restore-place.tsx';
import type { MailingStep } from './places.ts';
import { idFrom, isStep } from './places.ts';

interface Props {
  readonly navigate: (path: string) => void;
}

interface ScreensProps extends Props {
  readonly onImport: StartImport;
  /** The backup that was opened with the program, and is to be gone back to; null: it is to be chosen. */
  readonly backup: string | null;
}

function NotFound() {
  const t = useWords();
  return (
    <main className="main">
      <header className="head">
        <h1>{t('shell:not-found-title')}</h1>
      </header>
      <EmptyState title={t('shell:not-found-title')}>{t('shell:not-found')}</EmptyState>
    </main>
  );
}

const steps: Readonly<Record<MailingStep, (props: Props & { readonly mailingId: MailingId }) => ReactNode>> =
  {
    write: WriteScreen,
    check: CheckScreen,
    send: SendScreen,
    report: ReportScreen,
  };

/** Which screen an address shows. */
export function Screens({ navigate, onImport, backup }: ScreensProps) {
  return (
    <Switch>
      <Route path="/">
        <Redirect to="/mailings" replace />
      </Route>
      <Route path="/decide/:tab?">
        {({ tab }) => (
          <DecideScreen
            key={tab ?? ''}
            navigate={navigate}
            onAnswers={tab === 'answers'}
            answers={<AnswersDesk />}
            away={<AwayNote />}
          />
        )}
      </Route>
      <Route path="/mailings">
        <MailingsScreen navigate={navigate} />
      </Route>
      <Route path="/mailings/:id/:step">
        {({ id, step }) => {
          const mailingId = idFrom<MailingId>(id);
          if (mailingId === null || !isStep(step)) return <NotFound />;
          const Step = steps[step];
          return <Step key={`${mailingId}-${step}`} mailingId={mailingId} navigate={navigate} />;
        }}
      </Route>
      <Route path="/recipients">
        <AllRecipients navigate={navigate} onImport={onImport} />
      </Route>
      <Route path="/lists/deleted">
        <DeletedListsScreen navigate={navigate} />
      </Route>
      <Route path="/lists/:id">
        {({ id }) => {
          const listId = idFrom<ListId>(id);
          return listId === null ? (
            <NotFound />
          ) : (
            <ListPlace key={listId} listId={listId} navigate={navigate} onImport={onImport} />
          );
        }}
      </Route>
      <Route path="/imports">
        <ImportsScreen />
      </Route>
      <Route path="/outbox">
        <OutboxScreen navigate={navigate} />
      </Route>
      <Route path="/restore">
        <RestorePlace key={backup} path={backup} onBack={() => window.history.back()} />
      </Route>
      <Route path="/settings/:section?">
        {({ section }) => (
          <SettingsScreen
            section={section ?? ''}
            account={<AccountSection />}
            pickup={<PickupSection navigate={navigate} />}
            addresses={<AddressesSection />}
            returns={<ReturnsSection />}
            security={<SecuritySection />}
            backup={<BackupSection />}
            practice={<PracticeSection />}
          />
        )}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
