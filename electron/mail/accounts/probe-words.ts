/** What a letter to oneself says, in the language on screen. */
export const probeWords = {
  de: {
    subject: 'Rundpost prüft die Verbindung',
    text: 'Mit diesem Brief prüft Rundpost, ob dieses Konto senden und abrufen kann.\nEr kann gelöscht werden.\n',
  },
  en: {
    subject: 'Rundpost checks the connection',
    text: 'With this letter Rundpost checks whether this account can send and read.\nIt can be deleted.\n',
  },
} as const;
