import type { InputOf, OutputOf } from '#contract/define.ts';
import type { ImportReportRow, imports } from '#contract/imports.ts';
import type { ImportReportId } from '#domain/ids.ts';
import { Refusal } from '../refuse.ts';
import type { ImportPorts } from './ports.ts';

type Ports = Pick<ImportPorts, 'imports' | 'files' | 'language'>;

function reportOf({ imports: table }: Ports, reportId: ImportReportId) {
  const report = table.get(reportId);
  if (report === null) throw new Refusal({ code: 'gone', params: { noun: 'import' } });
  return report;
}

/** @throws Refusal `gone` */
export function showReport(
  ports: Ports,
  { reportId, part, offset, limit }: InputOf<typeof imports, 'imports.report'>,
): OutputOf<typeof imports, 'imports.report'> {
  const counts = ports.imports.counts(reportId);
  return {
    report: reportOf(ports, reportId),
    counts,
    total: counts[part],
    rows: ports.imports.rows(reportId, part, offset, limit),
  };
}

/** Headings are content of the file, which our own import reads again, and so no screen text. */
const headings = {
  de: ['Zeile', 'Name', 'E-Mail-Adresse', 'Ergebnis'],
  en: ['Line', 'Name', 'E-mail address', 'Result'],
} as const;

const most = 300_000;

/** The whole report as a file. @throws Refusal `gone` */
export function reportFile(ports: Ports, reportId: ImportReportId): { readonly csv: string } {
  reportOf(ports, reportId);
  const rows = ports.imports.rows(reportId, null, 0, most);
  return { csv: ports.files.write(headings[ports.language()], rows.map(cells)) };
}

/** Somebody new at an address where everybody has left has not left: the result says so. */
function cells({ line, name, address, part, problem, recipientId }: ImportReportRow): readonly string[] {
  const result = part === 'left' && recipientId === null ? 'address-left' : part;
  return [String(line), name, address, problem ?? result];
}
