import type { Page } from 'playwright-core';
import { providers } from '#domain/accounts/providers.ts';
import type { Translate } from '#wording/wording.ts';
import { told } from './engine-calls.ts';
import type { ControlScreen } from './press-all.ts';

const passphrase = 'vier Wimpel am Steg';
const secret = { kind: 'passphrase', passphrase } as const;

/** Makes a club with a password and a recovery key, which is open then. Answers its id. */
export async function makeClub(page: Page): Promise<string> {
  const { key } = await told(page, 'store.draw-recovery-key', {});
  await told(page, 'store.create', {
    organisation: 'Chor am Anger',
    legalNotice: '',
    language: 'de',
    folder: null,
    protection: secret,
    recoveryKey: key,
    keepers: [],
  });
  const known = await told(page, 'store.known', {});
  return known.find(({ current }) => current)?.id ?? '';
}

/** Opens the club again after a control led to another data store, locked it, or changed the language. */
export async function backToClub(page: Page, id: string): Promise<void> {
  await told(page, 'settings.save', { language: 'de' });
  const isThere = (await told(page, 'store.known', {})).some((store) => store.current && store.id === id);
  if (isThere && (await told(page, 'store.status', {})).state === 'open') return;
  await told(page, 'store.open', { id });
  const { state } = await told(page, 'store.status', {});
  if (state === 'locked') await told(page, 'store.unlock', { secret });
  // The window hears of it by an event; loaded anew it does not change under the next press.
  await page.reload({ waitUntil: 'domcontentloaded' });
}

const press = (name: string) => (page: Page) => page.getByRole('button', { name, exact: true }).click();

/** An account at a port nobody listens at: its check fails at once. */
async function typeAccount(page: Page, t: Translate): Promise<void> {
  await press(t('account:other'))(page);
  await page.getByLabel(t('account:address'), { exact: true }).fill('post@example.org');
  await page.getByLabel(t('account:password'), { exact: true }).fill('vier Wimpel');
  for (const server of ['submission', 'mailbox'] as const) {
    const fields = page.getByRole('group', { name: t(`account:server.${server}`) });
    await fields.getByLabel(t(`account:server.${server}`), { exact: true }).fill('localhost');
    await fields.getByLabel(t('account:port')).fill('9');
  }
}

/** Locks the club unless it is, and waits for the lock screen. */
async function lock(page: Page): Promise<void> {
  const { state } = await told(page, 'store.status', {});
  if (state === 'open') await told(page, 'store.lock', {});
  // A lock screen that stood already may show another way in than the usual one.
  else await page.reload();
  await page.locator('.gate').waitFor();
}

/** What a club has that practice has not: its protection, its recovery sheet, and the way in. */
export function clubScreens(t: Translate, backups: string): readonly ControlScreen[] {
  const path = '/settings/security';
  return [
    { name: 'club, security', path, open: async () => undefined },
    { name: 'club, change password', path, open: press(t('security:change-password')) },
    { name: 'club, test sheet', path, open: press(t('security:sheet-test')) },
    { name: 'club, new sheet', path, open: press(t('security:sheet-new')) },
    { name: 'club, locking', path, open: (page) => page.locator('.lr2 .choose').click() },
    {
      name: 'club, backup',
      path: '/settings/backup',
      open: async (page) => {
        await page.getByLabel(t('backup:plan.folder')).fill(backups);
        // The plan may stand already.
        const save = page.getByRole('button', { name: t('backup:plan.save'), exact: true });
        if (await save.isEnabled()) await save.click();
        await press(t('backup:now'))(page);
        await page.getByText(t('backup:all')).waitFor();
        // Something to save again.
        await page.getByRole('checkbox').click();
      },
      only: [
        t('backup:now'),
        t('backup:restore'),
        t('backup:plan.folder'),
        t('backup:plan.daily'),
        t('backup:plan.save'),
      ],
    },
    {
      name: 'club, restore',
      path: '/restore',
      open: async (page) => {
        await page.getByRole('radio').first().click();
        // Another folder than the one searched already, so that searching shows something new.
        await page.getByLabel(t('backup:restore.folder')).fill(`${backups}-elsewhere`);
      },
      only: [
        t('backup:restore.folder'),
        t('backup:restore.find'),
        t('backup:restore.opens-with'),
        t('backup:restore.look'),
        t('backup:restore.back'),
      ],
    },
    {
      name: 'club, inside a backup',
      path: '/restore',
      open: async (page) => {
        await page.getByRole('radio').first().click();
        await press(t('backup:restore.look'))(page);
        await page.getByText(t('backup:restore.inside')).waitFor();
      },
      only: [t('backup:restore.do')],
    },
    {
      name: 'club, account',
      path: '/settings/account',
      open: (page) => typeAccount(page, t),
      only: [
        ...providers.map(({ name }) => name),
        t('account:password-show'),
        t('account:security'),
        t('account:save'),
      ],
    },
    {
      name: 'club, account that fails',
      path: '/settings/account',
      open: async (page) => {
        // A store that was opened anew knows of no check.
        await page.locator('.doc .acts button').click();
        await page.getByRole('alert').waitFor();
      },
      only: [t('account:check-again'), t('account:change-limits')],
    },
    { name: 'club, empty', path: '/recipients' },
    { name: 'club, locked', path: '/recipients', open: lock },
    {
      name: 'club, recovery key',
      path: '/recipients',
      open: async (page) => {
        await lock(page);
        await press(t('unlock:use-recovery'))(page);
      },
      only: [t('unlock:recovery-key'), t('unlock:use-password')],
    },
    {
      name: 'club, other stores',
      path: '/recipients',
      open: async (page) => {
        await lock(page);
        await press(t('unlock:other-stores'))(page);
      },
    },
  ];
}
