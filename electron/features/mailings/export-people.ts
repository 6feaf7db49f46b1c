import type { InputOf, OutputOf } from '#contract/define.ts';
import type { mailings } from '#contract/mailings.ts';
import { requireMailing } from './draft.ts';
import type { MailingPorts } from './ports.ts';

/** Headings and file names are part of a file's content, which other programs read, and so no screen text. */
const headings = {
  de: ['Name', 'Adresse', 'Zeitpunkt', 'Grund', 'Antwort des Servers', 'Entscheidung'],
  en: ['Name', 'Address', 'Time', 'Reason', 'Server reply', 'Decision'],
} as const;
const stem = { de: 'Bericht', en: 'Report' } as const;
const everybody = 10_000_000;

/** One group of a report as CSV text. Times are UTC as in ISO 8601. */
export function exportPeople(
  ports: MailingPorts,
  { mailingId, group }: InputOf<typeof mailings, 'mailings.export-people'>,
): OutputOf<typeof mailings, 'mailings.export-people'> {
  const { subject } = requireMailing(ports, mailingId);
  const language = ports.language();
  const people = ports.reports.people(mailingId, group, { offset: 0, limit: everybody });
  const rows = people.map(({ name, address, at, reason, reply, decision }) => [
    name,
    address,
    new Date(at).toISOString(),
    reason,
    reply,
    decision === 'none' ? '' : decision,
  ]);
  return {
    fileName: `${stem[language]} ${fileWords(subject)} ${group}.csv`,
    text: ports.people.write(headings[language], rows),
  };
}

/** What every file system takes of a subject. */
function fileWords(subject: string): string {
  return (
    subject
      .replace(/[^\p{L}\p{N} _-]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 60)
      .trim() || 'mailing'
  );
}
