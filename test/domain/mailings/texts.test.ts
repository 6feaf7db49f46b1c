import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { FieldId } from '#domain/ids.ts';
import { toId } from '#domain/ids.ts';
import { findPlaceholder } from '#domain/mailings/placeholder-text.ts';
import { countLinks, fieldsOf, fieldsWithoutFallback } from '#domain/mailings/fields.ts';
import type { Block, Inline, MailingDocument } from '#domain/mailings/document.ts';
import { fieldValues } from '#domain/mailings/household.ts';
import { toHtml } from '#domain/mailings/html.ts';
import { mailto } from '#domain/mailings/mailto.ts';
import { toText } from '#domain/mailings/plain-text.ts';
import { resolve } from '#domain/mailings/resolve.ts';

function doc(...content: Block[]): MailingDocument {
  return { type: 'doc', content };
}
function p(...content: Inline[]): Block {
  return { type: 'paragraph', content };
}
function t(text: string): Inline {
  return { type: 'text', text };
}
function link(text: string, href: string): Inline {
  return { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
}
function field(name: string, fallback = ''): Inline {
  return { type: 'field', attrs: { name, fallback } };
}

describe('merge fields', () => {
  const document = doc(p(field('salutation', 'Hallo'), t(', '), field('own:1')));

  test('show the person’s value, else the fallback, and name the gaps', () => {
    const { document: text, gaps } = resolve(document, { salutation: 'Hallo Anna' });
    expect(toText(text)).toBe('Hallo Anna,\n');
    expect(gaps).toEqual(['own:1']);
  });

  test('take a value as one line of text, never as markup or as another field', () => {
    const { document: text } = resolve(document, {
      salutation: '<b>x</b>\r\n{{own:1}}',
      'own:1': '&',
    });
    expect(toHtml(text)).toContain('&lt;b&gt;x&lt;/b&gt; {{own:1}}, &amp;');
  });

  test('look at a person’s own values only, not at what objects inherit', () => {
    expect(resolve(doc(p(field('constructor', 'nichts'))), {}).gaps).toEqual(['constructor']);
  });

  test('leave no field behind for any values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('salutation', 'own:1', 'x'), fc.string()), (values) => {
        expect(JSON.stringify(resolve(document, values).document)).not.toContain('"field"');
      }),
    );
  });

  test('are found with their fallbacks', () => {
    const mixed = doc(p(field('a'), field('a', 'x'), field('b', 'y')));
    expect([...fieldsOf(mixed)]).toEqual([
      ['a', 'x'],
      ['b', 'y'],
    ]);
    expect([...fieldsWithoutFallback(mixed)]).toEqual(['a']);
  });
});

describe('people who share an address', () => {
  const section = toId<FieldId>(1);
  const anna = {
    givenName: 'Anna',
    familyName: 'Berg',
    salutation: 'Hallo Anna',
    language: 'de',
    own: new Map([[section, 'Chor']]),
  } as const;
  const ben = { ...anna, givenName: 'Ben', salutation: 'Hallo Ben', own: new Map([[section, 'Rudern']]) };
  const cem = {
    ...anna,
    givenName: 'Cem',
    familyName: 'Yıldız',
    salutation: '',
    own: new Map<FieldId, string>(),
  };

  test('are all greeted in one line', () => {
    expect(fieldValues([anna, ben], 'x@example.org', ['Chor'])['salutation']).toBe('Hallo Anna und Ben');
    expect(fieldValues([anna, ben, cem], 'x@example.org', ['Chor'])).toMatchObject({
      salutation: 'Hallo Anna, Ben und Cem',
      givenName: 'Anna, Ben und Cem',
      familyName: 'Berg und Yıldız',
      'own:1': 'Chor, Rudern',
    });
  });

  test('keep salutations of their own', () => {
    const values = fieldValues(
      [
        { ...anna, salutation: 'Liebe Anna' },
        { ...ben, salutation: 'Lieber Ben' },
        { ...cem, salutation: 'Frau Dr. Yıldız' },
      ],
      'x@example.org',
      [],
    );
    expect(values['salutation']).toBe('Liebe Anna, lieber Ben, Frau Dr. Yıldız');
  });
});

// What people leave behind in their drafts, not notes of ours.
describe('placeholder text', () => {
  test.each([
    'Treffpunkt ist XXX.',
    'lorem ipsum',
    'TODO: Uhrzeit',
    'um TBD Uhr',
    'Preis: ???',
    'Ort: _____',
    'Hallo [Name]',
    'Hallo {{name}}',
    'Platzhalter',
    'N.N. leitet',
  ])('is found in "%s"', (text) => expect(findPlaceholder(text)).not.toBeNull());
  test.each([
    'todo el mundo',
    'Größe XXL und XS',
    'Was nun?',
    'Na dann...',
    'Band XXV',
    'foxxx',
    'Boxxxer',
    '[1] Anmerkung',
  ])('is not found in "%s"', (text) => expect(findPlaceholder(text)).toBeNull());
});

describe('the plain text', () => {
  test('names a link once behind its words, and not where the words are the link', () => {
    const text = toText(
      doc(
        p(
          t('Siehe '),
          link('den ', 'https://example.org/a'),
          link('Plan', 'https://example.org/a'),
          t(' und '),
          link('example.org', 'https://example.org/'),
        ),
      ),
    );
    expect(text).toBe('Siehe den Plan (https://example.org/a) und example.org\n');
    expect(countLinks(doc(p(link('a', 'https://example.org/a'), link('b', 'https://example.org/a'))))).toBe(
      1,
    );
  });

  test('shows headings, nested lists and rules', () => {
    const inner: Block = {
      type: 'orderedList',
      content: [
        { type: 'listItem', content: [p(t('eins'))] },
        { type: 'listItem', content: [p(t('zwei'))] },
      ],
    };
    const text = toText(
      doc(
        { type: 'heading', attrs: { level: 2 }, content: [t('Plan')] },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [p(t('a'), { type: 'hardBreak' }, t('b')), inner] }],
        },
        { type: 'horizontalRule' },
      ),
    );
    expect(text).toBe('Plan\n----\n\n- a\n  b\n  1. eins\n  2. zwei\n\n* * *\n');
  });
});

describe('mailto addresses', () => {
  test('encode blanks as %20, keep the plus, and read back the same (RFC 6068)', () => {
    expect(mailto('post+abc@example.org', 'Ab melden & mehr')).toBe(
      'mailto:post+abc@example.org?subject=Ab%20melden%20%26%20mehr',
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (subject) => {
        fc.pre(subject !== '');
        const url = new URL(mailto('post+x@example.org', subject));
        expect(url.searchParams.get('subject')).toBe(subject);
      }),
    );
  });
});
