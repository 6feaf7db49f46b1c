import { CircleCheck, CircleDashed, CircleHelp, CircleMinus, CircleX, Clock, Send } from 'lucide-react';
import type { LogRow } from '#contract/mailings.ts';
import type { DeliveryState } from '#domain/deliveries/delivery.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { logWords } from './log-words.ts';

const looks = {
  waiting: ['u', CircleDashed],
  claimed: ['u', Send],
  'in-doubt': ['u', Send],
  accepted: ['a', CircleCheck],
  deferred: ['p', Clock],
  refused: ['b', CircleX],
  unclear: ['w', CircleHelp],
  'gave-up': ['b', CircleX],
  unsendable: ['b', CircleX],
  cancelled: ['u', CircleMinus],
} as const satisfies Record<DeliveryState, readonly [string, typeof Clock]>;

interface Props {
  readonly row: LogRow | undefined;
  readonly index: number;
  readonly top: number;
}

/** One mail in the log; a placeholder of the same height while it is on its way. */
export function LogLine({ row, index, top }: Props) {
  const t = useWords();
  const format = useFormat();
  const place = { transform: `translateY(${top}px)` };
  if (row === undefined)
    return (
      <div className="lr" role="row" aria-rowindex={index + 2} style={place}>
        <span role="cell" className="tm" />
        <span role="cell" className="pp">
          <i className="skeleton" />
        </span>
      </div>
    );
  const [look, Icon] = looks[row.state];
  return (
    <div className="lr" role="row" aria-rowindex={index + 2} style={place}>
      <span role="cell" className="num tm">
        {row.state === 'waiting' ? '' : format.timeWithSeconds(row.at)}
      </span>
      <span role="cell" className="pp">
        <b>{row.name === '' ? row.address : row.name}</b>
        {row.name === '' ? null : <span>{row.address}</span>}
        <small title={logWords(row, t, format.time)}>{logWords(row, t, format.time)}</small>
      </span>
      <span role="cell">
        <span className={`st ${look}`}>
          <Icon aria-hidden="true" />
          {t(`send:delivery.${row.state}`)}
        </span>
      </span>
    </div>
  );
}
