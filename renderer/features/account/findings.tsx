import { Check, CircleDashed, Info, TriangleAlert } from 'lucide-react';
import type { AccountView } from '#contract/account.ts';
import { findingsOf } from '#domain/accounts/findings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import './findings.css';

const icons = { good: Check, open: CircleDashed, note: Info, harm: TriangleAlert } as const;

interface Props {
  readonly account: Pick<AccountView, 'capabilities' | 'worse'>;
  readonly probedAt: number;
}

/** What the letters to oneself showed of the account, and what follows from it. */
export function Findings({ account: { capabilities, worse }, probedAt }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <section className="ss" aria-labelledby="account-findings">
      <div className="h2r">
        <h2 id="account-findings">{t('account:findings')}</h2>
        <span className="when">{format.moment(probedAt)}</span>
      </div>
      <ul className="finds">
        {findingsOf(capabilities).map(({ code, weight }) => {
          const Icon = icons[weight];
          return (
            <li key={code} className={weight}>
              <Icon aria-hidden="true" />
              <div>
                <b>{t(`account:finding.${code}`)}</b>
                {worse.includes(code) ? <em>{t('account:findings.worse')}</em> : null}
                <span className="vh">{t(`account:findings.weight.${weight}`)}</span>
                <p className="fine">{t(`account:finding.${code}.more`)}</p>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
