import type { MappedRow } from '#contract/imports.ts';
import type { FieldKind } from '#domain/recipients/own-field.ts';
import { fieldText } from '#domain/recipients/own-field.ts';
import { useLanguage, useWords } from '#renderer/client/words.ts';
import { Checkbox } from '#renderer/ui/field/checkbox.tsx';
import type { ImportFlow } from './use-import.ts';

/** How many own fields the table has room for. */
const most = 2;

function rowName({ familyName, givenName }: MappedRow): string {
  return [familyName, givenName].filter((part) => part !== '').join(', ');
}

/** The first five people as they would be stored. */
export function FirstFive({ flow }: { readonly flow: ImportFlow }) {
  const t = useWords();
  const { first, targets, makeSalutation } = flow.draft;
  const fields = targets.filter((target) => target.kind === 'own-field').slice(0, most);
  const example = first.find(({ givenName }) => givenName !== '')?.givenName ?? 'Inge';
  return (
    <section className="first-five" aria-labelledby="first-five">
      <div className="lph">
        <h4 id="first-five">{t('imports:first-title')}</h4>
        <Checkbox isSelected={makeSalutation} onChange={(on) => flow.remap({ makeSalutation: on })}>
          {t('imports:make-salutation', { salutation: t('imports:salutation-of', { name: example }) })}
        </Checkbox>
      </div>
      <div className="first-table" role="table" aria-labelledby="first-five">
        <div className="g h" role="row">
          <span role="columnheader">{t('import-people:column.name')}</span>
          <span role="columnheader">{t('import-people:column.address')}</span>
          <span role="columnheader">{t('imports:target.salutation')}</span>
          <span role="columnheader">{t('imports:target.groups')}</span>
          {fields.map(({ name }) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
        {first.map((row) => (
          <Row key={row.line} row={row} fields={fields} />
        ))}
      </div>
    </section>
  );
}

interface RowProps {
  readonly row: MappedRow;
  readonly fields: readonly { readonly name: string; readonly fieldKind: FieldKind }[];
}

function Row({ row, fields }: RowProps) {
  const t = useWords();
  const language = useLanguage();
  const { problem } = row;
  const valueOf = (name: string) => row.fields.find((field) => field.name === name)?.value ?? '';
  const shown = (text: string) => (text === '' ? '–' : text);
  return (
    <div className="g" role="row">
      <span role="rowheader" className="nm">
        {shown(rowName(row))}
      </span>
      <span role="cell" className={problem === null ? '' : 'er'}>
        {problem === null ? row.address : t(`import-people:problem.${problem}`)}
      </span>
      <span role="cell">{shown(row.salutation)}</span>
      <span role="cell">{shown(row.groups.join(', '))}</span>
      {fields.map(({ name, fieldKind }) => (
        <span key={name} role="cell">
          {shown(fieldText(fieldKind, valueOf(name), language))}
        </span>
      ))}
    </div>
  );
}
