import { both } from './both.ts';

/** One sentence per fault: what happened, what is safe, what to do. */
export const faults = both(
  {
    unexpected:
      'Das hat nicht geklappt, und Rundpost weiß nicht, warum. Gespeichertes ist sicher. Bitte noch einmal versuchen; im Protokoll steht es unter {{logId}}.',
    'call.unknown':
      'Fenster und Programm passen nicht zusammen. Gespeichertes ist sicher. Rundpost bitte neu starten.',
    'call.bad-input': 'Diese Eingabe wurde nicht angenommen ({{where}}). Es wurde nichts geändert.',
    'connection.lost':
      'Das Fenster hat die Verbindung zu Rundpost verloren. Gespeichertes ist sicher. Rundpost bitte neu starten.',
    'store.locked': 'Die Daten sind gesperrt. Bitte entsperren.',
    'store.wrong-passphrase': 'Das Passwort stimmt nicht. Die Daten sind unverändert.',
    'store.wrong-recovery-key':
      'Dieser Notfallschlüssel gehört nicht zu diesen Daten. Die Daten sind unverändert.',
    'store.recovery-key-typo':
      'Im Notfallschlüssel steckt ein Tippfehler. Bitte mit dem Blatt vergleichen: sechs Gruppen zu vier Zeichen.',
    'store.keychain':
      'Der Schlüsselbund hat die Daten nicht geöffnet: {{keychain}} Die Daten sind unverändert.',
    'store.folder': '{{folder}} Es wurde nichts angelegt und nichts verändert.',
    'store.open-now': 'Dieser Datenbestand ist gerade geöffnet und bleibt deshalb auf der Liste.',
    'store.wait': 'Zu viele Versuche. Der nächste ist in {{waitSeconds}} s möglich; die Daten sind sicher.',
    'store.passphrase-too-short': 'Das Passwort braucht mindestens {{least}} Zeichen.',
    'store.in-use':
      'Diese Daten sind schon geöffnet ({{holder}}). Bitte dort schließen; hier wurde nichts geändert.',
    'store.damaged':
      'Der Datenbestand ist beschädigt ({{part}}). Es wurde nichts verändert. Der Stand davor lässt sich öffnen.',
    'store.empty-file': 'Eine Datei des Datenbestands ist leer ({{part}}). Es wurde nichts überschrieben.',
    'store.foreign-file':
      'Dort liegt eine Datei, die nicht von Rundpost stammt ({{part}}). Es wurde nichts verändert.',
    'store.newer':
      'Dieser Datenbestand stammt von einer neueren Version von Rundpost. Bitte diese Version öffnen; hier wurde nichts verändert.',
    'store.disk-full':
      'Der Speicherplatz ist voll. Die letzte Änderung wurde nicht übernommen, alles davor ist sicher. Bitte Platz schaffen und noch einmal versuchen.',
    'store.not-writable':
      'Rundpost kann nicht auf den Datenbestand schreiben. Die letzte Änderung wurde nicht übernommen, alles davor ist sicher.',
    'store.read-failed':
      'Der Datenbestand lässt sich gerade nicht lesen. Es wurde nichts verändert. Bitte noch einmal versuchen.',
    gone: 'Das gibt es nicht mehr. Vermutlich wurde es inzwischen entfernt.',
    'recipient.address-invalid': 'Diese E-Mail-Adresse kann keine Post empfangen. Bitte prüfen.',
    'recipient.already-there': '{{name}} steht schon auf dieser Liste.',
    'recipient.has-left': '{{name}} hat sich von dieser Liste abgemeldet.',
    'recipient.blocked': 'Die Adresse von {{name}} ist gesperrt, weil Post zurückkam.',
    'recipient.name-missing': 'Bitte einen Namen eintragen.',
    'recipient.pause-too-short': 'Eine Pause endet frühestens morgen.',
    'recipient.consent-missing':
      '{{list}} ist ein Newsletter. Es wurde niemand aufgenommen; bitte festhalten, wie die Einwilligung zustande kam.',
    'group.name-missing': 'Bitte eine Gruppe nennen.',
    'field.value-wrong': 'Das passt nicht zur Art dieses Feldes.',
    'field.name-taken': 'Ein Feld „{{name}}“ gibt es schon.',
    'field.name-missing': 'Bitte dem Feld einen Namen geben.',
    'field.choices-missing': 'Bitte mindestens eine Auswahl nennen.',
    'text.control-characters': 'Der Text enthält unsichtbare Steuerzeichen. Bitte neu tippen statt einfügen.',
    'account.address-invalid': 'Von dieser Adresse kann keine Post kommen. Bitte prüfen.',
    'account.host-invalid': 'Der Name des Servers für den {{server}} stimmt nicht. Bitte prüfen.',
    'account.user-missing': 'Für den {{server}} fehlt der Benutzername. Meist ist es die E-Mail-Adresse.',
    'account.not-encrypted':
      'Der {{server}} wäre unverschlüsselt. Passwort und Adressen gingen offen durchs Netz, deshalb wurde nichts gespeichert. Bitte TLS wählen.',
    'account.sign-in-only':
      '{{provider}} nimmt kein Passwort mehr an, nur eine Anmeldung im Browser. Die kann Rundpost noch nicht. Bitte vorerst ein anderes Konto verwenden; es wurde nichts geändert.',
    'account.password-missing': 'Bitte das Passwort des Mailkontos eintragen.',
    'account.none': 'Es ist noch kein Mailkonto eingerichtet. Einstellungen, Mailkonto.',
    'list.name-missing': 'Bitte einen Namen für die Liste eintragen.',
    'list.name-taken': 'Es gibt schon eine Liste namens „{{name}}“. Bitte einen anderen Namen wählen.',
    'list.no-account':
      'Eine Liste braucht einen Absender, und in diesen Daten steht noch keiner. Es wurde nichts geändert.',
    'list.reply-invalid': 'An diese Adresse können keine Antworten gehen. Bitte prüfen.',
    'list.owner-invalid': 'Die Adresse einer zuständigen Person stimmt nicht. Bitte prüfen.',
    'list.mailing-scheduled': 'Die nächste geplante Rundmail an diese Liste ist „{{subject}}“.',
    'list.mailing-waits': 'Die Rundmail „{{subject}}“ wartet noch auf {{count}} Zustellungen an diese Liste.',
    'mailing.not-a-draft': 'Diese Rundmail ist kein Entwurf mehr und lässt sich nicht mehr ändern.',
    'mailing.not-sending': 'Diese Rundmail wird gerade nicht gesendet.',
    'mailing.not-paused': 'Diese Rundmail ist nicht angehalten.',
    'mailing.is-scheduled':
      'Diese Rundmail ist geplant. Zum Ändern bitte erst vom Zeitplan nehmen; sie ist dann wieder ein Entwurf.',
    'mailing.not-scheduled': 'Diese Rundmail ist nicht mehr geplant.',
    'mailing.time-past': 'Diese Zeit ist schon vorbei. Bitte eine spätere wählen.',
    'mailing.time-far': 'Geplant werden kann höchstens ein Jahr im Voraus.',
    'mailing.older-copy':
      'Diese Daten sind eine ältere Kopie; aus ihr wird nichts gesendet, bis unter Einstellungen, Sicherheit darüber entschieden ist.',
    'mailing.changed-elsewhere':
      'Dieser Entwurf wurde in einem anderen Fenster geändert. Bitte neu laden; dort ist der neuere Text sicher.',
    'mailing.blocked':
      'Vor dem Senden sind noch Hindernisse zu beheben: {{blockers}}. Es wurde nichts gesendet.',
    'mailing.number-changed':
      'Inzwischen würden {{now}} Personen diese Rundmail erhalten. Es wurde nichts gesendet; bitte noch einmal prüfen.',
    'mailing.already-leaving':
      'Die Bedenkzeit ist vorbei. Die Rundmail lässt sich noch anhalten oder abbrechen.',
    'mailing.too-big': 'Dieser Text ist zu lang für eine Mail. Der letzte gespeicherte Stand ist sicher.',
    'mailing.test-address': 'An diese Adresse kann keine Testmail gehen. Bitte prüfen.',
    'mailing.test-member':
      '{{address}} gehört zu den Empfängern; sie bekommen keine Testmails. Es wurde nichts gesendet. Möglich sind das eigene Mailkonto und die Adressen derer, die für eine Liste zuständig sind.',
    'mailing.test-limit':
      'Die Grenze des Mailkontos ist erreicht, die Testmail ging nicht hinaus. Die nächste Mail darf in etwa {{minutes, number}} Minuten hinaus.',
    'mailing.test-no-connection': '{{problem}}. Die Testmail ging nicht hinaus. Einstellungen, Mailkonto.',
    'mailing.test-refused':
      'Der Server nahm die Testmail nicht an (Antwort {{reply}}). Bitte die Adresse prüfen, sonst das Mailkonto unter Einstellungen, Mailkonto.',
    'mailing.test-lost':
      'Die Verbindung brach ab, bevor die Testmail übergeben war. Sie ging nicht hinaus; bitte noch einmal versuchen.',
    'mailing.test-unclear':
      'Die Verbindung brach ab, ehe der Server antwortete. Vielleicht kommt die Testmail an; bitte erst im Postfach nachsehen.',
    'delivery.not-unclear': 'Bei dieser Person ist nichts mehr unklar.',
    'case.already-settled': 'Darüber wurde schon entschieden.',
    'import.too-big':
      'Diese Datei ist zu groß. Rundpost liest Adressdateien bis {{most, number}} MB; es wurde nichts gespeichert.',
    'import.too-many-rows':
      'Diese Datei hat zu viele Zeilen. Rundpost liest bis {{most, number}}; es wurde nichts gespeichert. Bitte die Datei teilen.',
    'import.too-many-columns':
      'Diese Datei hat mehr als {{most, number}} Spalten. Vermutlich ist es keine Adressliste; es wurde nichts gespeichert.',
    'import.cell-too-long':
      'In dieser Datei ist ein Feld länger als {{most, number}} Zeichen. Vermutlich fehlt dort ein Anführungszeichen; es wurde nichts gespeichert.',
    'import.empty': 'In dieser Datei steht nichts. Es wurde nichts gespeichert.',
    'import.not-text':
      'Das ist keine Textdatei. Bitte im Tabellenprogramm als CSV speichern; es wurde nichts gespeichert.',
    'import.unreadable':
      'Diese Datei ließ sich nicht lesen. Es wurde nichts gespeichert. Bitte im Tabellenprogramm neu als CSV speichern.',
    'import.no-address-column':
      'Es ist noch keine Spalte als E-Mail-Adresse ausgewählt. Bitte eine auswählen; es wurde nichts gespeichert.',
    'import.running': 'Ein anderer Import läuft noch. Bitte warten, bis er fertig ist.',
    'file.gone': 'Diese Datei liegt nicht mehr dort oder ist verändert. Bitte noch einmal öffnen.',
    'file.not-a-file': 'Das ist keine gewöhnliche Datei; Rundpost hat sie nicht geöffnet.',
    'file.foreign':
      'Rundpost öffnet Sicherungen (.rundpost) und Adressdateien (.csv, .xlsx, .vcf, .ldif); diese Datei ist keine davon.',
    'file.path-unknown':
      'Im Browser sagt eine abgelegte Datei nicht, wo sie liegt. Bitte unter „Wiederherstellen“ den Ordner der Sicherung eintragen.',
    'file.too-many':
      'Das sind zu viele Dateien auf einmal. Rundpost merkt sich {{most, number}}; bitte die übrigen später öffnen.',
    'act.running':
      'Gerade läuft etwas, das viele Personen auf einmal betrifft. Es wurde nichts weiter verändert; bitte gleich noch einmal versuchen.',
    'undo.nothing': 'Es gibt nichts zurückzunehmen.',
    'undo.changed-since':
      'Das lässt sich nicht mehr zurücknehmen, weil sich seitdem etwas daran geändert hat. Es wurde nichts verändert.',
  },
  {
    unexpected:
      'That did not work, and Rundpost does not know why. What was saved is safe. Please try again; the log has it as {{logId}}.',
    'call.unknown': 'Window and program do not match. What was saved is safe. Please restart Rundpost.',
    'call.bad-input': 'This entry was not accepted ({{where}}). Nothing was changed.',
    'connection.lost':
      'The window lost its connection to Rundpost. What was saved is safe. Please restart Rundpost.',
    'store.locked': 'The data are locked. Please unlock them.',
    'store.wrong-passphrase': 'Wrong password. The data are unchanged.',
    'store.wrong-recovery-key': 'This recovery key is not that of these data. The data are unchanged.',
    'store.recovery-key-typo':
      'There is a slip in the recovery key. Please compare it with the sheet: six groups of four characters.',
    'store.keychain': 'The keychain did not open the data: {{keychain}} The data are unchanged.',
    'store.folder': '{{folder}} Nothing was made and nothing was changed.',
    'store.open-now': 'These data are open right now and so stay on the list.',
    'store.wait': 'Too many tries. The next one is possible in {{waitSeconds}} s; the data are safe.',
    'store.passphrase-too-short': 'The password needs at least {{least}} characters.',
    'store.in-use':
      'These data are already open ({{holder}}). Please close them there; nothing was changed here.',
    'store.damaged':
      'The data store is damaged ({{part}}). Nothing was changed. The state before it can be opened.',
    'store.empty-file': 'A file of the data store is empty ({{part}}). Nothing was overwritten.',
    'store.foreign-file': 'There is a file that is not Rundpost’s ({{part}}). Nothing was changed.',
    'store.newer':
      'This data store comes from a newer version of Rundpost. Please open it with that version; nothing was changed here.',
    'store.disk-full':
      'The disk is full. The last change was not taken over, everything before it is safe. Please make room and try again.',
    'store.not-writable':
      'Rundpost cannot write to the data store. The last change was not taken over, everything before it is safe.',
    'store.read-failed': 'The data store cannot be read right now. Nothing was changed. Please try again.',
    gone: 'That is no longer there. It was probably removed in the meantime.',
    'recipient.address-invalid': 'This e-mail address cannot receive mail. Please check it.',
    'recipient.already-there': '{{name}} is already on this list.',
    'recipient.has-left': '{{name}} has left this list.',
    'recipient.blocked': 'The address of {{name}} is blocked because mail came back.',
    'recipient.name-missing': 'Please enter a name.',
    'recipient.pause-too-short': 'A pause ends tomorrow at the earliest.',
    'recipient.consent-missing':
      '{{list}} is a newsletter. Nobody was added; please note how consent was given.',
    'group.name-missing': 'Please name a group.',
    'field.value-wrong': 'This does not fit the kind of this field.',
    'field.name-taken': 'There is a field “{{name}}” already.',
    'field.name-missing': 'Please give the field a name.',
    'field.choices-missing': 'Please name at least one choice.',
    'text.control-characters':
      'The text contains invisible control characters. Please type it instead of pasting.',
    'account.address-invalid': 'No mail can come from this address. Please check it.',
    'account.host-invalid': 'The name of the server for {{server}} is not right. Please check it.',
    'account.user-missing': 'The user name for {{server}} is missing. Mostly it is the e-mail address.',
    'account.not-encrypted':
      'The connection for {{server}} would not be encrypted. Password and addresses would cross the net in the open, so nothing was saved. Please choose TLS.',
    'account.sign-in-only':
      '{{provider}} no longer accepts a password, only a sign-in in the browser. Rundpost cannot do that yet. Please use another account for now; nothing was changed.',
    'account.password-missing': 'Please enter the password of the mail account.',
    'account.none': 'No mail account has been set up yet. Settings, Mail account.',
    'list.name-missing': 'Please enter a name for the list.',
    'list.name-taken': 'There is already a list called “{{name}}”. Please choose another name.',
    'list.no-account': 'A list needs a sender, and these data have none yet. Nothing was changed.',
    'list.reply-invalid': 'Answers cannot go to this address. Please check it.',
    'list.owner-invalid': 'The address of one of the owners is not right. Please check it.',
    'list.mailing-scheduled': 'The next mailing scheduled for this list is “{{subject}}”.',
    'list.mailing-waits': 'The mailing “{{subject}}” still waits for {{count}} deliveries to this list.',
    'mailing.not-a-draft': 'This mailing is no longer a draft and cannot be changed.',
    'mailing.not-sending': 'This mailing is not being sent right now.',
    'mailing.not-paused': 'This mailing is not paused.',
    'mailing.is-scheduled':
      'This mailing is scheduled. To change it, please take it off the schedule first; it is a draft again then.',
    'mailing.not-scheduled': 'This mailing is no longer scheduled.',
    'mailing.time-past': 'This time is over already. Please choose a later one.',
    'mailing.time-far': 'Mailings can be scheduled a year ahead at most.',
    'mailing.older-copy':
      'These data are an older copy; nothing is sent from it until that is decided under Settings, Security.',
    'mailing.changed-elsewhere':
      'This draft was changed in another window. Please reload; the newer text is safe there.',
    'mailing.blocked': 'Blockers have to be fixed before sending: {{blockers}}. Nothing was sent.',
    'mailing.number-changed':
      'By now {{now}} people would get this mailing. Nothing was sent; please check once more.',
    'mailing.already-leaving': 'The hold is over. The mailing can still be paused or stopped.',
    'mailing.too-big': 'This text is too long for a mail. The last saved state is safe.',
    'mailing.test-address': 'No test mail can go to this address. Please check.',
    'mailing.test-member':
      '{{address}} belongs to the recipients; they get no test mails. Nothing was sent. Possible are the mail account itself and the addresses of list owners.',
    'mailing.test-limit':
      'The limit of the mail account is reached, the test mail was not sent. The next mail may leave in about {{minutes, number}} minutes.',
    'mailing.test-no-connection': '{{problem}}. The test mail was not sent. Settings, Mail account.',
    'mailing.test-refused':
      'The server did not take the test mail (reply {{reply}}). Please check the address, else the account under Settings, Mail account.',
    'mailing.test-lost':
      'The connection broke off before the test mail was handed over. It was not sent; please try again.',
    'mailing.test-unclear':
      'The connection broke off before the server answered. Perhaps the test mail arrives; please look into the mailbox first.',
    'delivery.not-unclear': 'Nothing is unclear about this person any more.',
    'case.already-settled': 'This has already been decided.',
    'import.too-big':
      'This file is too big. Rundpost reads address files of up to {{most, number}} MB; nothing was saved.',
    'import.too-many-rows':
      'This file has too many rows. Rundpost reads up to {{most, number}}; nothing was saved. Please split the file.',
    'import.too-many-columns':
      'This file has more than {{most, number}} columns. It is probably no list of addresses; nothing was saved.',
    'import.cell-too-long':
      'A field in this file is longer than {{most, number}} characters. A quotation mark is probably missing there; nothing was saved.',
    'import.empty': 'There is nothing in this file. Nothing was saved.',
    'import.not-text':
      'This is no text file. Please save it as CSV in the spreadsheet program; nothing was saved.',
    'import.unreadable':
      'This file could not be read. Nothing was saved. Please save it anew as CSV in the spreadsheet program.',
    'import.no-address-column':
      'No column has been chosen as e-mail address yet. Please choose one; nothing was saved.',
    'import.running': 'Another import is still running. Please wait until it is done.',
    'file.gone': 'This file is no longer there or has changed. Please open it once more.',
    'file.not-a-file': 'This is not an ordinary file; Rundpost did not open it.',
    'file.foreign':
      'Rundpost opens backups (.rundpost) and address files (.csv, .xlsx, .vcf, .ldif); this file is neither.',
    'file.path-unknown':
      'In a browser a dropped file does not say where it lies. Please enter the folder of the backup under “Restore”.',
    'file.too-many':
      'These are too many files at once. Rundpost keeps {{most, number}} in mind; please open the others later.',
    'act.running':
      'Something that concerns many people at once is under way. Nothing else was changed; please try again in a moment.',
    'undo.nothing': 'There is nothing to undo.',
    'undo.changed-since':
      'This can no longer be undone because something about it has changed since. Nothing was changed.',
  },
);
