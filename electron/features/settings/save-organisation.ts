import { organisationMark } from '#domain/organisation/mark.ts';
import { perform } from '../acts/perform.ts';
import { Refusal } from '../refuse.ts';
import { acceptLine, acceptLines } from '../text/accept-line.ts';
import type { OrganisationPorts } from './ports.ts';

/** @throws Refusal `text.control-characters`, `recipient.name-missing` when the organisation has no name */
export async function saveOrganisation(
  ports: OrganisationPorts,
  typed: { readonly name: string; readonly legalNotice: string },
): Promise<void> {
  const name = acceptLine(typed.name);
  const legalNotice = acceptLines(typed.legalNotice);
  if (name === '') throw new Refusal({ code: 'recipient.name-missing', params: {} });
  await perform(ports, { kind: 'organisation-edited', params: { name } }, () =>
    ports.organisation.put({ name, mark: organisationMark(name), legalNotice }),
  );
  ports.events.changed('organisation');
  ports.events.changed('acts');
}
