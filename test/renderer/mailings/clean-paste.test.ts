import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanPaste } from '#renderer/features/mailings/write/clean-paste.ts';

describe('Pasted text', () => {
  it('loses what Word adds: comments, styles, classes, own elements', () => {
    const html =
      '<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style><!-- p.MsoNormal {margin:0cm} --></style>' +
      '<!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head><body lang=DE>' +
      "<!--StartFragment--><p class=MsoNormal style='mso-margin-top-alt:auto'><b>Liebe Leute</b>, <i>bald</i> ist es so weit.<o:p></o:p></p><!--EndFragment--></body></html>";
    expect(cleanPaste(html)).toBe('<p><strong>Liebe Leute</strong>, <em>bald</em> ist es so weit.</p>');
  });

  it('turns Word’s list paragraphs into lists', () => {
    const item = (label: string, text: string) =>
      `<p class=MsoListParagraphCxSpMiddle style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${label}<span>&nbsp; </span></span><![endif]>${text}</p>`;
    expect(cleanPaste(`${item('·', 'Kuchen')}\n${item('·', 'Salat')}`)).toBe(
      '<ul><li>Kuchen</li><li>Salat</li></ul>',
    );
    expect(cleanPaste(item('1.', 'Aufbauen') + item('2.', 'Feiern'))).toBe(
      '<ol><li>Aufbauen</li><li>Feiern</li></ol>',
    );
  });

  it('keeps bold and italic that are written as styles, and drops bold that says it is none', () => {
    expect(cleanPaste('<span style="font-weight:700">a</span>')).toBe('<strong>a</strong>');
    expect(cleanPaste('<span style="font-style: italic; font-weight: bold">a</span>')).toBe(
      '<strong><em>a</em></strong>',
    );
    expect(cleanPaste('<b style="font-weight:normal" id="docs-internal"><p>a</p></b>')).toBe('<p>a</p>');
  });

  it('keeps links and own tokens', () => {
    expect(cleanPaste('<a class="x" href="https://example.org" target="_blank">Seite</a>')).toBe(
      '<a href="https://example.org">Seite</a>',
    );
    expect(cleanPaste('<span data-field="salutation" data-fallback="Hallo" class="mf">Anrede</span>')).toBe(
      '<span data-field="salutation" data-fallback="Hallo">Anrede</span>',
    );
  });

  it('swallows scripts and styles with their content', () => {
    expect(cleanPaste('a<script>alert(1)</script>b<style>p{}</style>c')).toBe('abc');
  });

  it('never lets another tag or attribute through, whatever is pasted', () => {
    const parts = fc.constantFrom(
      '<p>',
      '</p>',
      '<b style="x">',
      '</b>',
      '<img src=x onerror=y>',
      '<iframe src="https://example.org">',
      '<li onclick="x">',
      '<a href="https://example.org" onclick="x">',
      '</a>',
      'text',
      '<!-- ',
      '-->',
      '<span class="x">',
      '</span>',
      '<h4>',
      '<table><tr><td>',
    );
    const allowed = /^<\/?(p|br|hr|h[1-3]|ul|ol|li|strong|em)>$|^<a href="[^"]*">$|^<\/(a|span)>$/;
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 20 }), (all) => {
        for (const [tag] of cleanPaste(all.join('')).matchAll(/<\/?[a-z][^>]*>/gi))
          expect(tag).toMatch(allowed);
      }),
    );
  });
});
