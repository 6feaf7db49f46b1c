import { ChevronRight } from 'lucide-react';
import { useWords } from '#renderer/client/words.ts';
import { shippedParts } from './shipped-parts.ts';

/** Every part of others in the program: name, version, licence, and its text behind it. */
export function LicenceList() {
  const t = useWords();
  return (
    <ul className="parts" aria-label={t('settings:parts')}>
      {shippedParts.map(({ name, version, licence, text }) => (
        <li key={`${name} ${version}`}>
          <details>
            <summary>
              <ChevronRight aria-hidden="true" />
              <span>{name}</span>
              <span className="num">{version}</span>
              <span>{licence}</span>
            </summary>
            <pre>{text}</pre>
          </details>
        </li>
      ))}
    </ul>
  );
}
