/** What stands in the practice club, in the language it is written in. Data of the club, not screen text. */
export const clubWords = {
  de: {
    name: 'Musterverein Seeblick',
    legalNotice:
      'Musterverein Seeblick e. V. (erfunden)\nUferweg 1, 12345 Musterstadt\nVertreten durch: Helga Döring\npost@example.org',
    newsletter: 'Sonnenpost',
    choir: 'Chor',
    festival: 'Seefest 2025',
    groups: {
      gymnastics: 'Turnen',
      choir: 'Chor',
      board: 'Vorstand',
      youth: 'Jugend',
      hiking: 'Wandern',
    },
    field: 'Abteilung',
    sections: { gymnastics: 'Turnen', rowing: 'Rudern', hiking: 'Wandern', music: 'Musik' },
    recordedBy: 'Übung',
  },
  en: {
    name: 'Lakeview Sample Club',
    legalNotice:
      'Lakeview Sample Club (invented)\n1 Shore Lane, Sampleton\nRepresented by: Helga Döring\npost@example.org',
    newsletter: 'Sunny Post',
    choir: 'Choir',
    festival: 'Lake Festival 2025',
    groups: {
      gymnastics: 'Gymnastics',
      choir: 'Choir',
      board: 'Board',
      youth: 'Youth',
      hiking: 'Hiking',
    },
    field: 'Section',
    sections: { gymnastics: 'Gymnastics', rowing: 'Rowing', hiking: 'Hiking', music: 'Music' },
    recordedBy: 'Practice',
  },
} as const;
