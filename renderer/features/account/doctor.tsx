import {
  Check,
  ChevronDown,
  CircleDashed,
  CircleSlash,
  Copy,
  EyeOff,
  LoaderCircle,
  RefreshCw,
  X,
} from 'lucide-react';
import type { Ref } from 'react';
import type { AccountView, TrialStepView, TrialView } from '#contract/account.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { problemWords } from './problem-words.ts';
import './doctor.css';

interface Props {
  readonly ref: Ref<HTMLElement>;
  /** Null as long as there is none: then it only says what it will do. */
  readonly account: AccountView | null;
  readonly trial: TrialView | null;
  /** Something was typed that is not saved: that comes first. */
  readonly waits: boolean;
}

/** The check of the connections: each step, what stands in the way, and the conversation with the servers. */
export function Doctor({ ref, account, trial, waits }: Props) {
  const t = useWords();
  const format = useFormat();
  const begin = useCommand('account.try');
  const stop = useCommand('account.stop-trial');
  const endedAt = trial?.endedAt ?? null;
  const problem = trial?.problem ?? null;
  const isRunning = trial !== null && endedAt === null;
  return (
    <section ref={ref} className="card doc" aria-labelledby="account-doctor" tabIndex={-1}>
      <div className="dh">
        <h2 id="account-doctor">{t('account:doctor')}</h2>
        {endedAt === null ? null : <span>{format.moment(endedAt)}</span>}
      </div>
      {trial === null ? (
        <p className="fine">{t('account:doctor-lead')}</p>
      ) : (
        <ol className="dl" aria-live="polite">
          {trial.steps.map((view) => (
            <Step key={view.step} view={view} wasStopped={problem === 'stopped'} />
          ))}
        </ol>
      )}
      {account === null || trial === null || problem === null ? null : (
        <Failure account={account} trial={trial} />
      )}
      {endedAt !== null && problem === null ? <p className="good2">{t('account:all-well')}</p> : null}
      {account === null ? null : (
        <div className="rw acts">
          {isRunning ? (
            <Button onPress={() => stop.mutate({})} isPending={stop.isPending}>
              {t('account:stop')}
            </Button>
          ) : (
            <Button
              variant={!waits && (trial === null || problem !== null) ? 'primary' : 'secondary'}
              icon={RefreshCw}
              onPress={() => begin.mutate({})}
              isPending={begin.isPending}
            >
              {t(trial === null ? 'account:check' : 'account:check-again')}
            </Button>
          )}
        </div>
      )}
      {trial === null || trial.dialogue.length === 0 ? null : <Dialogue lines={trial.dialogue} />}
    </section>
  );
}

const looks = { done: 'g', failed: 'f', stopped: 'o', running: 'r', waiting: 'o' } as const;
const icons = {
  done: Check,
  failed: X,
  stopped: CircleSlash,
  running: LoaderCircle,
  waiting: CircleDashed,
} as const;

interface StepProps {
  readonly view: TrialStepView;
  /** Whoever stopped the check knows why: nothing failed. */
  readonly wasStopped: boolean;
}

function Step({ view, wasStopped }: StepProps) {
  const t = useWords();
  const format = useFormat();
  const { step, milliseconds } = view;
  const state = wasStopped && view.state === 'failed' ? 'stopped' : view.state;
  const Icon = icons[state];
  return (
    <li className={looks[state]}>
      <span className="di">
        <Icon aria-hidden="true" />
      </span>
      <div>
        <b>{t(`account:step.${step}`)}</b>
        <span className={state === 'failed' ? 'no' : state === 'stopped' ? 'off' : 'vh'}>
          {t(`account:state.${state}`)}
        </span>
        {milliseconds === null || milliseconds < 50 || view.state === 'failed' ? null : (
          <span>{t('account:seconds', { seconds: format.number(Math.round(milliseconds / 100) / 10) })}</span>
        )}
      </div>
    </li>
  );
}

function Failure({ account, trial }: { readonly account: AccountView; readonly trial: TrialView }) {
  const t = useWords();
  const { title, text } = problemWords(account, trial, t);
  return (
    <div className={trial.problem === 'stopped' ? 'fail neu' : 'fail'} role="alert">
      <h3>{title}</h3>
      <p>{text}</p>
      {trial.words === '' ? null : (
        <p className="said2">
          {t('account:server-said')} <q>{trial.words}</q>
        </p>
      )}
    </div>
  );
}

function Dialogue({ lines }: { readonly lines: readonly string[] }) {
  const t = useWords();
  const copy = () => void navigator.clipboard.writeText(lines.join('\n'));
  return (
    <details className="dg">
      <summary>
        <ChevronDown aria-hidden="true" />
        {t('account:dialogue')}
      </summary>
      <div className="code mono" tabIndex={0} role="region" aria-label={t('account:dialogue')}>
        {lines.map((line, index) => (
          // Lines never change once they are there, and the same one may come twice.
          <p key={index}>
            <i>{line.startsWith('S') ? 'S' : 'R'}</i>
            {line.slice(3)}
          </p>
        ))}
      </div>
      <div className="fine fl">
        <EyeOff aria-hidden="true" />
        {t('account:blacked-out')}
        <button type="button" className="lnk" onClick={copy}>
          <Copy aria-hidden="true" />
          {t('account:copy')}
        </button>
      </div>
    </details>
  );
}
