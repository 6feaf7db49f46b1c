import type { Page } from 'playwright-core';
import type { Argument, CallName, Output } from '#contract/contract.ts';
import { contract, isCallName } from '#contract/contract.ts';
import type { Reply } from '#contract/faults.ts';
import type { Bridge } from '#renderer/client/desktop.ts';

/** Asks the engine through the window's own wire, past the screens. */
export async function ask<N extends CallName>(
  page: Page,
  name: N,
  input: Argument<N>,
): Promise<Reply<Output<N>>> {
  return page.evaluate(
    async (asked) => {
      const bridge: Bridge | undefined = window.rundpost;
      if (bridge !== undefined) return bridge.call(asked.name, asked.input);
      const response = await fetch('/call', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      });
      return response.json();
    },
    { name, input },
  );
}

/** The same where a refusal would be a mistake of the test. */
export async function told<N extends CallName>(page: Page, name: N, input: Argument<N>): Promise<Output<N>> {
  const reply = await ask(page, name, input);
  if (!reply.ok) throw new Error(`${name} was refused: ${reply.fault.code}`);
  return reply.value;
}

/** Whether a call of this name changes something. */
export function isCommand(name: string): boolean {
  return isCallName(name) && contract[name].kind === 'command';
}

/** Puts back whatever a pressed control changed, so that the next one is pressed in the same state. */
export type PutBack = () => Promise<void>;

/** Remembers settings, newest act and drafts as they are; what it answers brings them back. */
export async function remember(page: Page): Promise<PutBack> {
  const settings = await told(page, 'settings.get', {});
  let act = (await told(page, 'acts.last', {}))?.id ?? null;
  const mailings = await told(page, 'mailings.all', { search: '' });
  const drafts = await Promise.all(
    mailings
      .filter(({ state }) => state === 'draft')
      .map(({ id }) => told(page, 'mailings.get', { mailingId: id })),
  );
  return async () => {
    const status = await told(page, 'store.status', {});
    if (status.state === 'locked') await told(page, 'store.unlock', { secret: { kind: 'none' } });
    await told(page, 'settings.save', settings);
    for (;;) {
      const last = await told(page, 'acts.last', {});
      if (last === null || last.id === act || (act !== null && last.id < act)) break;
      await told(page, 'acts.undo', { actId: last.id });
    }
    for (const { id, state } of await told(page, 'mailings.all', { search: '' })) {
      if (state === 'scheduled') await told(page, 'mailings.unschedule', { mailingId: id });
      if (state === 'sending' || state === 'draft') await ask(page, 'mailings.take-back', { mailingId: id });
      if (mailings.some((before) => before.id === id)) continue;
      await told(page, 'mailings.discard', { mailingId: id });
      act = (await told(page, 'acts.last', {}))?.id ?? null;
    }
    for (const draft of drafts) await restoreDraft(page, draft);
  };
}

async function restoreDraft(page: Page, before: Output<'mailings.get'>): Promise<void> {
  const now = await ask(page, 'mailings.get', { mailingId: before.id });
  if (!now.ok || now.value.state !== 'draft' || now.value.revision === before.revision) return;
  const { listIds, subject, preheader, document } = before;
  await told(page, 'mailings.save', {
    mailingId: before.id,
    revision: now.value.revision,
    listIds: [...listIds],
    subject,
    preheader,
    document,
  });
}
