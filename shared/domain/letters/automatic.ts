import type { HeaderOf } from './auto-reply.ts';

const machines =
  /^(?:mailer-?daemon|postmaster|no-?reply|do-?not-?reply|noreply-.*|bounces?|bounces?[+-].*|listserv|majordomo|mailman|.*-(?:request|bounces|owner)|owner-.*|autoreply|auto-?responder|abuse)$/i;

export interface Written {
  readonly header: HeaderOf;
  /** Names of all its headers. */
  readonly names: readonly string[];
  /** A null return path or a report type. */
  readonly report: boolean;
  /** Address in From; empty when there is none. */
  readonly from: string;
  /** It reads like an out-of-office reply. */
  readonly autoReply: boolean;
}

/**
 * Whether a machine wrote a letter or passed it on, so that no machine may answer it (RFC 3834, section 2): by its
 * headers, by its return path, or by who it comes from. In doubt it says yes: a person can write again.
 */
export function isAutomatic({ header, names, report, from, autoReply }: Written): boolean {
  if (report || autoReply || from === '') return true;
  const submitted = header('auto-submitted').trim().toLowerCase();
  // `no` may be followed by parameters or a comment (RFC 3834, section 5).
  if (submitted !== '' && !/^no(?![a-z-])/.test(submitted)) return true;
  if (/\b(?:bulk|list|junk|auto)/i.test(header('precedence'))) return true;
  const suppressed = header('x-auto-response-suppress').trim();
  if (suppressed !== '' && !/^none$/i.test(suppressed)) return true;
  if (
    /^\s*(?:multipart\/report|message\/(?:delivery-status|disposition-notification))/i.test(
      header('content-type'),
    )
  )
    return true;
  const marked = names.some((name) =>
    /^(?:list-[a-z-]+|x-loop|x-auto(?:reply|respond|responder|response-id|generated)|x-mailing-list|x-ms-exchange-inbox-rules-loop|feedback-id|x-cron-env)$/i.test(
      name,
    ),
  );
  return marked || machines.test(from.slice(0, from.lastIndexOf('@')));
}
