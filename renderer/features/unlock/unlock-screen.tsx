import { Lock } from 'lucide-react';
import type { StoreStatus } from '#contract/store.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { GateTop } from './gate-top.tsx';
import { markOf } from './mark.ts';
import { RunningJob } from './running-job.tsx';
import { UnlockForm } from './unlock-form.tsx';
import './unlock.css';

interface Props {
  readonly status: Extract<StoreStatus, { state: 'locked' }>;
}

/** The locked window: whose data, the way in, and what goes on meanwhile. */
export function UnlockScreen({ status }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <div className="gate">
      <GateTop />
      <main className="uc">
        <span className="om" aria-hidden="true">
          {markOf(status.organisation)}
        </span>
        <h1>{status.organisation}</h1>
        <p className="us">
          <Lock aria-hidden="true" />
          {t('unlock:locked-at', { when: format.moment(status.lockedAt) })}
        </p>
        <UnlockForm protection={status.protection} waitUntil={status.waitUntil} />
      </main>
      <RunningJob folder={status.folder} />
    </div>
  );
}
