import type { NoticeComposer, NoticeRecord } from '#electron/features/notices/ports.ts';
import type { ComposedMail } from '#electron/features/mailings/ports.ts';
import { dateField } from './date.ts';
import { field, mailbox, unstructured } from './header-text.ts';
import { quotedPrintable } from './quoted-printable.ts';

/**
 * Builds the bytes of a letter that the program writes by itself: one part of plain text, marked so that no machine
 * answers it (RFC 3834, section 3). It names nobody, since its reader may be somebody whom a stranger wrote about.
 */
export const noticeComposer: NoticeComposer = { compose };

function compose(notice: NoticeRecord, at: number): ComposedMail {
  const { messageId, inReplyTo, senderName, senderAddress, to } = notice;
  const answers = inReplyTo !== '';
  const headers = [
    field('Date', dateField(at)),
    field('From', mailbox(senderName, senderAddress, 'From: '.length)),
    field('To', to),
    field('Subject', unstructured(notice.subject, 'Subject: '.length)),
    field('Message-ID', messageId),
    ...(answers ? [field('In-Reply-To', inReplyTo), field('References', inReplyTo)] : []),
    field('Auto-Submitted', answers ? 'auto-replied' : 'auto-generated'),
    field('X-Auto-Response-Suppress', 'All'),
    field('X-Loop', senderAddress),
    field('Precedence', 'bulk'),
    field('MIME-Version', '1.0'),
    field('Content-Type', 'text/plain; charset=utf-8'),
    field('Content-Language', notice.language),
    field('Content-Transfer-Encoding', 'quoted-printable'),
  ];
  return {
    messageId,
    envelopeFrom: senderAddress,
    envelopeTo: to,
    envelopeId: messageId.slice(1, messageId.indexOf('@')),
    listUnsubscribe: '',
    bytes: Buffer.from([...headers, '', quotedPrintable(notice.text), ''].join('\r\n'), 'latin1'),
  };
}
