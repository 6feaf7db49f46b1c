import type { AwayRow } from '#contract/away.ts';
import { useFormat } from '#renderer/client/format.ts';
import { useEngine } from '#renderer/client/queries.ts';
import { useWords } from '#renderer/client/words.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog/dialog.tsx';
import { faultSentence } from '#wording/fault-sentence.ts';

/** Who answered to be away: until when, and to which mailing. */
export function AwayDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useWords();
  const { data, error } = useEngine('away.list', {});
  const rows = data?.rows ?? [];
  const rest = (data?.total ?? 0) - rows.length;
  return (
    <Dialog title={t('answers:away.title')} onClose={onClose} wide>
      <div className="content away-list">
        <p>{t('answers:away.text')}</p>
        {error === null ? null : <Banner tone="danger">{faultSentence(error.fault, t)}</Banner>}
        {data !== undefined && rows.length === 0 ? <p>{t('answers:away.none')}</p> : null}
        {rows.length === 0 ? null : <AwayTable rows={rows} />}
        {rest > 0 ? <p>{t('answers:away.rest', { count: rest })}</p> : null}
        {rows.some(({ isChallenge }) => isChallenge) ? <p>{t('answers:away.challenge-text')}</p> : null}
      </div>
      <div className="actions">
        <Button autoFocus onPress={onClose}>
          {t('decide:close')}
        </Button>
      </div>
    </Dialog>
  );
}

function AwayTable({ rows }: { readonly rows: readonly AwayRow[] }) {
  const t = useWords();
  const format = useFormat();
  return (
    <div className="scr" tabIndex={0} role="group" aria-label={t('answers:away.title')}>
      <table>
        <thead>
          <tr>
            {(['who', 'until', 'mailing', 'came'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`answers:away.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.letterId}>
              <th scope="row">{row.who}</th>
              <td>
                <Until row={row} />
              </td>
              <td>{row.mailing?.subject ?? ''}</td>
              <td className="num">{format.shortDate(row.at)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Until({ row }: { readonly row: AwayRow }) {
  const t = useWords();
  const format = useFormat();
  if (row.isChallenge) return t('answers:away.challenge');
  if (row.until === null) return t('answers:away.no-end');
  return format.day(Date.parse(`${row.until}T12:00:00`));
}
