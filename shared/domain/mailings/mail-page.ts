import type { PersonLanguage } from '../recipients/recipient.ts';
import { escapeHtml } from './escape.ts';

interface MailPage {
  readonly language: PersonLanguage;
  readonly title: string;
  readonly preheader: string;
  readonly body: string;
  readonly footer: string;
}

const hidden =
  'display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;font-size:1px;line-height:1px';

/**
 * The HTML page around a mail's text: one column of at most 600 px, tables only for the frame, colours that
 * stay legible when a mail program darkens them. The preview text is hidden at the top, where inboxes read it.
 */
export function mailPage({ language, title, preheader, body, footer }: MailPage): string {
  return `<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)}</title>
</head>
<body style="margin:0;padding:0;background:#eef2f1;color:#1c2726">
${preheader === '' ? '' : `<div style="${hidden}">${escapeHtml(preheader)}</div>\n`}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#eef2f1">
<tr><td align="center" style="padding:20px 10px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;background:#ffffff;border-radius:8px">
<tr><td style="padding:28px 28px 12px;color:#1c2726;overflow-wrap:anywhere">
${body}
</td></tr>
<tr><td style="padding:16px 28px 18px;border-top:1px solid #dbe3e1;color:#4a5856;overflow-wrap:anywhere">
${footer}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}
