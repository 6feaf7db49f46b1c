import type { Fault } from '#contract/faults.ts';
import type { Translate, WordParams } from './wording.ts';

/** The sentence a person reads for a fault. Its parameters are shown as text only. */
export function faultSentence(fault: Fault, t: Translate): string {
  const params: WordParams = fault.params;
  return t(`faults:${fault.code}`, { ...params, ...wordsIn(fault, t) });
}

/** What stands in the sentence for a code among the parameters. */
function wordsIn(fault: Fault, t: Translate): WordParams {
  if (fault.code === 'store.keychain') return { keychain: t(`unlock:keychain.${fault.params.state}`) };
  if (fault.code === 'store.folder') return { folder: t(`unlock:folder-problem.${fault.params.problem}`) };
  if (fault.code === 'mailing.test-no-connection') {
    const server = t('account:server.submission');
    const words = { server, host: server, provider: t('account:other-provider') };
    return { problem: t(`account:problem.${fault.params.problem}`, words) };
  }
  if ('server' in fault.params) return { server: t(`account:server.${fault.params.server}`) };
  return 'part' in fault.params ? { part: t(`unlock:part.${fault.params.part}`) } : {};
}
