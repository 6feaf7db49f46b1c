import type { ServerPlace } from './server-place.ts';

/** Mail belongs to a number that needs no entry among the users of the machine. */
export const mailOwner = 5000;

/** Dovecot 2.3: maildirs, a file of users, IMAP and LMTP, and the passwords for Postfix. */
export function dovecotFile({ folder, ports }: ServerPlace): string {
  return `base_dir = ${folder}/dovecot/run
state_dir = ${folder}/dovecot/run
log_path = ${folder}/dovecot/log
protocols = imap lmtp
listen = 127.0.0.1
ssl = yes
ssl_cert = <${folder}/certificate.pem
ssl_key = <${folder}/key.pem
auth_mechanisms = plain login
auth_username_format = %Lu
auth_failure_delay = 0
recipient_delimiter = +
lmtp_save_to_detail_mailbox = no
mail_location = maildir:${folder}/mail/%u/Maildir
mail_home = ${folder}/mail/%u
mail_uid = ${mailOwner}
mail_gid = ${mailOwner}
first_valid_uid = ${mailOwner}
first_valid_gid = ${mailOwner}
hostname = mail.example.test
postmaster_address = postmaster@example.test
passdb {
  driver = passwd-file
  args = scheme=PLAIN username_format=%u ${folder}/dovecot/users
}
userdb {
  driver = passwd-file
  args = username_format=%u ${folder}/dovecot/users
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    auto = subscribe
    special_use = \\Sent
  }
  mailbox Junk {
    auto = subscribe
    special_use = \\Junk
  }
}
protocol imap {
  mail_max_userip_connections = 50
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  unix_listener lmtp {
    mode = 0600
    user = postfix
  }
}
service auth {
  unix_listener auth-client {
    mode = 0660
    user = postfix
    group = postfix
  }
}
`;
}

export function dovecotUsers(mailboxes: readonly string[], password: string): string {
  return mailboxes.map((address) => `${address}:{PLAIN}${password}:${mailOwner}:${mailOwner}::::\n`).join('');
}
