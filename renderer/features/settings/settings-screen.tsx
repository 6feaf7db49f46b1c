import type { ReactNode } from 'react';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { AboutSection } from './about-section.tsx';
import { AppearanceSection } from './appearance-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { PrivacySection } from './privacy-section.tsx';
import type { Section } from './section-list.tsx';
import { SectionList, sections } from './section-list.tsx';
import './settings.css';

/** The sections that belong to other features. */
type Elsewhere = 'account' | 'pickup' | 'addresses' | 'returns' | 'security' | 'backup' | 'practice';

interface Props extends Readonly<Record<Elsewhere, ReactNode>> {
  /** The section from the address; anything unknown shows the first. */
  readonly section: string;
}

/** Settings: sections on the left, one of them in view. Changes take effect at once or by "Save" beside them. */
export function SettingsScreen({ section, ...elsewhere }: Props) {
  const t = useWords();
  const status = useEngine('store.status', {}).data;
  const bodies: Readonly<Record<Section, ReactNode>> = {
    ...elsewhere,
    organisation: <OrganisationSection />,
    appearance: <AppearanceSection />,
    privacy: <PrivacySection />,
    about: <AboutSection />,
  };
  const current = sections.find((each) => each === section) ?? 'organisation';
  return (
    <main className="main set">
      <SectionList current={current} practice={status?.state === 'open' && status.practice} />
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
