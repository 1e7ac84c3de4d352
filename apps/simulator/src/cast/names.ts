import type { Language } from '@throughline/sdk';

/** What people who speak one language are called and where they live. */
export interface NameList {
  men: string[];
  women: string[];
  /** As a man writes it; a woman's form after the slash where it differs. */
  last: string[];
  /** Streets and the towns they are in. */
  places: [street: string, city: string][];
  /** Where such people have their mailboxes. */
  mailHosts: string[];
  /** Begin of a mobile number; digits follow. */
  phone: string;
}

export const nameLists: Record<Language, NameList> = {
  de: {
    men: ['Jürgen', 'Thomas', 'Stefan', 'Matthias', 'Björn', 'Felix', 'Uwe', 'Tobias', 'Emre', 'Paul'],
    women: ['Ute', 'Claudia', 'Sabine', 'Annika', 'Heike', 'Leonie', 'Birgit', 'Özlem', 'Johanna', 'Petra'],
    last: [
      'Großmann',
      'Schneider',
      'Neumann',
      'Brandt',
      'Vogt',
      'Krüger',
      'Yıldız',
      'Lehmann',
      'Jäger',
      'Franke',
      'Böhm',
      'Winkler',
    ],
    places: [
      ['Gartenweg 12', '50825 Köln'],
      ['Schillerstraße 8', '40215 Düsseldorf'],
      ['Am Bahndamm 31', '53111 Bonn'],
      ['Merowingerplatz 2', '44137 Dortmund'],
      ['Birkenallee 77', '45130 Essen'],
    ],
    mailHosts: ['posteo.example', 'web-mail.example', 'gmx-mail.example', 'freinet.example'],
    phone: '+49 176 55',
  },
  pl: {
    men: ['Michał', 'Krzysztof', 'Paweł', 'Robert', 'Tomasz', 'Łukasz', 'Grzegorz', 'Marcin', 'Jacek'],
    women: ['Magdalena', 'Joanna', 'Małgorzata', 'Ewa', 'Aleksandra', 'Zofia', 'Monika', 'Beata', 'Dorota'],
    last: [
      'Wójcik',
      'Kamiński/Kamińska',
      'Lewandowski/Lewandowska',
      'Dąbrowski/Dąbrowska',
      'Szymański/Szymańska',
      'Woźniak',
      'Kozłowski/Kozłowska',
      'Mazur',
      'Jabłoński/Jabłońska',
      'Pawlak',
      'Żak',
      'Górski/Górska',
    ],
    places: [
      ['ul. Lipowa 14', '00-195 Warszawa'],
      ['ul. Mickiewicza 5/12', '61-701 Poznań'],
      ['ul. Długa 33', '80-831 Gdańsk'],
      ['ul. Ogrodowa 9', '50-079 Wrocław'],
      ['al. Jana Pawła II 61', '70-550 Szczecin'],
    ],
    mailHosts: ['poczta.example', 'onet-poczta.example', 'interia-mail.example'],
    phone: '+48 601 55',
  },
  nl: {
    men: ['Pieter', 'Daan', 'Jeroen', 'Bram', 'Wouter', 'Sjoerd', 'Ruben', 'Mohamed', 'Thijs'],
    women: ['Sanne', 'Fleur', 'Anouk', 'Marijke', 'Femke', 'Lotte', 'Iris', 'Noor', 'Esther'],
    last: [
      'de Boer',
      'Jansen',
      'van der Berg',
      'Bakker',
      'Visser',
      'Smit',
      'Mulder',
      'van Dijk',
      'Kuipers',
      'Hoekstra',
      'Dekker',
      'El Amrani',
    ],
    places: [
      ['Molenstraat 18', '6211 CK Maastricht'],
      ['Kerkplein 4', '3511 LX Utrecht'],
      ['Lindelaan 65', '5611 AZ Eindhoven'],
      ['Oude Gracht 102', '6511 PP Nijmegen'],
      ['Prinsenhof 7', '5911 KD Venlo'],
    ],
    mailHosts: ['ziggomail.example', 'kpn-mail.example', 'xs4mail.example'],
    phone: '+31 6 55',
  },
  en: {
    men: ['Oliver', 'James', 'Rohan', 'George', 'Callum', 'Robert', 'Daniel', 'Kwame', 'Harry'],
    women: ['Hannah', 'Emily', 'Charlotte', 'Priya', 'Megan', 'Grace', 'Sophie', 'Aoife', 'Laura'],
    last: [
      'Hughes',
      'Cole',
      'Turner',
      'Patel',
      'Bennett',
      'O’Connor',
      'Fletcher',
      'Ward',
      'Mensah',
      'Sinclair',
      'Hart',
      'Whitaker',
    ],
    places: [
      ['Aachener Straße 21', '50674 Köln'],
      ['Rheinallee 9', '53113 Bonn'],
      ['58 Albert Street', 'London SE15 4QN'],
      ['14 Canal Row', 'Dublin D02 X285'],
      ['Nordstraße 40', '40476 Düsseldorf'],
    ],
    mailHosts: ['fastpost.example', 'outmail.example', 'proton-post.example'],
    phone: '+44 7700 900',
  },
};
