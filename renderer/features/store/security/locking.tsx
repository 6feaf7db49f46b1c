import { Lock } from 'lucide-react';
import type { StoreStatus } from '#contract/store.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Select } from '#renderer/ui/field/select.tsx';

const choices = ['5', '15', '30', '60', '0'] as const;

interface Props {
  readonly status: Extract<StoreStatus, { state: 'open' }>;
}

/** Locking now, and locking by itself after some quiet minutes. */
export function Locking({ status }: Props) {
  const t = useWords();
  const lock = useCommand('store.lock');
  const save = useCommand('settings.save');
  const minutes = useEngine('settings.get', {}).data?.autoLockMinutes;
  const selected = choices.find((each) => Number(each) === minutes);
  const isProtected = status.protection !== 'none';
  return (
    <section className="ss" aria-labelledby="locking">
      <h2 id="locking">{t('security:locking')}</h2>
      {isProtected && selected !== undefined ? (
        <div className="lr2">
          <span>{t('security:locks-after')}</span>
          <Select
            label={t('security:locks-after')}
            hideLabel
            className="end"
            options={choices.map((key) => ({ key, label: t(`security:after.${key}`) }))}
            selected={selected}
            onSelect={(key) => save.mutate({ autoLockMinutes: Number(key) })}
          />
        </div>
      ) : null}
      <div className="rw">
        <Button icon={Lock} keys="Mod+L" isPending={lock.isPending} onPress={() => lock.mutate({})}>
          {t('security:lock')}
        </Button>
      </div>
      <p className="fine">
        {t('security:locking-text')} {isProtected ? '' : t('security:lock-needs-password')}
      </p>
    </section>
  );
}
