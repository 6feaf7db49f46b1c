import type { Settings } from '#contract/settings.ts';
import { useCommand, useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { StartAtLogin } from './start-at-login.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

const languages = ['system', 'de', 'en'] as const;
const themes = ['system', 'light', 'dark'] as const;

/** Language, colours and keys; each choice takes effect at once. */
export function AppearanceSection() {
  const t = useWords();
  const settings = useEngine('settings.get', {}).data;
  const save = useCommand('settings.save');
  if (!settings) return null;
  const set = (change: Partial<Settings>) => save.mutate(change);
  return (
    <div className="lines">
      <div className="lr2">
        <span>{t('settings:language')}</span>
        <SegmentedControl
          label={t('settings:language')}
          selected={settings.language}
          onSelect={(language) => set({ language })}
          segments={languages.map((key) => ({ key, label: t(`settings:language.${key}`) }))}
        />
      </div>
      <div className="lr2">
        <span>{t('settings:theme')}</span>
        <SegmentedControl
          label={t('settings:theme')}
          selected={settings.theme}
          onSelect={(theme) => set({ theme })}
          segments={themes.map((key) => ({ key, label: t(`settings:theme.${key}`) }))}
        />
      </div>
      <div className="lr2">
        <div>
          <Checkbox isSelected={settings.letterKeys} onChange={(letterKeys) => set({ letterKeys })}>
            {t('settings:letter-keys')}
          </Checkbox>
          <p className="fine">{t('settings:letter-keys-hint')}</p>
        </div>
      </div>
      <StartAtLogin />
      {save.error ? <Banner tone="danger">{faultSentence(save.error.fault, t)}</Banner> : null}
    </div>
  );
}
