import { useEffect, useMemo, useState } from 'react';
import type { Fault } from '#contract/faults.ts';
import { recoveryGroups } from '#domain/store/recovery-key.ts';
import { useCallEngine } from '#renderer/client/engine.tsx';
import { faultOf } from '#renderer/client/fault-error.ts';

/** A recovery key, drawn once for as long as the screen stands; nobody keeps it but the paper. */
export function useRecoveryKey() {
  const call = useCallEngine();
  const [drawn, setDrawn] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  useEffect(() => {
    call('store.draw-recovery-key', {}).then(
      ({ key }) => setDrawn((before) => before ?? { key, at: Date.now() }),
      (error: unknown) => setFault(faultOf(error)),
    );
  }, [call]);
  const groups = useMemo(() => (drawn === null ? [] : recoveryGroups(drawn.key)), [drawn]);
  return { key: drawn?.key ?? null, createdAt: drawn?.at ?? 0, groups, fault };
}
