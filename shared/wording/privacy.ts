import { both } from './both.ts';

/** What leaves this computer, what lies where, and the facts of a record of processing. */
export const privacy = both(
  {
    leaves: 'Was diesen Rechner verlässt',
    'nothing-practice': 'In der Übung nichts.',
    'nothing-yet': 'Nichts, solange kein Mailkonto eingerichtet ist.',
    sending: 'Senden',
    reading: 'Abrufen',
    'server.tls': '{{host}}, Port {{port}}, verschlüsselt (TLS)',
    'server.starttls': '{{host}}, Port {{port}}, verschlüsselt (STARTTLS)',
    'server.plain': '{{host}}, Port {{port}}, unverschlüsselt auf diesem Rechner',
    where: 'Zu ändern unter:',
    'nothing-else':
      'Es gibt keine Auswertung der Nutzung, keine Suche nach neuen Versionen, keine Bilder oder Schriften von anderswo. Rundmails enthalten nichts, was meldet, ob sie gelesen werden.',
    places: 'Was wo liegt',
    data: 'Daten',
    'data-text':
      'Personen, Listen, Rundmails, Einwilligungen, Rückläufer und Mails an die Listen; alles verschlüsselt.',
    key: 'Schlüssel',
    'key.none': 'Liegt neben den Daten, denn in der Übung sind alle Personen erfunden.',
    'key.keychain': 'Im Schlüsselbund dieses Rechners, dazu auf dem Notfallblatt.',
    'key.passphrase': 'Nur im Kopf als Passwort, dazu auf dem Notfallblatt.',
    password: 'Passwort des Mailkontos',
    'password.keychain': 'Im Schlüsselbund dieses Rechners.',
    'password.store': 'Verschlüsselt bei den Daten.',
    backups: 'Sicherungen',
    'no-backups': 'Es ist noch kein Ordner gewählt.',
    'backups-text': 'Verschlüsselt wie die Daten selbst.',
    beside: 'Unverschlüsselt daneben',
    'beside-text':
      'Sprache und Darstellung, Name und Ort der Datenspeicher, Lage des Fensters und ein Protokoll ohne Namen und Adressen.',
    one: 'Auskunft über eine Person',
    'one-text':
      'Im Seitenblatt einer Person lässt sich alles über sie Gespeicherte als Datei ausgeben; dort wird sie auch berichtigt und gelöscht.',
    record: 'Verzeichnis der Verarbeitung',
    'record-text':
      'Die Angaben für Artikel 30 DSGVO, soweit das Programm sie kennt. Rechtsgrundlage, Aufbewahrungsfristen der Organisation und gegebenenfalls eine Datenschutzbeauftragte fehlen noch.',
    'record.controller': 'Verantwortlich',
    'record.purpose': 'Zweck',
    'record.purpose-text':
      'Rundmails an die Personen auf den Listen; An- und Abmeldung; Pflege der Adressen.',
    'record.people': 'Betroffene',
    'record.data': 'Daten',
    'record.data-text':
      'Name, Anrede, Sprache, E-Mail-Adresse, Gruppen, Listen, Einwilligungen, Zustellungen, Rückläufer und Mails an die Listen.',
    'record.data-own':
      'Name, Anrede, Sprache, E-Mail-Adresse, Gruppen, Listen, Einwilligungen, Zustellungen, Rückläufer und Mails an die Listen; eigene Felder: {{fields}}.',
    'record.given-to': 'Weitergabe',
    'record.provider':
      'An den Anbieter des Mailkontos ({{host}}) als Auftragsverarbeiter, sonst an niemanden.',
    'record.nobody': 'An niemanden, solange kein Mailkonto eingerichtet ist.',
    'record.erased': 'Löschung',
    'record.erased-text':
      'Gelöschte Personen und Listen lassen sich 30 Tage zurückholen. Sicherungen werden nach der eingestellten Frist entfernt.',
    'record.measures': 'Schutz',
    'record.measures.none': 'Daten verschlüsselt mit AES-256-GCM.',
    'record.measures.keychain':
      'Daten verschlüsselt mit AES-256-GCM, Schlüssel im Schlüsselbund des Rechners; Verbindungen zum Mailkonto mit TLS.',
    'record.measures.passphrase':
      'Daten verschlüsselt mit AES-256-GCM, Schlüssel durch ein Passwort geschützt (Argon2id); Verbindungen zum Mailkonto mit TLS.',
  },
  {
    leaves: 'What leaves this computer',
    'nothing-practice': 'Nothing in practice.',
    'nothing-yet': 'Nothing, as long as no mail account is set up.',
    sending: 'Sending',
    reading: 'Reading',
    'server.tls': '{{host}}, port {{port}}, encrypted (TLS)',
    'server.starttls': '{{host}}, port {{port}}, encrypted (STARTTLS)',
    'server.plain': '{{host}}, port {{port}}, unencrypted on this computer',
    where: 'To be changed under:',
    'nothing-else':
      'Nothing about use is collected, no newer version is looked for, no pictures or fonts come from elsewhere. Mailings hold nothing that reports whether they are read.',
    places: 'What lies where',
    data: 'Data',
    'data-text':
      'People, lists, mailings, consents, returned mail and letters to the lists; all of it encrypted.',
    key: 'Key',
    'key.none': 'Lies beside the data, for all people in practice are invented.',
    'key.keychain': 'In the keychain of this computer, and on the recovery sheet.',
    'key.passphrase': 'Only remembered as a password, and on the recovery sheet.',
    password: 'Password of the mail account',
    'password.keychain': 'In the keychain of this computer.',
    'password.store': 'Encrypted with the data.',
    backups: 'Backups',
    'no-backups': 'No folder was chosen yet.',
    'backups-text': 'Encrypted like the data themselves.',
    beside: 'Unencrypted beside them',
    'beside-text':
      'Language and appearance, name and place of the data stores, the place of the window, and a log without names and addresses.',
    one: 'One person’s data',
    'one-text':
      'The panel of a person exports everything kept about them as a file; there they are also corrected and deleted.',
    record: 'Record of processing',
    'record-text':
      'The facts for Article 30 GDPR as far as the program knows them. Legal basis, the organisation’s own retention periods and a data protection officer, if there is one, are still missing.',
    'record.controller': 'Controller',
    'record.purpose': 'Purpose',
    'record.purpose-text': 'Mailings to the people on the lists; joining and leaving; care of the addresses.',
    'record.people': 'People concerned',
    'record.data': 'Data',
    'record.data-text':
      'Name, salutation, language, e-mail address, groups, lists, consents, deliveries, returned mail and letters to the lists.',
    'record.data-own':
      'Name, salutation, language, e-mail address, groups, lists, consents, deliveries, returned mail and letters to the lists; own fields: {{fields}}.',
    'record.given-to': 'Given to',
    'record.provider': 'To the provider of the mail account ({{host}}) as processor, to nobody else.',
    'record.nobody': 'To nobody, as long as no mail account is set up.',
    'record.erased': 'Erasure',
    'record.erased-text':
      'Deleted people and lists can be brought back for 30 days. Backups are removed after the period that is set.',
    'record.measures': 'Protection',
    'record.measures.none': 'Data encrypted with AES-256-GCM.',
    'record.measures.keychain':
      'Data encrypted with AES-256-GCM, key in the keychain of the computer; connections to the mail account with TLS.',
    'record.measures.passphrase':
      'Data encrypted with AES-256-GCM, key protected by a password (Argon2id); connections to the mail account with TLS.',
  },
);
