import {
  AtSign,
  Building2,
  FlaskConical,
  HardDriveDownload,
  Info,
  Lock,
  MailOpen,
  MailX,
  Mailbox,
  Palette,
  ShieldCheck,
} from 'lucide-react';
import { useState } from 'react';
import { commands } from '#contract/commands.ts';
import { useCommandsHere } from '#renderer/client/commands-here.ts';
import { useWords } from '#renderer/client/words.ts';
import { focusSearch, SearchField } from '#renderer/ui/field/search-field.tsx';

const icons = {
  organisation: Building2,
  account: AtSign,
  pickup: MailOpen,
  addresses: Mailbox,
  returns: MailX,
  appearance: Palette,
  security: Lock,
  backup: HardDriveDownload,
  practice: FlaskConical,
  privacy: ShieldCheck,
  about: Info,
} as const;

export type Section = keyof typeof icons;

/** In the order they stand in. Addresses of the program name them, so they stay as they are. */
export const sections = [
  'organisation',
  'account',
  'pickup',
  'addresses',
  'returns',
  'appearance',
  'security',
  'backup',
  'practice',
  'privacy',
  'about',
] as const satisfies readonly Section[];

/** Practice has no account and nothing that a loss would concern; a club is not practised with. */
const notIn: Readonly<Record<'practice' | 'club', readonly Section[]>> = {
  practice: ['account', 'pickup', 'backup'],
  club: ['practice'],
};

interface Props {
  readonly current: Section;
  readonly practice: boolean;
}

/** The sections, and a search among them: by their names, and by what can be found in them. */
export function SectionList({ current, practice }: Props) {
  const t = useWords();
  const [sought, setSought] = useState('');
  useCommandsHere({ search: focusSearch });
  const wanted = sought.trim().toLowerCase();
  const found = sections
    .filter((each) => !notIn[practice ? 'practice' : 'club'].includes(each))
    .filter((each) =>
      `${t(`settings:section.${each}`)} ${t(`settings:found-by.${each}`)}`.toLowerCase().includes(wanted),
    );
  return (
    <nav className="sn" aria-label={t('settings:title')} data-pane="">
      <SearchField
        label={t('settings:search')}
        placeholder={t('settings:search')}
        clearLabel={t('settings:search-clear')}
        value={sought}
        onChange={setSought}
        keys={commands.search.keys}
      />
      <ul>
        {found.map((each) => {
          const Icon = icons[each];
          return (
            <li key={each}>
              <a
                href={`#/settings/${each}`}
                title={t(`settings:section.${each}`)}
                {...(each === current ? { 'aria-current': 'page' } : {})}
              >
                <Icon aria-hidden="true" />
                <span>{t(`settings:section.${each}`)}</span>
              </a>
            </li>
          );
        })}
      </ul>
      <p className="fine" role="status">
        {found.length === 0 ? t('settings:search-nothing') : ''}
      </p>
    </nav>
  );
}
