import { Ban, MailMinus, MailX, ShieldCheck } from 'lucide-react';
import type { ImportPlan, ImportRowView } from '#contract/imports.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { isOfLeftAddress } from './address-left.ts';
import { LookButton } from './look-button.tsx';
import type { Looks } from './part-dialog.tsx';
import { staying } from './plan-bar.ts';

const kinds = { left: ['u', MailMinus], blocked: ['b', Ban], returned: ['b', MailX] } as const;
const order = ['left', 'blocked', 'returned'] as const;

interface Props {
  readonly plan: ImportPlan;
  readonly onLook: (looks: Looks) => void;
}

const nameOf = ({ name, address }: ImportRowView) => (name === '' ? address : name);

/** Those whom an import never brings back: left, blocked, or with mail coming back. */
export function StaysCard({ plan, onLook }: Props) {
  const t = useWords();
  const format = useFormat();
  const count = staying(plan);
  const there = order.filter((part) => plan.parts[part].count > 0);
  const [first, ...others] = there;
  if (first === undefined) return null;
  const who = (part: (typeof order)[number]) => {
    const { examples, count: all } = plan.parts[part];
    const words = examples.map((row) =>
      isOfLeftAddress(row) ? t('import-stays:address-left', { name: nameOf(row) }) : nameOf(row),
    );
    const names = words.join(', ');
    const rest = all - examples.length;
    return rest === 0 ? names : t('import-people:and-more', { names, count: rest });
  };
  return (
    <section className="card gp" aria-labelledby="stays">
      <div className="gph">
        <h4 id="stays">
          <ShieldCheck aria-hidden="true" />
          {t('import-people:stays')} <span className="num">{format.number(count)}</span>
        </h4>
        <p>{t('import-people:stays-text')}</p>
        <span className="mla">
          <LookButton
            parts={[first, ...others]}
            label={t('import-people:look-all', { count })}
            onLook={onLook}
          />
        </span>
      </div>
      <ul className="kp">
        {there.map((part) => {
          const [look, Icon] = kinds[part];
          return (
            <li key={part}>
              <span className={`st ${look}`}>
                <Icon aria-hidden="true" />
                {t(`import-people:${part}`, { count: plan.parts[part].count })}
              </span>
              <span>{who(part)}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
