import { useState } from 'react';
import type { ImportRowsOf, ImportRowView } from '#contract/imports.ts';
import { faultOf } from '#renderer/client/fault-error.ts';
import { usePagedRows } from '#renderer/client/paged-rows.ts';
import { useWords } from '#renderer/client/words.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { DataGrid } from '#renderer/ui/grid/data-grid.tsx';
import { SegmentedControl } from '#renderer/ui/segmented-control.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';
import type { Translate } from '#wording/wording.ts';
import { nameOfRows } from './name-of-rows.ts';
import { isOfLeftAddress } from './address-left.ts';
import { RowDetail } from './row-detail.tsx';
import type { Mending } from './use-mending.ts';

/** Rows to look at; the first of these come up. */
export type Looks = readonly [ImportRowsOf, ...ImportRowsOf[]];

interface Props {
  readonly importId: string;
  readonly looks: Looks;
  readonly mending: Mending;
  readonly onClose: () => void;
}

function noteOf(row: ImportRowView, t: Translate): string {
  if (isOfLeftAddress(row)) return t('import-stays:note');
  if (row.decided !== null) return t(`import-people:note.${row.decided}`);
  if (row.problem !== null) return t(`import-people:problem.${row.problem}`);
  if (row.mergedInto !== null) return t('import-people:note.merged', { line: row.mergedInto });
  if (row.otherAddress !== null) return t('import-people:note.other-address', { address: row.otherAddress });
  if (row.asks) return t(`import-people:note.${row.choice ?? 'open'}`);
  if (row.mended) return t('import-people:note.mended');
  return row.differs.length === 0 ? '' : t('import-people:note.changed', { count: row.differs.length });
}

/** The rows of a part or with a fate, any number of them; the chosen one can be looked at, mended and decided below the list. */
export function PartDialog({ importId, looks, mending, onClose }: Props) {
  const t = useWords();
  const [part, setPart] = useState<ImportRowsOf>(looks[0]);
  const [at, setAt] = useState<number | null>(null);
  const rows = usePagedRows(
    'imports.rows',
    (range) => ({ importId, part, ...range }),
    (page) => page,
  );
  const row = at === null ? undefined : rows.rowAt(at);
  const name = nameOfRows(part, t);
  return (
    <Dialog title={t('import-people:rows-of', { part: name })} onClose={onClose} wide>
      <div className="content import-rows">
        {looks.length === 1 ? null : (
          <SegmentedControl
            label={t('import-report:by-part')}
            selected={name}
            onSelect={(chosen) => {
              setPart(looks.find((each) => nameOfRows(each, t) === chosen) ?? looks[0]);
              setAt(null);
            }}
            segments={looks.map((each) => ({ key: nameOfRows(each, t), label: nameOfRows(each, t) }))}
          />
        )}
        {rows.error === null ? null : <p role="alert">{faultSentence(faultOf(rows.error), t)}</p>}
        {rows.total === 0 ? (
          <p className="none">{t('import-people:none-here')}</p>
        ) : (
          <DataGrid
            label={t('import-people:rows-of', { part: name })}
            rows={rows}
            rowKey={({ line }) => line}
            question={name}
            openKey={row?.line ?? null}
            onOpen={(_row, index) => setAt(index)}
            onActive={(_row, index) => (at === null ? undefined : setAt(index))}
            columns={[
              {
                key: 'line',
                heading: t('import-people:column.line'),
                width: '72px',
                className: 'num',
                cell: ({ line }) => line,
              },
              {
                key: 'name',
                heading: t('import-people:column.name'),
                width: 'minmax(0, 1fr)',
                cell: (each) => each.name,
              },
              {
                key: 'address',
                heading: t('import-people:column.address'),
                width: 'minmax(0, 1.2fr)',
                cell: ({ address }) => address,
              },
              {
                key: 'note',
                heading: t('import-people:column.note'),
                width: 'minmax(0, 1fr)',
                cell: (each) => noteOf(each, t),
              },
            ]}
          />
        )}
        <RowDetail key={row?.line ?? 'none'} row={row} mending={mending} />
      </div>
      <div className="actions">
        <Button autoFocus onPress={onClose}>
          {t('imports:close')}
        </Button>
      </div>
    </Dialog>
  );
}
