import { ChevronLeft, ChevronRight, Lock } from 'lucide-react';
import { useEffect } from 'react';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { ConfirmDialog } from '#renderer/ui/dialog/confirm-dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import { Logo } from '../logo.tsx';
import { PrintedSheet } from '../sheet/printed-sheet.tsx';
import { SheetPaper } from '../sheet/sheet-paper.tsx';
import { SheetProof } from '../sheet/sheet-proof.tsx';
import { ClubStep } from './club-step.tsx';
import { ProtectionStep } from './protection-step.tsx';
import { isTouched } from './set-up-draft.ts';
import { StepItem } from './step-item.tsx';
import { useSetUp } from './use-set-up.ts';
import './set-up.css';

interface Props {
  /** Whether the question stands there what becomes of what was typed. */
  readonly asks: boolean;
  readonly onAsk: (asks: boolean) => void;
  /** Whether leaving would lose something. */
  readonly onTouch: (isTouched: boolean) => void;
  /** Goes back to where the person came from. */
  readonly onLeave: () => void;
  /** The club is made and open. */
  readonly onDone: () => void;
}

type SetUp = ReturnType<typeof useSetUp>;

function Steps({ setUp }: { readonly setUp: SetUp }) {
  const t = useWords();
  const { draft, change, tried, keychain, sheet, done, fault, refs } = setUp;
  const current = (['club', 'protection', 'sheet'] as const).find((step) => !done.has(step));
  const isShort = tried && keychain.selected === 'passphrase' && [...draft.passphrase].length < 8;
  const item = (key: 'club' | 'protection' | 'sheet') => ({
    isDone: done.has(key),
    isCurrent: current === key,
  });
  return (
    <ol className="fs" aria-label={t('start:steps')}>
      <StepItem {...item('club')} number={1} title={t('start:club')}>
        <ClubStep draft={draft} onChange={change} tried={tried} nameRef={refs.name} />
      </StepItem>
      <StepItem {...item('protection')} number={2} title={t('start:protection')}>
        <ProtectionStep
          draft={draft}
          onChange={change}
          keychain={keychain.state}
          protection={keychain.selected}
          onAskAgain={keychain.askAgain}
          fault={fault}
          isShort={isShort}
          passphraseRef={refs.passphrase}
        />
      </StepItem>
      <StepItem {...item('sheet')} number={3} title={t('start:sheet')}>
        <SheetProof
          groups={sheet.groups}
          proof={draft.proof}
          onProof={(proof) => change({ proof })}
          keeper={draft.keeper}
          onKeeper={(keeper) => change({ keeper })}
          tried={tried}
        />
      </StepItem>
    </ol>
  );
}

function Sheet({ setUp }: { readonly setUp: SetUp }) {
  const t = useWords();
  const { draft, keychain, sheet } = setUp;
  const keeper = draft.keeper.trim();
  const asked = draft.proof?.asked ?? null;
  const paper = {
    organisation: draft.organisation.trim(),
    groups: sheet.groups,
    createdAt: sheet.createdAt,
    keepers: keeper === '' ? [] : [keeper],
    protection: keychain.selected,
  };
  if (sheet.key === null) return <p className="caption">{t('start:sheet-drawing')}</p>;
  return (
    <>
      <SheetPaper {...paper} hidden={asked ?? []} />
      <PrintedSheet {...paper} />
      <p className="caption">
        {asked === null
          ? t('start:sheet-unasked')
          : t('start:sheet-asked', { first: asked[0] + 1, second: asked[1] + 1 })}
      </p>
    </>
  );
}

/** Setting up a club on one screen: name, protection, recovery sheet. Stored is nothing before the last button. */
export function SetUpScreen({ asks, onAsk, onTouch, onLeave, onDone }: Props) {
  const t = useWords();
  const setUp = useSetUp(onDone);
  const { draft, fault, isBusy, finish } = setUp;
  useEffect(() => {
    document.title = `${t('start:title')} – Rundpost`;
  }, [t]);
  const touched = isTouched(draft);
  useEffect(() => onTouch(touched), [touched, onTouch]);
  const isBeside = fault?.code === 'store.folder' || fault?.code === 'store.passphrase-too-short';
  return (
    <div className="first">
      <header className="first-top">
        <Logo />
        <b>Rundpost</b>
        <span className="promise">
          <Lock aria-hidden="true" />
          {t('start:promise')}
        </span>
      </header>
      <main className="fm scr" data-pane="">
        <h1>{t('start:title')}</h1>
        <p className="lead">{t('start:lead')}</p>
        <Steps setUp={setUp} />
      </main>
      <aside className="fa scr" aria-label={t('start:sheet')} data-pane="" tabIndex={0}>
        <Sheet setUp={setUp} />
      </aside>
      <footer className="ff">
        <Button
          size="lg"
          variant="ghost"
          icon={ChevronLeft}
          isPending={isBusy}
          onPress={() => (touched ? onAsk(true) : onLeave())}
        >
          {t('start:back')}
        </Button>
        <div className="note">
          {fault === null || isBeside ? (
            <p>{t('start:after')}</p>
          ) : (
            <Banner tone="danger">{faultSentence(fault, t)}</Banner>
          )}
        </div>
        <Button size="lg" variant="primary" iconEnd={ChevronRight} isPending={isBusy} onPress={finish}>
          {t(isBusy ? 'start:creating' : 'start:create')}
        </Button>
      </footer>
      {asks ? (
        <ConfirmDialog
          title={t('start:leave-title')}
          confirmLabel={t('start:leave-do')}
          cancelLabel={t('start:leave-stay')}
          isDanger
          onConfirm={onLeave}
          onCancel={() => onAsk(false)}
        >
          <p>{t('start:leave-text')}</p>
        </ConfirmDialog>
      ) : null}
    </div>
  );
}
