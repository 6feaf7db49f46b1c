import type { Behaviour } from './mail-world.ts';
import { domainOf } from './address.ts';
import type { ServerPlace } from './server-place.ts';

/** What the listener in the role of the members' providers says to RCPT. */
const remoteReplies: Readonly<Partial<Record<Behaviour, string>>> = {
  'no-such-user': '550 5.1.1 User unknown',
  'mailbox-full': '552 5.2.2 Mailbox full, quota exceeded',
  policy: '554 5.7.1 Message refused by policy',
  delayed: '451 4.3.0 Temporary failure, try again later',
};

/** The files of Postfix' configuration folder. Maps are plain text, so nothing has to be compiled. */
export function postfixFiles(
  layout: ServerPlace,
  mailboxes: readonly string[],
  behaviours: Readonly<Record<string, Behaviour>>,
): Readonly<Record<string, string>> {
  const all = Object.entries(behaviours);
  const domains = new Set([...mailboxes, ...Object.keys(behaviours)].map(domainOf));
  const accepted = all.filter(([, behaviour]) => behaviour !== 'refused').map(([address]) => address);
  return {
    'main.cf': mainFile(layout, [...domains]),
    'master.cf': masterFile(layout),
    vmailbox: lines([...new Set([...mailboxes, ...accepted])].map((address) => `${address} x`)),
    transport: lines(all.flatMap(([address, behaviour]) => route(layout, address, behaviour))),
    remote: lines(all.flatMap(([address, behaviour]) => reply(address, remoteReplies[behaviour]))),
  };
}

function route({ ports }: ServerPlace, address: string, behaviour: Behaviour): string[] {
  if (behaviour === 'discarded') return [`${address} discard:`];
  return remoteReplies[behaviour] === undefined ? [] : [`${address} smtp:[127.0.0.1]:${ports.remote}`];
}

function reply(address: string, said: string | undefined): string[] {
  return said === undefined ? [] : [`${address} ${said}`];
}

function lines(all: readonly string[]): string {
  return all.map((line) => `${line}\n`).join('');
}

/** A delay notice has to come within seconds, so everything that waits waits a second. */
function mainFile({ folder }: ServerPlace, domains: readonly string[]): string {
  return `compatibility_level = 3.6
queue_directory = ${folder}/postfix/spool
data_directory = ${folder}/postfix/data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
meta_directory = /etc/postfix
shlib_directory = /usr/lib/postfix
mail_owner = postfix
setgid_group = postdrop
maillog_file = ${folder}/postfix/log/mail.log
maillog_file_prefixes = ${folder}/postfix/log
myhostname = mail.example.test
mydomain = example.test
myorigin = example.test
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = loopback-only
inet_protocols = ipv4
smtputf8_enable = yes
biff = no
alias_maps =
local_recipient_maps =
notify_classes =
recipient_delimiter = +
virtual_mailbox_domains = ${domains.join(' ')}
virtual_mailbox_maps = texthash:${folder}/postfix/etc/vmailbox
virtual_transport = lmtp:unix:${folder}/dovecot/run/lmtp
transport_maps = texthash:${folder}/postfix/etc/transport
default_transport = error:5.4.4 no route to the outside
smtp_dns_support_level = disabled
smtp_tls_security_level = none
lmtp_tls_security_level = none
smtpd_tls_cert_file = ${folder}/certificate.pem
smtpd_tls_key_file = ${folder}/key.pem
smtpd_tls_security_level = may
smtpd_sasl_type = dovecot
smtpd_sasl_path = ${folder}/dovecot/run/auth-client
smtpd_relay_restrictions = permit_sasl_authenticated, reject
delay_warning_time = 1s
queue_run_delay = 1s
minimal_backoff_time = 1s
maximal_backoff_time = 2s
transport_retry_time = 1s
`;
}

function masterFile({ folder, ports }: ServerPlace): string {
  return `127.0.0.1:${ports.starttls} inet n - n - 60 smtpd
  -o syslog_name=postfix/submission -o smtpd_tls_security_level=encrypt
  -o smtpd_tls_auth_only=yes -o smtpd_sasl_auth_enable=yes
127.0.0.1:${ports.tls} inet n - n - 60 smtpd
  -o syslog_name=postfix/smtps -o smtpd_tls_wrappermode=yes -o smtpd_sasl_auth_enable=yes
127.0.0.1:${ports.remote} inet n - n - 60 smtpd
  -o syslog_name=postfix/remote -o myhostname=mx.example.org -o smtpd_tls_security_level=none
  -o smtpd_relay_restrictions=permit
  -o smtpd_recipient_restrictions=check_recipient_access,texthash:${folder}/postfix/etc/remote,reject
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
proxywrite unix - - n - 1 proxymap
smtp unix - - n - - smtp
relay unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
`;
}
