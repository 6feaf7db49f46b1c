import { Button } from 'react-aria-components';
import type { AudiencePart, Check } from '#contract/mailings.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useWords } from '#renderer/client/words.ts';
import { ListDot } from '../list-dot.tsx';

interface Props {
  readonly check: Check;
  readonly onShow: (part: AudiencePart) => void;
}

/** Parts that are always named, so that their being zero can be seen. */
const always: readonly AudiencePart[] = ['unconfirmed', 'returned', 'left', 'duplicate'];
const parts: readonly Exclude<AudiencePart, 'receives'>[] = [
  'unconfirmed',
  'returned',
  'left',
  'paused',
  'no-consent',
  'duplicate',
];

/** How the number of people comes about; each part opens its people. */
export function PartsTable({ check, onShow }: Props) {
  const t = useWords();
  const format = useFormat();
  const { lists, parts: counts } = check.audience;
  return (
    <table className="sum">
      <caption className="vh">{t('check:who.caption')}</caption>
      <tbody>
        {lists.length === 0 ? (
          <tr>
            <th scope="row">{t('check:who.no-list')}</th>
            <td className="num">{format.number(0)}</td>
          </tr>
        ) : null}
        {lists.map(({ id, name, colour, people }) => (
          <tr key={id}>
            <th scope="row">
              <ListDot colour={colour} />
              {t('check:who.list')} <b>{name}</b>
            </th>
            <td className="num">{format.number(people)}</td>
          </tr>
        ))}
        {parts
          .filter((part) => counts[part] > 0 || always.includes(part))
          .map((part) => (
            <tr key={part}>
              <th scope="row">{t(`check:part.${part}`)}</th>
              <td className="num">
                <People part={part} count={counts[part]} onShow={onShow} />
              </td>
            </tr>
          ))}
        <tr className="tot">
          <th scope="row">{t('check:part.receives')}</th>
          <td className="num">
            <People part="receives" count={check.receiving} onShow={onShow} />
          </td>
        </tr>
      </tbody>
    </table>
  );
}

interface PeopleProps {
  readonly part: AudiencePart;
  readonly count: number;
  readonly onShow: (part: AudiencePart) => void;
}

function People({ part, count, onShow }: PeopleProps) {
  const t = useWords();
  const format = useFormat();
  if (count === 0) return format.number(0);
  return (
    <Button
      className="people"
      aria-label={t('check:show.people', { count, part: t(`check:part.${part}`) })}
      onPress={() => onShow(part)}
    >
      {part === 'receives' ? format.number(count) : t('check:minus', { count })}
    </Button>
  );
}
