import { both } from './both.ts';

/** Why an account does not work: what happened, and what to do. Nothing was changed by finding out. */
export const accountProblems = both(
  {
    'problem.host-unknown': '{{server}}: {{host}} ist nicht zu finden',
    'problem.host-unknown.text':
      'Entweder ist der Name des Servers falsch, oder dieser Rechner ist nicht mit dem Internet verbunden.',
    'problem.refused': '{{server}}: Dort nimmt niemand ab',
    'problem.refused.text':
      '{{host}} antwortet, aber nicht an diesem Port. Bitte die Nummer hinter dem Servernamen prüfen.',
    'problem.unreachable': '{{server}}: {{host}} ist nicht zu erreichen',
    'problem.unreachable.text':
      'Bitte die Verbindung dieses Rechners zum Internet prüfen, dann noch einmal versuchen.',
    'problem.silent': '{{server}}: {{host}} antwortet nicht',
    'problem.silent.text':
      'Vielleicht hält eine Firewall die Verbindung auf, oder der Port gehört zu einer anderen Verschlüsselung.',
    'problem.dropped': '{{server}}: Die Verbindung brach ab',
    'problem.dropped.text': 'Bitte noch einmal versuchen. Bleibt es dabei, hilft der Anbieter weiter.',
    'problem.certificate-untrusted': '{{server}}: Dem Zertifikat ist nicht zu trauen',
    'problem.certificate-untrusted.text':
      'Niemand, dem dieser Rechner vertraut, bürgt für {{host}}. Das Passwort wurde nicht gesendet. Im fremden WLAN bitte später versuchen; sonst beim Anbieter nachfragen.',
    'problem.certificate-expired': '{{server}}: Das Zertifikat gilt nicht mehr oder noch nicht',
    'problem.certificate-expired.text':
      'Das Passwort wurde nicht gesendet. Bitte Datum und Uhrzeit dieses Rechners prüfen; stimmen sie, liegt es am Anbieter.',
    'problem.certificate-name': '{{server}}: Das Zertifikat gehört zu einem anderen Namen',
    'problem.certificate-name.text':
      'Wer dort antwortet, ist nicht {{host}}. Das Passwort wurde nicht gesendet. Bitte den Namen des Servers prüfen; im fremden WLAN später versuchen.',
    'problem.tls-missing': '{{server}}: Keine Verschlüsselung',
    'problem.tls-missing.text':
      '{{host}} bietet an diesem Port keine brauchbare Verschlüsselung an. Das Passwort wurde nicht gesendet. Üblich sind 465 und 993 mit TLS.',
    'problem.tls-mismatch': '{{server}}: Port und Verschlüsselung passen nicht zusammen',
    'problem.tls-mismatch.text':
      'Zu 465 und 993 gehört TLS, zu 587 und 143 STARTTLS. Das Passwort wurde nicht gesendet.',
    'problem.login-missing': '{{server}}: Keine Anmeldung mit Passwort',
    'problem.login-missing.text':
      '{{host}} nimmt an diesem Port keine Anmeldung mit einem Passwort an. Bitte die Angaben des Anbieters prüfen.',
    'problem.login-refused': '{{server}}: Anmeldung abgelehnt',
    'problem.login-refused.text':
      'Benutzername oder Passwort stimmen nicht. Es wurde nur einmal versucht, damit das Konto nicht gesperrt wird.',
    'problem.login-app-password': '{{provider}} verlangt ein App-Passwort',
    'problem.login-app-password.text':
      'Das gewöhnliche Passwort gilt nur auf der Webseite. Ein App-Passwort lässt sich dort in den Kontoeinstellungen unter Sicherheit anlegen.',
    'problem.imap-off': 'Der Abruf ist bei {{provider}} wohl ausgeschaltet',
    'problem.imap-off.text':
      'Auf der Webseite von {{provider}} unter E-Mail, Einstellungen, „POP3/IMAP Abruf“ den Zugriff erlauben. Senden geht schon.',
    'problem.login-later': '{{server}}: Anmelden geht gerade nicht',
    'problem.login-later.text':
      'Der Anbieter bittet um etwas Geduld. Bitte in ein paar Minuten noch einmal versuchen.',
    'problem.busy': '{{server}}: Der Server nimmt gerade niemanden an',
    'problem.busy.text': 'Bitte in ein paar Minuten noch einmal versuchen.',
    'problem.not-a-mail-server': '{{server}}: Dort antwortet kein Mailserver',
    'problem.not-a-mail-server.text':
      'Bitte Servernamen und Port prüfen; im fremden WLAN erst dessen Anmeldeseite im Browser öffnen.',
    'problem.password-unreadable': 'Das Passwort ist gerade nicht zu lesen',
    'problem.password-unreadable.text':
      'Der Schlüsselbund dieses Rechners gibt es nicht heraus. Bitte den Schlüsselbund öffnen oder das Passwort hier noch einmal eintragen.',
    'problem.letter-refused': 'Der Server nahm den Brief an sich selbst nicht an',
    'problem.letter-refused.text':
      'Anmelden ging, senden nicht. Meist gehört die Adresse nicht zu diesem Konto, oder die Grenze des Anbieters ist erreicht.',
    'problem.letter-missing': 'Der Brief an sich selbst kam nicht an',
    'problem.letter-missing.text':
      'Der Server nahm ihn an, im Posteingang ist er nicht zu finden. Manchmal dauert es länger; bitte in ein paar Minuten noch einmal prüfen.',
    'problem.stopped': 'Prüfung abgebrochen',
    'problem.stopped.text': 'Das Konto ist gespeichert. Geprüft ist es noch nicht.',
    'problem.unexpected': 'Das hat nicht geklappt, und Rundpost weiß nicht, warum',
    'problem.unexpected.text':
      'Das Konto ist gespeichert. Bitte noch einmal versuchen; im Protokoll steht, was geschah.',
  },
  {
    'problem.host-unknown': '{{server}}: {{host}} cannot be found',
    'problem.host-unknown.text':
      'Either the name of the server is wrong, or this computer is not connected to the internet.',
    'problem.refused': '{{server}}: nobody answers there',
    'problem.refused.text':
      '{{host}} is there, but not at this port. Please check the number behind the name of the server.',
    'problem.unreachable': '{{server}}: {{host}} cannot be reached',
    'problem.unreachable.text': 'Please check this computer’s connection to the internet, then try again.',
    'problem.silent': '{{server}}: {{host}} does not answer',
    'problem.silent.text':
      'Perhaps a firewall holds the connection up, or the port belongs to another encryption.',
    'problem.dropped': '{{server}}: the connection broke off',
    'problem.dropped.text': 'Please try again. If it stays that way, the provider can help.',
    'problem.certificate-untrusted': '{{server}}: the certificate cannot be trusted',
    'problem.certificate-untrusted.text':
      'Nobody this computer trusts vouches for {{host}}. The password was not sent. In a foreign Wi-Fi please try later; else ask the provider.',
    'problem.certificate-expired': '{{server}}: the certificate is no longer or not yet valid',
    'problem.certificate-expired.text':
      'The password was not sent. Please check date and time of this computer; if they are right, it is up to the provider.',
    'problem.certificate-name': '{{server}}: the certificate belongs to another name',
    'problem.certificate-name.text':
      'Whoever answers there is not {{host}}. The password was not sent. Please check the name of the server; in a foreign Wi-Fi try later.',
    'problem.tls-missing': '{{server}}: no encryption',
    'problem.tls-missing.text':
      '{{host}} offers no usable encryption at this port. The password was not sent. Usual are 465 and 993 with TLS.',
    'problem.tls-mismatch': '{{server}}: port and encryption do not fit',
    'problem.tls-mismatch.text':
      'TLS belongs to 465 and 993, STARTTLS to 587 and 143. The password was not sent.',
    'problem.login-missing': '{{server}}: no login with a password',
    'problem.login-missing.text':
      '{{host}} takes no login with a password at this port. Please check what the provider says.',
    'problem.login-refused': '{{server}}: login refused',
    'problem.login-refused.text':
      'User name or password are not right. It was tried only once, so that the account is not locked.',
    'problem.login-app-password': '{{provider}} wants an app password',
    'problem.login-app-password.text':
      'The ordinary password works on the website only. An app password can be made there, in the account settings under security.',
    'problem.imap-off': 'Access by IMAP is probably switched off at {{provider}}',
    'problem.imap-off.text':
      'On the website of {{provider}} under E-mail, Settings, “POP3/IMAP”, allow the access. Sending works already.',
    'problem.login-later': '{{server}}: no login just now',
    'problem.login-later.text': 'The provider asks for some patience. Please try again in a few minutes.',
    'problem.busy': '{{server}}: the server takes nobody just now',
    'problem.busy.text': 'Please try again in a few minutes.',
    'problem.not-a-mail-server': '{{server}}: no mail server answers there',
    'problem.not-a-mail-server.text':
      'Please check server name and port; in a foreign Wi-Fi open its login page in the browser first.',
    'problem.password-unreadable': 'The password cannot be read just now',
    'problem.password-unreadable.text':
      'The keychain of this computer does not give it out. Please open the keychain or enter the password here again.',
    'problem.letter-refused': 'The server did not take the letter to oneself',
    'problem.letter-refused.text':
      'Logging in worked, sending did not. Mostly the address does not belong to this account, or the provider’s limit is reached.',
    'problem.letter-missing': 'The letter to oneself did not arrive',
    'problem.letter-missing.text':
      'The server took it, and it is not to be found in the inbox. Sometimes it takes longer; please check again in a few minutes.',
    'problem.stopped': 'Check stopped',
    'problem.stopped.text': 'The account is saved. It has not been checked yet.',
    'problem.unexpected': 'That did not work, and Rundpost does not know why',
    'problem.unexpected.text': 'The account is saved. Please try again; the log says what happened.',
  },
);
