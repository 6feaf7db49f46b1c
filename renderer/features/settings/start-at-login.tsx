import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

/** Starting with the computer; nothing where the host cannot do that. */
export function StartAtLogin() {
  const t = useWords();
  const isOn = useEngine('desktop.start-at-login', {}).data ?? null;
  const set = useCommand('desktop.set-start-at-login');
  if (isOn === null) return null;
  return (
    <div className="lr2">
      <div>
        <Checkbox isSelected={isOn} onChange={(on) => set.mutate({ on })}>
          {t('settings:start-at-login')}
        </Checkbox>
        <p className="fine">{t('settings:start-at-login-hint')}</p>
        {set.error ? <Banner tone="danger">{faultSentence(set.error.fault, t)}</Banner> : null}
      </div>
    </div>
  );
}
