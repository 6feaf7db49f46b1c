import { setTimeout as pause } from 'node:timers/promises';
import type { ChosenPeople } from '#contract/recipients.ts';
import type { MailingId } from '#domain/ids.ts';
import type { OpenStore } from '#electron/store/live/open-store.ts';
import type { Club } from './club-of-many.ts';
import { clubOfMany } from './club-of-many.ts';
import type { Figure } from './figures.ts';
import { figure } from './figures.ts';
import { bring, fileOfPeople, preview } from './import-file.ts';
import { hundredth, waitsDuring } from './waits.ts';

const people = 20_000;
const rounds = 3;
const addressed = 10_000;

const kinds = ['import', 'remove', 'undo', 'export', 'check', 'freeze', 'take-back'] as const;
type Kind = (typeof kinds)[number];

const everybody: ChosenPeople = { query: { listId: null, search: '', segment: 'all' }, except: [] };

/** Puts some of them onto the list of the kind that needs no consent as well. */
function addressSome(store: OpenStore): void {
  store.run(
    `INSERT INTO membership (recipient_id, list_id, state, source, era, since)
     SELECT recipient_id, (SELECT min(id) FROM list WHERE kind = 'member-information'), 'active', 'practice', 0, since
     FROM membership WHERE list_id = (SELECT min(id) FROM list) AND source = 'practice'
       AND recipient_id IN (SELECT id FROM recipient WHERE family_name LIKE 'Muster0%')
     ORDER BY recipient_id LIMIT ?`,
    [addressed],
  );
}

async function draftToThem({ ask }: Club): Promise<MailingId> {
  const lists = await ask('lists.all', {});
  const list = lists.find(({ kind }) => kind === 'member-information');
  if (list === undefined) throw new Error('no list');
  const mailingId = await ask('mailings.create', { language: 'de' });
  const { revision, document } = await ask('mailings.get', { mailingId });
  await ask('mailings.save', {
    mailingId,
    revision,
    listIds: [list.id],
    subject: 'Einladung',
    preheader: '',
    document: {
      ...document,
      content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Am Samstag ist Sommerfest.' }] }],
    },
  });
  return mailingId;
}

async function round(note: (kind: Kind, waits: readonly number[]) => void): Promise<void> {
  const club = await clubOfMany(people, addressSome);
  const { ask } = club;
  try {
    const mailingId = await draftToThem(club);
    const during = async (kind: Kind, work: () => Promise<unknown>) => {
      await pause(50);
      note(kind, await waitsDuring(club, work));
    };
    let receiving = 0;
    await during('check', async () => ({ receiving } = await ask('mailings.check', { mailingId })));
    await during('freeze', () => ask('mailings.send', { mailingId, people: receiving }));
    await during('take-back', () => ask('mailings.take-back', { mailingId }));
    await during('export', () => ask('recipients.export', { chosen: everybody, form: 'spreadsheet' }));
    await during('remove', () => ask('recipients.remove', { chosen: everybody, listId: null }));
    const act = await ask('acts.last', {});
    if (act?.kind !== 'recipients-removed') throw new Error('no act');
    await during('undo', () => ask('acts.undo', { actId: act.id }));
    await during('import', async () => bring(club, await preview(club, fileOfPeople(10_000))));
  } finally {
    await club.close();
  }
}

/** What everything that goes over many people does to a small call meanwhile: the longest wait, and p99. */
export async function waitFigures(): Promise<readonly Figure[]> {
  const longest = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  const most = new Map<Kind, number[]>(kinds.map((kind) => [kind, []]));
  for (let count = 0; count < rounds; count += 1) {
    await round((kind, waits) => {
      longest.get(kind)?.push(Math.max(...waits));
      most.get(kind)?.push(hundredth(waits));
    });
  }
  return kinds.map((kind) =>
    figure(`waits.${kind}-ms`, 'ms', longest.get(kind) ?? [], {
      name: 'the wait that 99 of 100 calls stay under',
      samples: most.get(kind) ?? [],
    }),
  );
}
