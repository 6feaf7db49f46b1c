import type { TrialStepView, TrialView } from '#contract/account.ts';
import type { MailAccount } from '#domain/accounts/account.ts';
import type { TrialProblem, TrialStep } from '#domain/accounts/trial.ts';
import { trialSteps } from '#domain/accounts/trial.ts';
import type { Aborter } from '../aborter.ts';
import { aborter } from '../aborter.ts';
import { Refusal } from '../refuse.ts';
import type { AccountPorts, TrialResult } from './ports.ts';

const mostLines = 400;

/** The check of the account: one at a time, told step by step. What it finds out is kept with the account. */
export class AccountTrial {
  readonly #ports: AccountPorts;
  #view: TrialView | null = null;
  /** When the step under way began. */
  #since = 0;
  #underWay: { readonly stopper: Aborter; readonly ended: Promise<void> } | null = null;

  constructor(ports: AccountPorts) {
    this.#ports = ports;
  }

  view(): TrialView | null {
    return this.#view;
  }

  /** Begins; joins the check under way. @throws Refusal `account.none` */
  begin(): void {
    if (this.#underWay !== null) return;
    const account = this.#ports.accounts.get();
    if (account === null) throw new Refusal({ code: 'account.none', params: {} });
    const stopper = aborter();
    const startedAt = this.#ports.clock.now();
    this.#show({ startedAt, endedAt: null, steps: [], problem: null, words: '', dialogue: [] });
    const ended = this.#run(account, stopper).finally(() => {
      this.#underWay = null;
    });
    this.#underWay = { stopper, ended };
  }

  /** Ends the check under way and resolves when it has ended. */
  async stop(): Promise<void> {
    this.#underWay?.stopper.abort();
    await this.#underWay?.ended;
  }

  async #run(account: MailAccount, stopper: Aborter): Promise<void> {
    const ended = await this.#result(account, stopper);
    const result = stopper.signal.aborted ? stopped(ended) : ended;
    if (result.ok) {
      const { accounts, clock, store } = this.#ports;
      // The account may have been changed meanwhile: then nothing of this is about it.
      await store.transaction(() => {
        if (sameServers(accounts.get(), account))
          accounts.noteProbe(account.id, result.capabilities, clock.now());
      });
    }
    this.#end(result);
    if (result.ok) this.#ports.accountChanged('same-mailbox');
  }

  async #result(account: MailAccount, { signal }: Aborter): Promise<TrialResult> {
    let step: TrialStep = 'submission-resolve';
    const listener = {
      begins: (next: TrialStep) => {
        step = next;
        this.#begins(next);
      },
      hears: (line: string) => this.#hears(line),
    };
    const failed = (at: TrialStep, problem: TrialProblem): TrialResult => ({
      ok: false,
      step: at,
      problem,
      words: '',
    });
    try {
      const reading = await this.#ports.passwords.read(account);
      if (reading.state !== 'there') return failed('submission-login', 'password-unreadable');
      return await this.#ports.tester.run(account, reading.password, listener, signal);
    } catch (error) {
      this.#ports.log.note('account.trial-failed', {
        error: error instanceof Error ? error.name : 'unknown',
      });
      return failed(step, 'unexpected');
    }
  }

  #begins(step: TrialStep): void {
    const view = this.#view;
    if (view === null) return;
    const now = this.#ports.clock.now();
    this.#show({ ...view, steps: stepsUntil(view.steps, step, now, this.#since) });
    this.#since = now;
  }

  #hears(line: string): void {
    if (this.#view === null || this.#view.dialogue.length >= mostLines) return;
    this.#show({ ...this.#view, dialogue: [...this.#view.dialogue, line] });
  }

  #end(result: TrialResult): void {
    const view = this.#view;
    if (view === null) return;
    const endedAt = this.#ports.clock.now();
    const elapsed = Math.max(0, endedAt - this.#since);
    const reached = result.ok ? trialSteps.length : trialSteps.indexOf(result.step);
    const steps = trialSteps.map((step, index): TrialStepView => {
      const before = view.steps.find((known) => known.step === step);
      const milliseconds = before?.milliseconds ?? (index === reached ? elapsed : null);
      return {
        step,
        milliseconds,
        state: index < reached ? 'done' : index === reached ? 'failed' : 'waiting',
      };
    });
    const problem = result.ok ? null : result.problem;
    this.#show({ ...view, endedAt, steps, problem, words: result.ok ? '' : result.words });
  }

  #show(view: TrialView): void {
    this.#view = view.steps.length > 0 ? view : { ...view, steps: trialSteps.map(waiting) };
    this.#ports.events.changed('account');
  }
}

/** Whatever it came to: nothing of a check that was stopped counts. */
function stopped(result: TrialResult): TrialResult {
  return { ok: false, step: result.ok ? 'read-back' : result.step, problem: 'stopped', words: '' };
}

function waiting(step: TrialStep): TrialStepView {
  return { step, state: 'waiting', milliseconds: null };
}

/** Everything before the step that begins now is done. */
function stepsUntil(
  steps: readonly TrialStepView[],
  current: TrialStep,
  now: number,
  since: number,
): readonly TrialStepView[] {
  const reached = trialSteps.indexOf(current);
  return steps.map((view, index) => {
    if (index >= reached) return { ...waiting(view.step), state: index === reached ? 'running' : 'waiting' };
    return view.state === 'running'
      ? { ...view, state: 'done', milliseconds: Math.max(0, now - since) }
      : { ...view, state: 'done' };
  });
}

function sameServers(now: MailAccount | null, then: MailAccount): boolean {
  return (
    now !== null &&
    now.address === then.address &&
    JSON.stringify([now.submission, now.mailbox]) === JSON.stringify([then.submission, then.mailbox])
  );
}
