import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import type { OwnProtection } from '../protection/protection-choice.tsx';
import './sheet.css';

interface Props {
  readonly organisation: string;
  readonly groups: readonly string[];
  /** Groups that are covered while they are asked back, counted from 0. */
  readonly hidden: readonly number[];
  readonly createdAt: number;
  readonly keepers: readonly string[];
  readonly protection: OwnProtection | null;
}

/** The recovery sheet as it looks on paper; white in dark mode too, because paper is. */
export function SheetPaper({ organisation, groups, hidden, createdAt, keepers, protection }: Props) {
  const t = useWords();
  const format = useFormat();
  return (
    <div className="paper">
      <div className="paper-head">
        <b>{t('start:sheet')}</b>
        <span>{organisation}</span>
      </div>
      <p>{t(protection === 'keychain' ? 'start:sheet-text-keychain' : 'start:sheet-text')}</p>
      <ol className="groups" aria-label={t('start:sheet-groups')}>
        {groups.map((group, at) => (
          <li key={group + String(at)}>
            <small>{at + 1}</small>
            {hidden.includes(at) ? (
              <span className="covered">
                <span className="vh">{t('start:sheet-hidden')}</span>
              </span>
            ) : (
              <span className="group">{group}</span>
            )}
          </li>
        ))}
      </ol>
      <h3>{t('start:sheet-how')}</h3>
      <ol className="how">
        <li>{t('start:sheet-how.open')}</li>
        <li>{t('start:sheet-how.type')}</li>
        <li>{t('start:sheet-how.new')}</li>
      </ol>
      <dl>
        <dt>{t('start:sheet-created')}</dt>
        <dd>{format.day(createdAt)}</dd>
        <dt>{t('start:sheet-number', { number: 1 })}</dt>
        <dd className="by-hand" />
        {keepers.map((keeper, at) => (
          <div key={keeper}>
            <dt>{t('start:sheet-number', { number: at + 2 })}</dt>
            <dd>{keeper}</dd>
          </div>
        ))}
      </dl>
      <p className="care">{t('start:sheet-care')}</p>
    </div>
  );
}
