import type { Mac } from '../identity/token.ts';
import type { FooterFacts } from './footer.ts';
import { footerHtml, footerText } from './footer.ts';
import type { Addressee, MailingContent } from './frozen.ts';
import { leaveWay } from './leave-way.ts';
import { mailPage } from './mail-page.ts';
import { toText } from './plain-text.ts';
import { resolve } from './resolve.ts';
import { toHtml } from './html.ts';

/** A mailing as one address gets it. Both parts say why it came, how to leave and who answers for it. */
export interface RenderedMail {
  readonly subject: string;
  readonly text: string;
  /** A complete HTML document without script and without anything to load. */
  readonly html: string;
  /** Fields that are empty for this addressee. */
  readonly gaps: readonly string[];
}

/** `mac` is null for a test mail, in which no token stands. */
export function renderMail(content: MailingContent, addressee: Addressee, mac: Mac | null): RenderedMail {
  const { document, gaps } = resolve(content.document, addressee.values);
  const { language } = addressee;
  const list = content.lists.find(({ id }) => id === addressee.listId);
  const footer: FooterFacts = {
    language,
    address: addressee.values['address'] ?? addressee.to,
    list: list?.name ?? '',
    organisation: content.organisation,
    leave: leaveWay('leave-body', content, addressee, mac),
    listText: list?.footer ?? '',
    legalNotice: content.legalNotice,
  };
  return {
    subject: content.subject,
    text: `${toText(document)}\n${footerText(footer)}`,
    html: mailPage({
      language,
      title: content.subject,
      preheader: content.preheader,
      body: toHtml(document),
      footer: footerHtml(footer),
    }),
    gaps,
  };
}
