import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import type { AccountView } from '#contract/account.ts';
import { providerById, providersAsOf, quotaOf } from '#domain/accounts/providers.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useCommand } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/field/text-field.tsx';
import './usage.css';

/** What the account sent in the last hour and day, and what it may. */
export function Usage({ account }: { readonly account: AccountView }) {
  const t = useWords();
  const format = useFormat();
  const [isChanging, setChanging] = useState(false);
  const wasChanging = useRef(false);
  const { quota, used } = account;
  const provider = providerById(account.provider);
  const source = provider?.quotaSource ?? 'careful';
  return (
    <section className="ss" aria-labelledby="account-used">
      <div className="h2r">
        <h2 id="account-used">{t('account:used')}</h2>
        {isChanging ? null : (
          <button
            type="button"
            className="lnk"
            onClick={() => setChanging(true)}
            // Comes back where the form was, and with it the focus.
            ref={(button) => {
              if (button !== null && wasChanging.current) button.focus();
              wasChanging.current = false;
            }}
          >
            {t('account:change-limits')}
          </button>
        )}
      </div>
      {isChanging ? (
        <Limits
          account={account}
          onDone={() => {
            wasChanging.current = true;
            setChanging(false);
          }}
        />
      ) : (
        <div className="mts">
          <Meter label={t('account:hour')} used={used.usedInHour} most={quota.perHour} />
          <Meter label={t('account:day')} used={used.usedInDay} most={quota.perDay} />
        </div>
      )}
      {used.nextAt === null ? null : (
        <p className="fine">{t('account:again', { moment: format.moment(used.nextAt) })}</p>
      )}
      <p className="fine">
        {account.limits.perHour !== null || account.limits.perDay !== null
          ? t('account:limits.own')
          : t(`account:limits.${source}`, {
              provider: provider?.name ?? t('account:other-provider'),
              day: format.day(Date.parse(providersAsOf)),
            })}
      </p>
    </section>
  );
}

interface MeterProps {
  readonly label: string;
  readonly used: number;
  readonly most: number;
}

function Meter({ label, used, most }: MeterProps) {
  const t = useWords();
  const format = useFormat();
  return (
    <div className="mt">
      <div>
        <span>{label}</span>
        <b className="num">
          {format.number(used)} <span>{t('account:of', { most })}</span>
        </b>
      </div>
      <div
        className="bar"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={most}
        aria-valuenow={Math.min(used, most)}
      >
        <i style={{ width: `${String(Math.min(100, (used / most) * 100))}%` }} />
      </div>
    </div>
  );
}

/** An empty field takes the preset. */
function Limits({ account, onDone }: { readonly account: AccountView; readonly onDone: () => void }) {
  const t = useWords();
  const save = useCommand('account.limit');
  const preset = quotaOf(account.provider, { perHour: null, perDay: null });
  const [perHour, setPerHour] = useState(String(account.limits.perHour ?? ''));
  const [perDay, setPerDay] = useState(String(account.limits.perDay ?? ''));
  const isSound = (typed: string) => /^(?:[1-9]\d{0,5})?$/.test(typed.trim());
  const sound = isSound(perHour) && isSound(perDay);
  const wrong = (typed: string) => (isSound(typed) ? null : t('account:limit-wrong'));
  const number = (typed: string) => (typed.trim() === '' ? null : Number(typed));
  const send = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    if (sound) save.mutate({ perHour: number(perHour), perDay: number(perDay) }, { onSuccess: onDone });
  };
  return (
    <form
      className="limits"
      onSubmit={send}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onDone();
      }}
      noValidate
    >
      <TextField
        label={t('account:per-hour')}
        value={perHour}
        onChange={setPerHour}
        inputMode="numeric"
        placeholder={String(preset.perHour)}
        maxLength={6}
        error={wrong(perHour)}
        autoFocus
      />
      <TextField
        label={t('account:per-day')}
        value={perDay}
        onChange={setPerDay}
        inputMode="numeric"
        placeholder={String(preset.perDay)}
        maxLength={6}
        error={wrong(perDay)}
      />
      <div className="rw">
        <Button type="submit" variant="primary" isPending={save.isPending}>
          {t('account:save-limits')}
        </Button>
        <Button onPress={onDone}>{t('account:cancel')}</Button>
      </div>
    </form>
  );
}
