import { Button } from 'react-aria-components';
import type { ImportSource } from '#contract/imports.ts';
import { encodings } from '#domain/imports/target.ts';
import { useWords } from '#renderer/client/words.ts';
import { Menu } from '#renderer/ui/menu.tsx';
import { separatorNames } from './separator-names.ts';
import type { ImportFlow } from './use-import.ts';

interface Props {
  readonly flow: ImportFlow;
  readonly source: ImportSource;
}

/** How the file was read, and the way to another character set where umlauts look wrong. */
export function ReadAs({ flow, source }: Props) {
  const t = useWords();
  return (
    <>
      {t('imports:read-as', {
        count: source.rows,
        separator: t(`imports:separator.${separatorNames[source.separator]}`),
        encoding: t(`imports:encoding.${source.encoding}`),
      })}{' '}
      <Menu
        label={t('imports:encoding')}
        trigger={<Button className="lnk">{t('imports:umlauts-wrong')}</Button>}
        entries={encodings
          .filter((encoding) => encoding !== source.encoding)
          .map((encoding) => ({
            key: encoding,
            label: t(`imports:encoding.${encoding}`),
            onAction: () => flow.reread({ encoding }),
          }))}
      />
    </>
  );
}
