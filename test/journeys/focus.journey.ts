import { expect } from 'vitest';
import { wordsIn } from '../renderer/words.ts';
import { told } from './controls/engine-calls.ts';
import { journey } from './journey.ts';

journey('by keyboard alone the focus is never lost', { language: 'en' }, async ({ page }) => {
  const t = await wordsIn('en');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const key = (name: string) => page.keyboard.press(name);
  const focused = page.locator(':focus');

  // Every screen begins at its heading, the first one too.
  await focused.and(page.locator('main h1')).waitFor();
  await key('Control+3');
  await page.getByText('Beck, Arne').waitFor();

  // A refused form: the field that was not accepted has the focus, and Esc still leaves the dialog.
  await button(t('recipients:add')).focus();
  await key('Enter');
  await page.getByLabel(t('recipients:given-name')).fill('Ada');
  await page.getByLabel(t('recipients:address')).fill('no at sign');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: t('recipients:add-person') })
    .focus();
  await key('Enter');
  await page.getByText(t('recipients:address-problem.characters')).waitFor();
  await focused.and(page.getByLabel(t('recipients:address'))).waitFor();
  await key('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await focused.and(button(t('recipients:add'))).waitFor();

  // A panel that closes with the focus in it gives it to the table.
  const table = page.getByRole('grid');
  await table.focus();
  await key('ArrowDown');
  await key('Enter');
  await button(t('recipients:close-details')).waitFor();
  await key('Tab');
  await focused.and(button(t('recipients:close-details'))).waitFor();
  await key('Enter');
  await focused.and(table).waitFor();

  // What was saved is said, and stays in the field.
  await key('Control+,');
  await page.getByLabel(t('settings:name')).fill('Choir of the North Shore');
  await key('Enter');
  await page.getByText(t('settings:saved'), { exact: true }).waitFor();
  expect(await page.getByLabel(t('settings:name')).inputValue()).toBe('Choir of the North Shore');

  await key('Control+l');
  await focused.and(button(t('unlock:unlock'))).waitFor();
  await key('Enter');
  await focused.and(page.locator('main h1')).waitFor();
});

journey(
  'where the last blocker goes away meanwhile, the key under the finger neither sends nor is lost',
  { language: 'en' },
  async ({ page }) => {
    const t = await wordsIn('en');
    const mailingId = await told(page, 'mailings.create', { language: 'en' });
    const draft = await told(page, 'mailings.get', { mailingId });
    const [list] = await told(page, 'lists.all', {});
    const document = {
      type: 'doc' as const,
      content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'See you soon' }] }],
    };
    const text = { mailingId, preheader: '', document, listIds: list === undefined ? [] : [list.id] };
    const { revision } = await told(page, 'mailings.save', {
      ...text,
      revision: draft.revision,
      subject: '',
    });
    await page.evaluate((path) => location.assign(path), `#/mailings/${mailingId}/check`);
    const mend = page.getByRole('button', { name: t('check:mend.first') });
    await mend.focus();
    await told(page, 'mailings.save', { ...text, revision, subject: 'Summer party' });
    await mend.waitFor({ state: 'detached' });
    await page.locator('footer:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: t('schedule:open') }).waitFor();
    expect((await told(page, 'mailings.get', { mailingId })).state).toBe('draft');
  },
);
