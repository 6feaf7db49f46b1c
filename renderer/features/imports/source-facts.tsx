import { FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ImportSource } from '#contract/imports.ts';
import { encodings, separators } from '#domain/imports/target.ts';
import { useWords } from '#renderer/client/words.ts';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';
import { Select } from '#renderer/ui/field/select.tsx';
import { separatorNames } from './separator-names.ts';
import type { ImportFlow } from './use-import.ts';

interface Props {
  readonly flow: ImportFlow;
  readonly source: ImportSource;
  /** The way to another file. */
  readonly other: ReactNode;
}

/** How the file was read, with everything that can have been recognised wrongly to flip. */
export function SourceFacts({ flow, source, other }: Props) {
  const t = useWords();
  return (
    <section className="facts" aria-label={t('imports:recognised')}>
      <div className="file-line">
        <FileText aria-hidden="true" />
        <b className="ell">{source.name === '' ? t('imports:pasted') : source.name}</b>
        <span className="num">{t('imports:rows', { count: source.rows })}</span>
        {other}
      </div>
      <div className="flips">
        <Select
          label={t('imports:separator')}
          selected={source.separator}
          onSelect={(separator) => flow.reread({ separator })}
          options={separators.map((key) => ({ key, label: t(`imports:separator.${separatorNames[key]}`) }))}
        />
        <EncodingChoice flow={flow} source={source} />
        <Checkbox isSelected={source.hasHeading} onChange={(hasHeading) => flow.reread({ hasHeading })}>
          {t('imports:has-heading')}
        </Checkbox>
      </div>
      <ReadTable source={source} />
    </section>
  );
}

/** Another character set, for when umlauts look wrong. */
export function EncodingChoice({ flow, source }: Omit<Props, 'other'>) {
  const t = useWords();
  return (
    <Select
      label={t('imports:encoding')}
      selected={source.encoding}
      onSelect={(encoding) => flow.reread({ encoding })}
      options={encodings.map((key) => ({ key, label: t(`imports:encoding.${key}`) }))}
    />
  );
}

const shown = 6;

/** Headings and first rows as they were read. */
function ReadTable({ source }: { readonly source: ImportSource }) {
  const t = useWords();
  const columns = source.columns.slice(0, shown);
  return (
    <>
      <h4>{t('imports:preview')}</h4>
      <div className="scr read" tabIndex={0} role="group" aria-label={t('imports:preview')}>
        <table>
          <thead>
            <tr>
              {columns.map(({ index, heading }) => (
                <th key={index} scope="col">
                  {heading === '' ? t('imports:column-number', { number: index + 1 }) : heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {source.lines.map((cells, row) => (
              <tr key={row}>
                {columns.map(({ index }) => (
                  <td key={index}>{cells[index] ?? ''}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
