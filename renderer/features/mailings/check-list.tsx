import { Check, OctagonX, TriangleAlert } from 'lucide-react';
import type { CheckItem } from '#contract/mailings.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from 'react-aria-components';
import { CheckNowLink } from './check-now.tsx';
import { checkWords } from './check-words.ts';
import { useFields } from './field-labels.ts';
import type { Place } from './places.ts';
import { placeOf } from './places.ts';

interface Props {
  readonly items: readonly CheckItem[];
  readonly kind: 'blocker' | 'note' | 'in-order';
  readonly onGo: (place: Place) => void;
}

const looks = {
  blocker: { className: 'b', Icon: OctagonX },
  note: { className: 'w', Icon: TriangleAlert },
  'in-order': { className: 'g', Icon: Check },
} as const;

const goWords = {
  to: 'check:go.choose',
  field: 'check:go.set',
  settings: 'check:go.there',
  account: 'check:go.there',
  security: 'check:go.there',
  subject: 'check:go.there',
  text: 'check:go.there',
  words: 'check:go.there',
  decide: 'check:go.look',
  mailbox: 'check:go.check',
} as const;

/** What the check found, each with the way to the place where it is mended. */
export function CheckList({ items, kind, onGo }: Props) {
  const t = useWords();
  const { label } = useFields();
  const { className, Icon } = looks[kind];
  return (
    <ul className={kind === 'in-order' ? 'cl g' : 'cl'}>
      {items.map((item) => {
        const { title, more } = checkWords(item, t, label);
        const place = kind === 'in-order' ? null : placeOf(item);
        return (
          <li key={`${item.code} ${title}`} className={className}>
            <Icon aria-hidden="true" />
            {kind === 'in-order' ? <span>{title}</span> : <b>{title}</b>}
            {place?.at === 'mailbox' ? <CheckNowLink about={title} /> : null}
            {place === null || place.at === 'mailbox' ? null : (
              <Button
                className="lnk"
                aria-label={`${t(goWords[place.at])}: ${title}`}
                onPress={() => onGo(place)}
              >
                {t(goWords[place.at])}
              </Button>
            )}
            {more === null ? null : <small>{more}</small>}
          </li>
        );
      })}
    </ul>
  );
}
