import { expect, test } from 'vitest';
import { footerHtml, footerText } from '#domain/mailings/footer.ts';

const facts = {
  language: 'de',
  address: 'name@example.org',
  list: '',
  organisation: 'Musterverein Seeblick',
  leave: { address: 'post@example.org', subject: 'Abmelden' },
  listText: '',
  legalNotice: '',
} as const;

test('the foot of a mail names the list it came from', () => {
  expect(footerText({ ...facts, list: 'Sonnenpost' })).toContain('auf der Liste „Sonnenpost“ von');
  expect(footerText({ ...facts, list: 'Sonnenpost', language: 'en' })).toContain(
    'on the list “Sonnenpost” of',
  );
});

test('the preview of a draft without a list shows no empty quotation marks', () => {
  expect(footerText(facts)).toContain('auf einer Liste von Musterverein Seeblick');
  expect(footerHtml({ ...facts, language: 'en' })).toContain('on a list of Musterverein Seeblick');
});

test('what a list adds stands above the legal notice', () => {
  const full = { ...facts, listText: 'Proben: dienstags\nim Bootshaus', legalNotice: 'Uferweg 1' };
  expect(footerText(full)).toContain('genügt.\n\nProben: dienstags\nim Bootshaus\n\nImpressum:\nUferweg 1');
  expect(footerHtml(full)).toMatch(/Proben: dienstags<br>\nim Bootshaus<\/p>\n<p[^>]*>Impressum/);
});
