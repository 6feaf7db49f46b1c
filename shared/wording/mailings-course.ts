import { both } from './both.ts';

/** The course of a mailing under way: what happened when, and why it stands still. Part of the group `send`. */
export const course = both(
  {
    'course.frozen': 'Text und Personen festgehalten, Bedenkzeit',
    'course.planned': 'Geplant für {{moment}}',
    'course.on-time': 'Begonnen nach Zeitplan, Text und Personen festgehalten',
    'course.late': 'Verspätet begonnen nach Zeitplan, Text und Personen festgehalten',
    'course.first': 'Erste Mail',
    'course.resumed': 'Weiter',
    'course.stopped': 'Abgebrochen',
    'course.finished': 'Fertig',
    'course.restarted': 'Rundpost neu gestartet',
    'course.paused': 'Angehalten: {{reason}}',
    'reason.by-hand': 'von Hand',
    'reason.restart': 'nach dem Neustart',
    'reason.older-copy': 'ältere Kopie der Daten',
    'reason.login-refused': 'Anmeldung abgelehnt',
    'reason.password-unreadable': 'Passwort nicht lesbar',
    'reason.certificate': 'Mailserver nicht sicher erkannt',
    'reason.encryption': 'Verschlüsselung nicht möglich',
    'reason.wrong-server': 'kein Mailserver',
    'reason.limit-reached': 'Grenze des Anbieters erreicht',
    'reason.many-refused': 'viele Adressen abgelehnt',
    'reason.sender-problem': 'Absender nicht angenommen',
    'reason.store-not-writable': 'Speichern ging nicht',
    'reason.no-connection': 'keine Verbindung',
    'reason.mailbox-unread': 'Postfach zu lange nicht gelesen',
    'paused.title': 'Angehalten um {{time}}',
    'paused.open.account': 'Mailkonto öffnen',
    'paused.open.security': 'Sicherheit öffnen',
    'paused.by-hand_one':
      '{{count, number}} Mail wartet, nichts geht verloren. Fortsetzen macht dort weiter, wo es aufhörte; niemand bekommt etwas doppelt.',
    'paused.by-hand_other':
      '{{count, number}} Mails warten, nichts geht verloren. Fortsetzen macht dort weiter, wo es aufhörte; niemand bekommt etwas doppelt.',
    'paused.restart_one':
      'Rundpost wurde beendet, während gesendet wurde. {{count, number}} Mail wartet, nichts geht verloren. Fortsetzen macht dort weiter, wo es aufhörte.',
    'paused.restart_other':
      'Rundpost wurde beendet, während gesendet wurde. {{count, number}} Mails warten, nichts geht verloren. Fortsetzen macht dort weiter, wo es aufhörte.',
    'paused.older-copy_one':
      'Diese Daten sind eine ältere Kopie. {{count, number}} Mail steht darin als wartend und kann schon hinausgegangen sein. Unter Einstellungen, Sicherheit entscheiden, ob mit dieser Kopie weitergearbeitet wird.',
    'paused.older-copy_other':
      'Diese Daten sind eine ältere Kopie. {{count, number}} Mails stehen darin als wartend und können schon hinausgegangen sein. Unter Einstellungen, Sicherheit entscheiden, ob mit dieser Kopie weitergearbeitet wird.',
    'paused.login-refused_one':
      'Das Mailkonto hat die Anmeldung abgelehnt. {{count, number}} Mail wartet, nichts geht verloren. Bitte das Passwort in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.login-refused_other':
      'Das Mailkonto hat die Anmeldung abgelehnt. {{count, number}} Mails warten, nichts geht verloren. Bitte das Passwort in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.password-unreadable_one':
      'Das Passwort des Mailkontos ließ sich auf diesem Rechner nicht lesen. {{count, number}} Mail wartet, nichts geht verloren. Bitte die Schlüsselverwaltung des Rechners entsperren, dann noch einmal versuchen.',
    'paused.password-unreadable_other':
      'Das Passwort des Mailkontos ließ sich auf diesem Rechner nicht lesen. {{count, number}} Mails warten, nichts geht verloren. Bitte die Schlüsselverwaltung des Rechners entsperren, dann noch einmal versuchen.',
    'paused.certificate_one':
      'Der Mailserver konnte nicht nachweisen, dass er der eingestellte ist; das Passwort wurde ihm nicht gegeben. {{count, number}} Mail wartet, nichts geht verloren. Bitte Netz und Servernamen in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.certificate_other':
      'Der Mailserver konnte nicht nachweisen, dass er der eingestellte ist; das Passwort wurde ihm nicht gegeben. {{count, number}} Mails warten, nichts geht verloren. Bitte Netz und Servernamen in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.encryption_one':
      'Der Mailserver lässt keine verschlüsselte Verbindung zu, wie sie eingestellt ist; das Passwort wurde ihm nicht gegeben. {{count, number}} Mail wartet, nichts geht verloren. Bitte Port und Verschlüsselung in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.encryption_other':
      'Der Mailserver lässt keine verschlüsselte Verbindung zu, wie sie eingestellt ist; das Passwort wurde ihm nicht gegeben. {{count, number}} Mails warten, nichts geht verloren. Bitte Port und Verschlüsselung in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.wrong-server_one':
      'Unter der eingestellten Adresse antwortet kein Mailserver, der Mails annimmt. {{count, number}} Mail wartet, nichts geht verloren. Bitte Servernamen und Port in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.wrong-server_other':
      'Unter der eingestellten Adresse antwortet kein Mailserver, der Mails annimmt. {{count, number}} Mails warten, nichts geht verloren. Bitte Servernamen und Port in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.limit-reached_one':
      'Der Anbieter nimmt gerade keine weiteren Mails an (Grenze erreicht). {{count, number}} wartet, nichts geht verloren.',
    'paused.limit-reached_other':
      'Der Anbieter nimmt gerade keine weiteren Mails an (Grenze erreicht). {{count, number}} warten, nichts geht verloren.',
    resumes: 'Rundpost versucht es von selbst wieder: {{moment}}.',
    'paused.many-refused_one':
      'Von den ersten Mails wurde mehr als ein Zehntel abgelehnt. {{count, number}} wartet, nichts geht verloren. Bitte im Protokoll nachsehen, woran es liegt, dann fortsetzen oder abbrechen.',
    'paused.many-refused_other':
      'Von den ersten Mails wurde mehr als ein Zehntel abgelehnt. {{count, number}} warten, nichts geht verloren. Bitte im Protokoll nachsehen, woran es liegt, dann fortsetzen oder abbrechen.',
    'paused.sender-problem_one':
      'Der Server nimmt Mails von dieser Absenderadresse nicht an. {{count, number}} wartet, nichts geht verloren. Bitte den Absender in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.sender-problem_other':
      'Der Server nimmt Mails von dieser Absenderadresse nicht an. {{count, number}} warten, nichts geht verloren. Bitte den Absender in den Einstellungen prüfen, dann noch einmal versuchen.',
    'paused.store-not-writable_one':
      'Rundpost konnte nicht speichern, wer die Mail bekam, und sendet deshalb nicht weiter. {{count, number}} wartet, Gespeichertes ist sicher. Bitte Platz auf der Platte schaffen, dann noch einmal versuchen.',
    'paused.store-not-writable_other':
      'Rundpost konnte nicht speichern, wer die Mail bekam, und sendet deshalb nicht weiter. {{count, number}} warten, Gespeichertes ist sicher. Bitte Platz auf der Platte schaffen, dann noch einmal versuchen.',
    'paused.mailbox-unread_one':
      'Das Postfach wurde seit mehr als einem Tag nicht gelesen; wer sich inzwischen abgemeldet hat, bekäme noch Post. {{count, number}} wartet, nichts geht verloren. Bitte das Postfach abrufen, dann fortsetzen.',
    'paused.mailbox-unread_other':
      'Das Postfach wurde seit mehr als einem Tag nicht gelesen; wer sich inzwischen abgemeldet hat, bekäme noch Post. {{count, number}} warten, nichts geht verloren. Bitte das Postfach abrufen, dann fortsetzen.',
    'paused.no-connection_one':
      'Der Mailserver ist gerade nicht zu erreichen. {{count, number}} wartet, nichts geht verloren. Bitte die Verbindung prüfen.',
    'paused.no-connection_other':
      'Der Mailserver ist gerade nicht zu erreichen. {{count, number}} warten, nichts geht verloren. Bitte die Verbindung prüfen.',
  },
  {
    'course.frozen': 'Text and people fixed, hold begins',
    'course.planned': 'Scheduled for {{moment}}',
    'course.on-time': 'Begun on schedule, text and people fixed',
    'course.late': 'Begun late, on schedule; text and people fixed',
    'course.first': 'First mail',
    'course.resumed': 'Resumed',
    'course.stopped': 'Stopped',
    'course.finished': 'Done',
    'course.restarted': 'Rundpost restarted',
    'course.paused': 'Paused: {{reason}}',
    'reason.by-hand': 'by hand',
    'reason.restart': 'after a restart',
    'reason.older-copy': 'older copy of the data',
    'reason.login-refused': 'login refused',
    'reason.password-unreadable': 'password cannot be read',
    'reason.certificate': 'mail server not recognised',
    'reason.encryption': 'no encryption possible',
    'reason.wrong-server': 'not a mail server',
    'reason.limit-reached': 'provider’s limit reached',
    'reason.many-refused': 'many addresses refused',
    'reason.sender-problem': 'sender not accepted',
    'reason.store-not-writable': 'saving failed',
    'reason.no-connection': 'no connection',
    'reason.mailbox-unread': 'mailbox not read for too long',
    'paused.title': 'Paused at {{time}}',
    'paused.open.account': 'Open mail account',
    'paused.open.security': 'Open security',
    'paused.by-hand_one':
      '{{count, number}} mail is waiting, nothing is lost. Resume carries on where it stopped; nobody gets anything twice.',
    'paused.by-hand_other':
      '{{count, number}} mails are waiting, nothing is lost. Resume carries on where it stopped; nobody gets anything twice.',
    'paused.restart_one':
      'Rundpost was closed while sending. {{count, number}} mail is waiting, nothing is lost. Resume carries on where it stopped.',
    'paused.restart_other':
      'Rundpost was closed while sending. {{count, number}} mails are waiting, nothing is lost. Resume carries on where it stopped.',
    'paused.older-copy_one':
      'These data are an older copy. {{count, number}} mail is waiting in it and may have left already. Decide under Settings, Security whether to go on with this copy.',
    'paused.older-copy_other':
      'These data are an older copy. {{count, number}} mails are waiting in it and may have left already. Decide under Settings, Security whether to go on with this copy.',
    'paused.login-refused_one':
      'The mail account refused the login. {{count, number}} mail is waiting, nothing is lost. Please check the password in Settings, then try again.',
    'paused.login-refused_other':
      'The mail account refused the login. {{count, number}} mails are waiting, nothing is lost. Please check the password in Settings, then try again.',
    'paused.password-unreadable_one':
      'The password of the mail account could not be read on this computer. {{count, number}} mail is waiting, nothing is lost. Please unlock the keychain of this computer, then try again.',
    'paused.password-unreadable_other':
      'The password of the mail account could not be read on this computer. {{count, number}} mails are waiting, nothing is lost. Please unlock the keychain of this computer, then try again.',
    'paused.certificate_one':
      'The mail server could not prove that it is the one in Settings; it was not given the password. {{count, number}} mail is waiting, nothing is lost. Please check the network and the server name in Settings, then try again.',
    'paused.certificate_other':
      'The mail server could not prove that it is the one in Settings; it was not given the password. {{count, number}} mails are waiting, nothing is lost. Please check the network and the server name in Settings, then try again.',
    'paused.encryption_one':
      'The mail server allows no encrypted connection of the kind chosen in Settings; it was not given the password. {{count, number}} mail is waiting, nothing is lost. Please check port and encryption in Settings, then try again.',
    'paused.encryption_other':
      'The mail server allows no encrypted connection of the kind chosen in Settings; it was not given the password. {{count, number}} mails are waiting, nothing is lost. Please check port and encryption in Settings, then try again.',
    'paused.wrong-server_one':
      'What answers at the address in Settings is no mail server that takes mail. {{count, number}} mail is waiting, nothing is lost. Please check the server name and port in Settings, then try again.',
    'paused.wrong-server_other':
      'What answers at the address in Settings is no mail server that takes mail. {{count, number}} mails are waiting, nothing is lost. Please check the server name and port in Settings, then try again.',
    'paused.limit-reached_one':
      'The provider accepts no more mail for now (limit reached). {{count, number}} is waiting, nothing is lost.',
    'paused.limit-reached_other':
      'The provider accepts no more mail for now (limit reached). {{count, number}} are waiting, nothing is lost.',
    resumes: 'Rundpost tries again by itself: {{moment}}.',
    'paused.many-refused_one':
      'More than a tenth of the first mails were refused. {{count, number}} is waiting, nothing is lost. Please look in the log for the cause, then resume or stop.',
    'paused.many-refused_other':
      'More than a tenth of the first mails were refused. {{count, number}} are waiting, nothing is lost. Please look in the log for the cause, then resume or stop.',
    'paused.sender-problem_one':
      'The server takes no mail from this sender address. {{count, number}} is waiting, nothing is lost. Please check the sender in Settings, then try again.',
    'paused.sender-problem_other':
      'The server takes no mail from this sender address. {{count, number}} are waiting, nothing is lost. Please check the sender in Settings, then try again.',
    'paused.store-not-writable_one':
      'Rundpost could not save who got the mail, so it stopped sending. {{count, number}} is waiting, what is saved is safe. Please make room on the disk, then try again.',
    'paused.store-not-writable_other':
      'Rundpost could not save who got the mail, so it stopped sending. {{count, number}} are waiting, what is saved is safe. Please make room on the disk, then try again.',
    'paused.mailbox-unread_one':
      'The mailbox has not been read for more than a day; people who left meanwhile would still get mail. {{count, number}} is waiting, nothing is lost. Please check the mailbox, then resume.',
    'paused.mailbox-unread_other':
      'The mailbox has not been read for more than a day; people who left meanwhile would still get mail. {{count, number}} are waiting, nothing is lost. Please check the mailbox, then resume.',
    'paused.no-connection_one':
      'The mail server cannot be reached right now. {{count, number}} is waiting, nothing is lost. Please check the connection.',
    'paused.no-connection_other':
      'The mail server cannot be reached right now. {{count, number}} are waiting, nothing is lost. Please check the connection.',
  },
);
