import {
  CircleCheck,
  CircleHelp,
  CircleMinus,
  CircleX,
  Info,
  LogOut,
  MailX,
  Reply,
  TreePalm,
} from 'lucide-react';
import type { Report, ReportGroup } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';

interface Props {
  readonly report: Report;
  readonly selected: ReportGroup;
  readonly onSelect: (group: ReportGroup) => void;
}

const looks = {
  accepted: ['a', CircleCheck],
  refused: ['b', CircleX],
  unclear: ['w', CircleHelp],
  cancelled: ['u', CircleMinus],
  returned: ['b', MailX],
  'out-of-office': ['u', TreePalm],
  left: ['u', LogOut],
  answers: ['p', Reply],
} as const satisfies Record<ReportGroup, readonly [string, typeof Info]>;

const frozen = ['accepted', 'refused', 'unclear', 'cancelled'] as const;
const since = ['returned', 'out-of-office', 'left', 'answers'] as const;

/** The numbers of a report. Each shows its people; the first ones add up to the frozen list. */
export function ReportNumbers({ report, selected, onSelect }: Props) {
  const t = useWords();
  const format = useFormat();
  const entry = (group: ReportGroup) => {
    const [look, Icon] = looks[group];
    return (
      <li key={group}>
        <button
          type="button"
          {...(group === selected ? { 'aria-current': 'true' } : {})}
          onClick={() => onSelect(group)}
        >
          <span className={`st ${look}`}>
            <Icon aria-hidden="true" />
            {t(`report:group.${group}`)}
          </span>
          <b className="num">{format.number(report.groups[group])}</b>
        </button>
      </li>
    );
  };
  const shown = frozen.filter((group) => group !== 'cancelled' || report.groups.cancelled > 0);
  return (
    <nav className="nums scr" aria-label={t('report:numbers')} data-pane="">
      <h2 className="hd">{t('report:of', { count: report.total })}</h2>
      <ul>{shown.map(entry)}</ul>
      <h2 className="hd">{t('report:since')}</h2>
      <ul>{since.map(entry)}</ul>
      <p className="nt">
        <Info aria-hidden="true" />
        {t('report:note.accepted')}
      </p>
    </nav>
  );
}
