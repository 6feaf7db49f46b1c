import { useCommand } from '#renderer/client/queries.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { Logo } from './logo.tsx';

/** Name of the program and the choice of language, before anything is open. */
export function GateTop() {
  const t = useWords();
  const language = useLanguage();
  const save = useCommand('settings.save');
  return (
    <header className="gate-top">
      <Logo />
      <b>Rundpost</b>
      <span className="end">
        <SegmentedControl
          label={t('unlock:language')}
          selected={language}
          onSelect={(key) => save.mutate({ language: key })}
          segments={[
            { key: 'de', label: 'Deutsch' },
            { key: 'en', label: 'English' },
          ]}
        />
      </span>
    </header>
  );
}
