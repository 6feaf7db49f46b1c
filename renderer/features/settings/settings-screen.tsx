import { AtSign, Building2, FlaskConical, HardDriveDownload, Info, Lock, Palette } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import './settings.css';

const icons = {
  organisation: Building2,
  account: AtSign,
  appearance: Palette,
  security: Lock,
  backup: HardDriveDownload,
  practice: FlaskConical,
  about: Info,
} as const;
type Section = keyof typeof icons;
const sections = [
  'organisation',
  'account',
  'appearance',
  'security',
  'backup',
  'practice',
  'about',
] as const;
/** Practice has no account and nothing that a loss would concern; a club is not practised with. */
const notIn: Readonly<Record<'practice' | 'club', readonly Section[]>> = {
  practice: ['account', 'backup'],
  club: ['practice'],
};

interface Props {
  /** The section from the address; anything unknown shows the first. */
  readonly section: string;
  /** The sections that belong to the data store itself. */
  readonly account: ReactNode;
  readonly security: ReactNode;
  readonly backup: ReactNode;
  readonly practice: ReactNode;
}

/** Settings: sections on the left, one of them in view. Changes take effect at once or by "Save" beside them. */
export function SettingsScreen({ section, account, security, backup, practice }: Props) {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  const isPractice = status?.state === 'open' && status.practice;
  const bodies: Readonly<Record<Section, ReactNode>> = {
    organisation: <OrganisationSection />,
    account,
    appearance: <AppearanceSection />,
    security,
    backup,
    practice,
    about: <AboutSection />,
  };
  const current = sections.find((each) => each === section) ?? 'organisation';
  return (
    <main className="main set">
      <nav className="sn" aria-label={t('settings:title')} data-pane="">
        <ul>
          {sections
            .filter((each) => !notIn[isPractice ? 'practice' : 'club'].includes(each))
            .map((each) => {
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
      </nav>
      <div className="sc scr" data-pane="">
        <header className="shead">
          <div>
            <h1>{t(`settings:section.${current}`)}</h1>
            <p>{t(`settings:lead.${current}`)}</p>
          </div>
        </header>
        {bodies[current]}
      </div>
    </main>
  );
}
