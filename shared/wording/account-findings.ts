import { both } from './both.ts';

/** What the letters to oneself showed: what was found, what Rundpost does about it, and what the owner can do. */
export const accountFindings = both(
  {
    findings: 'Was das Konto kann',
    'findings.worse': 'Schlechter als bei der Prüfung davor',
    'findings.weight.good': 'in Ordnung',
    'findings.weight.open': 'nicht bekannt',
    'findings.weight.note': 'Hinweis',
    'findings.weight.harm': 'Warnung',
    'finding.from.kept': 'Der Absender bleibt, wie er ist',
    'finding.from.kept.more': 'Empfänger sehen Name und Adresse des Kontos.',
    'finding.from.name-changed': 'Der Anbieter ändert den Absendernamen',
    'finding.from.name-changed.more':
      'Die Adresse bleibt. Welcher Name erscheint, lässt sich in den Einstellungen beim Anbieter festlegen.',
    'finding.from.on-behalf': 'Mails erscheinen „im Auftrag von“ einer anderen Adresse',
    'finding.from.on-behalf.more':
      'Der Anbieter setzt eine zweite Adresse dazu. Beim Anbieter die eigene Adresse als Absender freischalten oder mit deren Konto senden.',
    'finding.from.address-changed': 'Der Anbieter ersetzt die Absenderadresse',
    'finding.from.address-changed.more':
      'Empfänger sehen eine andere Adresse, und Antworten gehen womöglich dorthin. Vor dem Senden die Adresse beim Anbieter als Absender freischalten oder hier die des Kontos eintragen.',
    'finding.dkim.aligned': 'Mails tragen die Unterschrift der eigenen Domain (DKIM)',
    'finding.dkim.aligned.more': 'Andere Anbieter können prüfen, dass sie echt sind.',
    'finding.dkim.other-domain': 'Die Unterschrift (DKIM) ist von einer anderen Domain',
    'finding.dkim.other-domain.more':
      'Sie beweist nicht, dass Mails von dieser Adresse kommen. Beim Anbieter DKIM für die eigene Domain einschalten.',
    'finding.dkim.failed': 'Die Unterschrift (DKIM) der Mails gilt nicht',
    'finding.dkim.failed.more':
      'Mails können im Spam landen. Rundpost ändert nach dem Schreiben nichts; beim Anbieter den DKIM-Eintrag der Domain prüfen lassen.',
    'finding.dkim.missing': 'Mails tragen keine Unterschrift (DKIM)',
    'finding.dkim.missing.more': 'Mails können im Spam landen. Beim Anbieter DKIM einschalten.',
    'finding.dkim.untold': 'Zur Unterschrift (DKIM) sagt der Anbieter nichts',
    'finding.dkim.untold.more':
      'An Briefen, die das Haus nicht verlassen, prüfen viele Anbieter nichts. Ob sie anderswo gilt, ist von hier nicht zu sehen.',
    'finding.dmarc.pass': 'Die Absenderdomain ist bestätigt (DMARC)',
    'finding.dmarc.pass.more': 'Der eigene Anbieter hält Mails dieser Adresse für echt.',
    'finding.dmarc.fail': 'Die Absenderdomain wird nicht bestätigt (DMARC)',
    'finding.dmarc.fail.more':
      'Andere Anbieter weisen solche Mails womöglich ab. Vor dem Senden DKIM für die Domain einschalten oder mit einem Konto dieser Domain senden.',
    'finding.dmarc.none': 'Die Domain sagt nicht, wie ihre Mails zu prüfen sind (DMARC)',
    'finding.dmarc.none.more':
      'Große Anbieter verlangen von Rundmails einen DMARC-Eintrag. Wer die Domain verwaltet, kann ihn anlegen.',
    'finding.dmarc.untold': 'Zur Absenderdomain (DMARC) sagt der Anbieter nichts',
    'finding.dmarc.untold.more':
      'Gezählt wird nur, was der eigene Anbieter ganz oben in den Brief schreibt; hier steht dort nichts.',
    'finding.plus.works': 'Zusätze hinter einem + kommen an',
    'finding.plus.works.more': 'Abmeldungen und Bestätigungen tragen ihr Kennzeichen in der Adresse.',
    'finding.plus.missing': 'Adressen mit + kommen nicht an',
    'finding.plus.missing.more':
      'Abmeldungen und Bestätigungen tragen ihr Kennzeichen stattdessen im Betreff. Zu tun ist nichts.',
    'finding.return-path.kept': 'Rückläufer nennen, an wen die Mail ging',
    'finding.return-path.kept.more': 'Jede Mail bekommt eine eigene Rücksendeadresse.',
    'finding.return-path.changed': 'Eine eigene Rücksendeadresse je Mail geht nicht',
    'finding.return-path.changed.more':
      'Rückläufer werden an der Kennung der Mail erkannt, die sie zurückgeben. Fehlt auch die, fragt Rundpost nach. Zu tun ist nichts.',
    'finding.reports.taken': 'Berichte über die Zustellung werden angeboten',
    'finding.reports.taken.more': 'Rundpost verlangt sie bei Fehlern und Verzögerungen.',
    'finding.reports.missing': 'Berichte über die Zustellung lassen sich nicht verlangen',
    'finding.reports.missing.more':
      'Rückläufer kommen trotzdem, nur ohne Kennung im Umschlag. Zu tun ist nichts.',
    'finding.message-id.kept': 'Die Kennung der Mails bleibt',
    'finding.message-id.kept.more': 'Antworten lassen sich ihrer Rundmail zuordnen.',
    'finding.message-id.changed': 'Der Anbieter ersetzt die Kennung der Mails',
    'finding.message-id.changed.more':
      'Antworten werden an Adresse und Betreff erkannt, und manche gar nicht. Zu tun ist nichts.',
    'finding.list-fields.kept': 'Abmelden im Mailprogramm geht',
    'finding.list-fields.kept.more': 'Die Angaben für den Abmeldeknopf kommen an.',
    'finding.list-fields.lost': 'Der Abmeldeknopf der Mailprogramme fehlt',
    'finding.list-fields.lost.more':
      'Der Anbieter entfernt die Angaben dafür. Der Abmeldelink unter jeder Rundmail geht weiter.',
  },
  {
    findings: 'What the account can do',
    'findings.worse': 'Worse than at the check before',
    'findings.weight.good': 'in order',
    'findings.weight.open': 'not known',
    'findings.weight.note': 'note',
    'findings.weight.harm': 'warning',
    'finding.from.kept': 'The sender stays as it is',
    'finding.from.kept.more': 'Recipients see the name and address of the account.',
    'finding.from.name-changed': 'The provider changes the sender name',
    'finding.from.name-changed.more':
      'The address stays. Which name appears can be set in the settings at the provider.',
    'finding.from.on-behalf': 'Mails appear “on behalf of” another address',
    'finding.from.on-behalf.more':
      'The provider adds a second address. Have your own address allowed as a sender at the provider, or send with the account it belongs to.',
    'finding.from.address-changed': 'The provider replaces the sender address',
    'finding.from.address-changed.more':
      'Recipients see another address, and answers may go there. Before sending, have the address allowed as a sender at the provider, or enter that of the account here.',
    'finding.dkim.aligned': 'Mails carry the signature of their own domain (DKIM)',
    'finding.dkim.aligned.more': 'Other providers can check that they are genuine.',
    'finding.dkim.other-domain': 'The signature (DKIM) is of another domain',
    'finding.dkim.other-domain.more':
      'It does not prove that mails come from this address. Switch on DKIM for your own domain at the provider.',
    'finding.dkim.failed': 'The signature (DKIM) of the mails does not hold',
    'finding.dkim.failed.more':
      'Mails may land in spam. Rundpost changes nothing after writing; have the DKIM record of the domain checked at the provider.',
    'finding.dkim.missing': 'Mails carry no signature (DKIM)',
    'finding.dkim.missing.more': 'Mails may land in spam. Switch on DKIM at the provider.',
    'finding.dkim.untold': 'The provider says nothing of the signature (DKIM)',
    'finding.dkim.untold.more':
      'Many providers check nothing on letters that never leave them. Whether it holds elsewhere cannot be seen from here.',
    'finding.dmarc.pass': 'The sender domain is confirmed (DMARC)',
    'finding.dmarc.pass.more': 'Your own provider holds mails of this address to be genuine.',
    'finding.dmarc.fail': 'The sender domain is not confirmed (DMARC)',
    'finding.dmarc.fail.more':
      'Other providers may refuse such mails. Before sending, switch on DKIM for the domain, or send with an account of this domain.',
    'finding.dmarc.none': 'The domain does not say how its mails are to be checked (DMARC)',
    'finding.dmarc.none.more':
      'Large providers want a DMARC record for mailings. Whoever runs the domain can add it.',
    'finding.dmarc.untold': 'The provider says nothing of the sender domain (DMARC)',
    'finding.dmarc.untold.more':
      'Only what your own provider writes at the very top of the letter counts; here nothing stands there.',
    'finding.plus.works': 'Additions behind a + arrive',
    'finding.plus.works.more': 'Leaving and confirming carry their mark in the address.',
    'finding.plus.missing': 'Addresses with a + do not arrive',
    'finding.plus.missing.more':
      'Leaving and confirming carry their mark in the subject instead. There is nothing to do.',
    'finding.return-path.kept': 'Returned mail says whom the mail went to',
    'finding.return-path.kept.more': 'Each mail gets a return address of its own.',
    'finding.return-path.changed': 'Mails cannot have a return address of their own',
    'finding.return-path.changed.more':
      'Returned mail is known by the id of the mail it gives back. Where that is missing too, Rundpost asks. There is nothing to do.',
    'finding.reports.taken': 'Reports on delivery are offered',
    'finding.reports.taken.more': 'Rundpost asks for them on failures and delays.',
    'finding.reports.missing': 'Reports on delivery cannot be asked for',
    'finding.reports.missing.more':
      'Returned mail comes all the same, only without an id on the envelope. There is nothing to do.',
    'finding.message-id.kept': 'The id of mails stays',
    'finding.message-id.kept.more': 'Answers can be tied to their mailing.',
    'finding.message-id.changed': 'The provider replaces the id of mails',
    'finding.message-id.changed.more':
      'Answers are known by address and subject, and some not at all. There is nothing to do.',
    'finding.list-fields.kept': 'Leaving from the mail program works',
    'finding.list-fields.kept.more': 'What the button for leaving needs arrives.',
    'finding.list-fields.lost': 'Mail programs show no button for leaving',
    'finding.list-fields.lost.more':
      'The provider removes what it needs. The link for leaving under each mailing goes on working.',
  },
);
