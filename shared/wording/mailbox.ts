import { both } from './both.ts';

/** Why the mailbox could not be read, and how long ago it was. One sentence for each `ConnectionProblem`. */
export const mailbox = both(
  {
    'open-account': 'Mailkonto öffnen',
    unread: 'Das Postfach wurde nicht gelesen.',
    'unread.since_one': 'Zuletzt gelesen vor\u00A0{{count, number}}\u00A0Tag',
    'unread.since_other': 'Zuletzt gelesen vor\u00A0{{count, number}}\u00A0Tagen',
    'unread.when': 'Versucht: {{when}}.',
    'unread.again': 'Der nächste Versuch folgt von allein: {{when}}.',
    'unread.by-hand': 'Von allein wird es nicht noch einmal versucht.',
    'problem.host-unknown':
      'Den Server für den Posteingang gibt es unter diesem Namen nicht, oder das Internet ist nicht zu erreichen.',
    'problem.refused': 'Der Server nimmt am eingestellten Port keine Verbindung an.',
    'problem.unreachable': 'Der Server ist nicht zu erreichen.',
    'problem.silent': 'Der Server antwortet nicht.',
    'problem.dropped': 'Der Server hat die Verbindung abgebrochen.',
    'problem.certificate-untrusted':
      'Der Server weist sich mit einem Zertifikat aus, dem dieser Rechner nicht vertraut. Das Passwort wurde nicht gesendet.',
    'problem.certificate-expired':
      'Das Zertifikat des Servers gilt heute nicht. Bitte auch Datum und Uhrzeit dieses Rechners prüfen. Das Passwort wurde nicht gesendet.',
    'problem.certificate-name':
      'Das Zertifikat des Servers gilt für einen anderen Namen. Das Passwort wurde nicht gesendet.',
    'problem.tls-missing': 'Der Server bietet keine Verschlüsselung an. Das Passwort wurde nicht gesendet.',
    'problem.tls-mismatch':
      'Port und Verschlüsselung passen nicht zusammen. Bitte beides in den Einstellungen prüfen.',
    'problem.login-missing':
      'Der Server erlaubt an dieser Stelle keine Anmeldung mit Passwort. Bitte Port und Verschlüsselung prüfen.',
    'problem.login-refused': 'Der Server hat Benutzername oder Passwort abgelehnt. Bitte beides prüfen.',
    'problem.login-app-password':
      'Dieser Anbieter verlangt ein App-Passwort. Es wird in den Einstellungen des Mailkontos beim Anbieter angelegt.',
    'problem.login-later': 'Der Server nimmt die Anmeldung gerade nicht an.',
    'problem.busy': 'Der Server hat gerade keinen Platz für eine weitere Verbindung.',
    'problem.not-a-mail-server':
      'Unter dieser Adresse antwortet kein Server für den Posteingang. Bitte Name und Port prüfen.',
    'problem.password-unreadable':
      'Das Passwort ließ sich nicht aus dem Schlüsselbund lesen. Bitte den Schlüsselbund entsperren oder das Passwort neu eingeben.',
  },
  {
    'open-account': 'Open mail account',
    unread: 'The mailbox was not read.',
    'unread.since_one': 'Last read {{count, number}}\u00A0day\u00A0ago',
    'unread.since_other': 'Last read {{count, number}}\u00A0days\u00A0ago',
    'unread.when': 'Tried: {{when}}.',
    'unread.again': 'The next try follows by itself: {{when}}.',
    'unread.by-hand': 'It is not tried again by itself.',
    'problem.host-unknown':
      'There is no server for incoming mail under this name, or the internet cannot be reached.',
    'problem.refused': 'The server takes no connection on the port that was set.',
    'problem.unreachable': 'The server cannot be reached.',
    'problem.silent': 'The server does not answer.',
    'problem.dropped': 'The server broke off the connection.',
    'problem.certificate-untrusted':
      'The server shows a certificate this computer does not trust. The password was not sent.',
    'problem.certificate-expired':
      'The certificate of the server is not valid today. Please check date and time of this computer too. The password was not sent.',
    'problem.certificate-name':
      'The certificate of the server is for another name. The password was not sent.',
    'problem.tls-missing': 'The server offers no encryption. The password was not sent.',
    'problem.tls-mismatch': 'Port and encryption do not fit together. Please check both in Settings.',
    'problem.login-missing':
      'The server allows no login with a password here. Please check port and encryption.',
    'problem.login-refused': 'The server refused the user name or the password. Please check both.',
    'problem.login-app-password':
      'This provider wants an app password. It is made in the settings of the mail account, at the provider.',
    'problem.login-later': 'The server does not take the login right now.',
    'problem.busy': 'The server has no room for another connection right now.',
    'problem.not-a-mail-server':
      'What answers at this address is no server for incoming mail. Please check name and port.',
    'problem.password-unreadable':
      'The password could not be read from the keychain. Please unlock the keychain or enter the password again.',
  },
);
