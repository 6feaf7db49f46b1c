import type { Stage } from './stage.ts';

/** Something of every kind: new, here, twice, unreadable, mistyped, an office, left, and perhaps the same person. */
const file = [
  'Mitgl.-Nr.;Name, Vorname;E-Mail;Abt.;Anrede;PLZ Ort;Eintritt;Bemerkung',
  '1042;"Arndt, Joachim";j.arndt@example.org;Tischtennis;Herr;04179 Leipzig;01.09.1998;Kassenprüfer',
  '1043;"Özkan, Elif";elif.oezkan@example.org;Handball;Frau;04177 Leipzig;15.01.2024;',
  '1044;"Müßig, Jörg";joerg.muessig@example.org;Fußball;Herr;04229 Leipzig;03.05.2011;',
  '1045;"Ebert, Sabine";s.ebert@@example.org;Turnen;Frau;04177 Leipzig;08.08.2022;',
  '1046;"Pohl, Jürgen";siehe Ehefrau;Turnen;Herr;04177 Leipzig;08.08.2022;',
  '1047;"Beck, Arne";arne.beck@example.org;Turnen;Herr;04177 Leipzig;08.08.2022;',
  '1048;"Arndt, Joachim";j.arndt@example.org;Handball;Herr;;;',
  '1049;Kasse;kasse@example.org;;;04177 Leipzig;;',
  '1050;"Claasen, Dirk";dirk.claasen@example.org;Wandern;Herr;;;',
  '1051;"Fink, Bruno";bruno.neu@example.org;Turnen;Herr;;;',
].join('\r\n');

/** Chooses the file in the open sheet, as a German spreadsheet writes it, and waits until it was read. */
export async function chooseMembers({ page, t }: Pick<Stage, 'page' | 't'>): Promise<void> {
  const buffer = Buffer.from(file, 'latin1');
  await page
    .locator('.sheet input[type=file]')
    .setInputFiles({ name: 'Mitglieder_2026-11.csv', mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { name: t('imports:preview') }).waitFor();
}

/** An import through all five steps, its result, and its place among the imports of the past. It is taken back. */
export async function importAddresses(stage: Stage): Promise<void> {
  const { page, show, t, button, goTo } = stage;
  const next = (step: 'columns' | 'people' | 'consent' | 'trial') =>
    button(t('imports:next', { step: t(`imports:step.${step}`) })).click();
  const heading = (name: string) => page.getByRole('heading', { name, exact: true }).waitFor();
  await goTo('Sonnenpost');
  await page.getByText('Fink, Bruno').waitFor();
  await button(t('imports:open-sheet')).click();
  await heading(t('imports:source-title'));
  await show('import-source');
  await page
    .locator('.sheet input[type=file]')
    .setInputFiles({ name: 'Kartei.xls', mimeType: 'application/vnd.ms-excel', buffer: Buffer.from('PK') });
  await page.getByText(t('imports:later-old')).waitFor();
  await show('import-refused');
  await chooseMembers(stage);
  await show('import-source-read');
  await next('columns');
  await heading(t('imports:columns-title'));
  await show('import-columns');
  await page.getByRole('button', { name: /Bemerkung/ }).click();
  await page.getByRole('option', { name: t('imports:target.new-field') }).click();
  await heading(t('imports:field-title'));
  await show('import-field');
  await button(t('imports:cancel')).last().click();
  await next('people');
  await heading(t('import-people:doubles'));
  await show('import-people');
  await button(`${t('import-people:decide')}: ${t('import-people:part.same-person')}`).click();
  await page.getByRole('gridcell', { name: 'Bruno Fink' }).click();
  await show('import-decide');
  await page.keyboard.press('Escape');
  await next('consent');
  await heading(t('import-trial:consent-title'));
  await show('import-consent');
  await page.getByLabel(t('import-trial:how.unknown')).click();
  await show('import-consent-unknown');
  await next('trial');
  await heading(t('import-trial:trial-title'));
  await button(t('import-people:look-at', { part: t('import-people:part.new') })).waitFor();
  await show('import-trial');
  await storeAndTakeBack(stage);
}

async function storeAndTakeBack({ page, show, t, button }: Stage): Promise<void> {
  await page.keyboard.press('Escape');
  await page.getByRole('alertdialog').waitFor();
  await show('import-leave');
  await button(t('imports:stay')).click();
  await page.getByRole('button', { name: /^\d+ importieren$/ }).click();
  await page.getByRole('heading', { name: t('import-report:done') }).waitFor();
  await show('import-done');
  await button(t('import-report:to-report')).click();
  await page.getByRole('gridcell', { name: 'Elif Özkan' }).waitFor();
  await show('imports-past');
  await button(t('import-report:undo-long')).click();
  await page.getByRole('alertdialog').waitFor();
  await show('imports-undo');
  await button(t('import-report:undo')).click();
  await page.getByText(t('import-report:undone')).waitFor();
  await show('imports-undone');
}
