import type { Page } from 'playwright-core';
import type { Translate } from '#wording/wording.ts';
import type { ControlScreen } from './press-all.ts';

interface Ids {
  readonly list: number;
  readonly dormant: number;
  readonly draft: number;
  readonly empty: number;
  readonly sent: number;
}

type Step = (page: Page) => Promise<void>;

const button =
  (name: string): Step =>
  (page) =>
    page.getByRole('button', { name }).last().click();
const side =
  (name: string): Step =>
  (page) =>
    page.locator('[role=tab], [role=radio]').filter({ hasText: name }).first().click();
const row =
  (name: string): Step =>
  (page) =>
    page.getByRole('row', { name }).click();
const option =
  (name: string): Step =>
  (page) =>
    page.getByRole('option', { name }).click();
const fromMenu =
  (menu: string, entry: string): Step =>
  async (page) => {
    await page.getByRole('button', { name: menu }).click();
    await page.getByRole('menuitem', { name: entry }).click();
  };
const menuItem =
  (name: string): Step =>
  (page) =>
    page.getByRole('menuitem', { name }).click();
const chosen: Step = (page) => page.locator('[role=row] .pick').nth(1).click();
const then =
  (...steps: readonly Step[]): Step =>
  async (page) => {
    for (const step of steps) await step(page);
  };

function listScreens(t: Translate, { list, dormant }: Ids): ControlScreen[] {
  const path = `/lists/${list}`;
  const person = row('Beck, Arne');
  return [
    { name: 'list', path },
    {
      name: 'list, person',
      path,
      open: person,
      only: [
        t('recipients:close-details'),
        t('recipients:history'),
        t('recipients:edit'),
        t('recipients:remove'),
      ],
    },
    { name: 'list, history', path, open: then(person, side(t('recipients:history'))), only: ['tab'] },
    {
      name: 'list, fields',
      path,
      open: then(person, side(t('people:fields'))),
      only: ['Abteilung', 'tab', t('recipients:given-name')],
    },
    { name: 'list, person menu', path, open: then(person, button(t('people:person-more'))) },
    // A field for a date takes no letters.
    {
      name: 'list, pause',
      path,
      open: then(person, button(t('people:person-more')), menuItem(t('people:pause'))),
      only: [t('people:pause-confirm'), t('recipients:cancel'), t('recipients:list')],
    },
    {
      name: 'list, leave',
      path,
      open: then(person, button(t('people:person-more')), menuItem(t('people:leave'))),
    },
    { name: 'list, remove', path, open: then(person, button(t('recipients:remove'))) },
    { name: 'list, menu', path, open: button(t('lists:more')) },
    { name: 'list, new', path, open: button(t('lists:new')) },
    // The fields are those of a new list; an owner has a line to be taken away again.
    {
      name: 'list, settings',
      path,
      open: then(fromMenu(t('lists:more'), t('lists:settings')), button(t('lists:add-owner'))),
      only: [t('lists:remove-owner', { number: '#' }), t('lists:save'), t('lists:cancel')],
    },
    { name: 'list, duplicate', path, open: fromMenu(t('lists:more'), t('lists:duplicate')) },
    { name: 'list, delete', path, open: fromMenu(t('lists:more'), t('lists:delete')) },
    {
      name: 'deleted lists',
      path,
      open: then(fromMenu(t('lists:more'), t('lists:delete')), button(t('lists:delete-confirm')), (page) =>
        page.getByText(t('lists:days-left', { count: 30 })).waitFor(),
      ),
    },
    { name: 'list, add', path, open: button(t('recipients:add')) },
    {
      name: 'list, chosen',
      path,
      open: chosen,
      only: [
        t('recipients:clear-selection'),
        '# entfernen',
        'Alle # auswählen',
        t('people:group-some'),
        t('people:enrol-some'),
        t('people:more-for-chosen'),
      ],
    },
    { name: 'list, group', path, open: then(chosen, button(t('people:group-some'))) },
    { name: 'list, enrol', path, open: then(chosen, button(t('people:enrol-some'))) },
    {
      name: 'list, export',
      path,
      open: then(chosen, button(t('people:more-for-chosen')), menuItem(t('people:export-n', { count: 1 }))),
    },
    {
      name: 'list, nobody found',
      path,
      open: (page) => page.getByRole('searchbox').fill('qqq'),
      only: ['leeren'],
    },
    { name: 'dormant list', path: `/lists/${dormant}`, only: [t('lists:reactivate')] },
    { name: 'all recipients', path: '/recipients', only: ['columnheader', t('recipients:add')] },
    { name: 'all recipients, menu', path: '/recipients', open: button(t('people:all-more')) },
    {
      name: 'own fields',
      path: '/recipients',
      open: fromMenu(t('people:all-more'), t('people:own-fields')),
    },
    {
      name: 'deleted people',
      path: '/recipients',
      open: fromMenu(t('people:all-more'), t('people:deleted')),
    },
  ];
}

function setUpScreens(t: Translate): ControlScreen[] {
  const path = '/set-up';
  const name: Step = (page) => page.getByLabel(t('start:organisation')).fill('q');
  return [
    { name: 'set up', path },
    {
      name: 'set up, elsewhere',
      path,
      open: button(t('start:elsewhere')),
      only: [t('start:folder'), t('start:place-usual')],
    },
    {
      name: 'set up, proof',
      path,
      open: button(t('start:by-hand')),
      only: ['Gruppe #', t('start:keeper'), t('start:show-again')],
    },
    { name: 'set up, leave', path, open: then(name, button(t('start:back'))) },
  ];
}

function writeScreens(t: Translate, { draft, empty }: Ids): ControlScreen[] {
  const path = `/mailings/${draft}/write`;
  return [
    { name: 'write', path },
    { name: 'write, lists', path, open: button(t('write:to.more')) },
    { name: 'write, style', path, open: button(t('write:paragraph')) },
    { name: 'write, field', path, open: button(t('write:field')) },
    { name: 'write, link', path, open: button(t('write:link')) },
    { name: 'write, test mail', path, open: button(t('test-mail:button')) },
    {
      name: 'write, empty',
      path: `/mailings/${empty}/write`,
      only: [t('check:go.choose'), t('check:go.there')],
    },
    { name: 'check', path: `/mailings/${draft}/check` },
    // A day takes no letters; another one is chosen, so that tomorrow is a change.
    {
      name: 'check, later',
      path: `/mailings/${draft}/check`,
      open: then(button(t('schedule:open')), (page) => page.keyboard.press('ArrowUp')),
      only: [t('schedule:usual.tomorrow', { time: '' }), t('schedule:cancel'), 'planen'],
    },
    {
      name: 'check, blocked',
      path: `/mailings/${empty}/check`,
      only: [t('check:mend.first'), t('check:go.there')],
    },
  ];
}

/** Every screen before anything is sent. */
export function screensBefore(t: Translate, ids: Ids): readonly ControlScreen[] {
  const open = async () => undefined;
  const settings: readonly ControlScreen[] = [
    { name: 'settings, organisation', path: '/settings/organisation' },
    {
      name: 'settings, list addresses',
      path: '/settings/addresses',
      open,
      only: [t('settings:addresses.open')],
    },
    {
      name: 'settings, returned mail',
      path: '/settings/returns',
      open,
      only: [t('lists:returns.ask')],
    },
    { name: 'settings, appearance', path: '/settings/appearance', open },
    { name: 'settings, security', path: '/settings/security', open },
    { name: 'settings, practice', path: '/settings/practice', open },
    { name: 'settings, privacy', path: '/settings/privacy', open, only: [t('shell:recipients')] },
    { name: 'settings, about', path: '/settings/about', open },
  ];
  return [
    { name: 'frame', path: '/decide', frame: true },
    { name: 'keys', path: '/decide', open: button(t('shell:show-keys')) },
    { name: 'mailings', path: '/mailings' },
    {
      name: 'mailings, nothing found',
      path: '/mailings',
      open: (page) => page.getByRole('searchbox').fill('qqq'),
      only: [t('mailings:no-match.clear')],
    },
    { name: 'Decide, empty', path: '/decide' },
    { name: 'outbox, empty', path: '/outbox' },
    ...listScreens(t, ids),
    ...writeScreens(t, ids),
    ...settings,
    { name: 'set password', path: '/settings/security', open: button(t('security:set-password')) },
    { name: 'open a folder', path: '/settings/security', open: button(t('security:open-folder')) },
    { name: 'club menu', path: '/decide', open: (page) => page.locator('.side .org').click() },
    ...setUpScreens(t),
  ];
}

/** What there is to press once a mailing was sent and answered. */
export function screensAfter(t: Translate, { sent }: Ids): readonly ControlScreen[] {
  const report = `/mailings/${sent}/report`;
  return [
    { name: 'sent', path: `/mailings/${sent}/send` },
    { name: 'report', path: report },
    { name: 'report, text', path: report, open: button(t('report:text-as-sent')) },
    { name: 'outbox', path: '/outbox' },
    { name: 'Decide', path: '/decide', open: option('Bruno Fink') },
    {
      name: 'Decide, report',
      path: '/decide',
      open: then(option('Bruno Fink'), button(t('decide:open.report'))),
    },
    {
      name: 'Decide, sent mail',
      path: '/decide',
      open: then(option('Bruno Fink'), button(t('decide:open.sent'))),
    },
    {
      name: 'Decide, join',
      path: '/decide',
      open: option('Nele Vogel'),
      only: [
        t('decide:admit'),
        t('decide:reject'),
        t('decide:later'),
        t('decide:open.letter'),
        t('decide:previous'),
      ],
    },
    {
      name: 'Decide, leave',
      path: '/decide',
      open: side(t('decide:tab.leaves')),
      only: [t('decide:open.letter'), t('decide:open.sent')],
    },
    {
      name: 'replies',
      path: '/decide/answers',
      open: option('Arne Beck'),
      // The link to the mail program leads out of the browser.
      only: [t('answers:mark-all'), t('answers:away', { count: 1 })],
    },
  ];
}

/** The question before everything begins again; it comes last. */
export function restartScreen(t: Translate): ControlScreen {
  return {
    name: 'restart practice',
    path: '/settings/practice',
    open: button(t('settings:restart-practice')),
  };
}
