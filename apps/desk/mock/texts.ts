import type { Language } from '@throughline/sdk';

/** Who writes, and what about, in each language of the company's customers. */
interface Voice {
  first: readonly string[];
  last: readonly string[];
  subjects: readonly string[];
  messages: readonly string[];
  answers: readonly string[];
}

export const voices: Record<Language, Voice> = {
  de: {
    first: [
      'Jürgen',
      'Ute',
      'Claudia',
      'Familie',
      'Sabine',
      'Thomas',
      'Birgit',
      'Stefan',
      'Annika',
      'Jörg',
      'Heike',
      'Lukas',
    ],
    last: [
      'Großmann',
      'Schneider',
      'Neumann',
      'Brandt',
      'Weiß',
      'Krüger',
      'Köhler',
      'Vogel',
      'Lindner',
      'Schröder',
      'Böhm',
      'Petersen',
    ],
    subjects: [
      'Rechnung doppelt abgebucht',
      'Newsletter abbestellen',
      'Lob für die Monteure',
      'Tisch Mira: Lieferung verspätet',
      'Lack am Schrank zerkratzt',
      'Angebot für Büromöbel',
      'Montagetermin verschieben',
      'Garantie Lampe Modell 7',
    ],
    messages: [
      'Guten Tag, die Rechnung wurde zweimal abgebucht. Bitte prüfen Sie das und erstatten Sie den doppelten Betrag.',
      'Könnten wir den Montagetermin auf nächste Woche verschieben? Donnerstag ab 14 Uhr würde passen.',
      'Leider ist der Lack an der linken Tür zerkratzt. Fotos habe ich angehängt.',
      'Haben Sie den Stuhl auch in Eiche? Online sehe ich nur Buche.',
      'Ich wollte mich nur bedanken: Ihre Monteure waren pünktlich und sehr freundlich!',
    ],
    answers: [
      'Guten Tag, vielen Dank für Ihre Nachricht. Ich habe das geprüft und melde mich bis morgen Mittag bei Ihnen.',
      'Den Termin habe ich verschoben. Sie erhalten gleich eine Bestätigung.',
    ],
  },
  pl: {
    first: [
      'Agnieszka',
      'Michał',
      'Robert',
      'Katarzyna',
      'Paweł',
      'Magdalena',
      'Łukasz',
      'Joanna',
      'Grzegorz',
      'Zofia',
    ],
    last: [
      'Nowak',
      'Zieliński',
      'Wójcik',
      'Wiśniewska',
      'Kamińska',
      'Lewandowski',
      'Dąbrowska',
      'Szymański',
      'Woźniak',
      'Jabłoński',
    ],
    subjects: [
      'Potwierdzenie terminu montażu',
      'Współpraca B2B, cennik',
      'Oddzwonić po 15:00',
      'Zwrot dwóch krzeseł',
      'Uszkodzona przesyłka',
      'Faktura na firmę',
      'Gdzie jest moje zamówienie?',
    ],
    messages: [
      'Dzień dobry, czy mogę prosić o potwierdzenie terminu montażu? Na stronie nie widzę żadnej daty.',
      'Paczka przyszła uszkodzona, karton był rozerwany z jednej strony. Co dalej?',
      'Proszę o fakturę na firmę, dane wysłałem w formularzu.',
      'Dziękuję za szybką odpowiedź. W takim razie czekam na kuriera w piątek.',
    ],
    answers: [
      'Dzień dobry, dziękujemy za wiadomość. Sprawdziłem zamówienie i kurier przyjedzie w piątek między 10 a 14.',
      'Faktura została wysłana na podany adres.',
    ],
  },
  nl: {
    first: ['Sanne', 'Pieter', 'Daan', 'Femke', 'Joris', 'Anouk', 'Bram', 'Lotte'],
    last: ['van der Berg', 'de Vries', 'Jansen', 'Bakker', 'van Dijk', 'Visser', 'Mulder', 'de Boer'],
    subjects: [
      'Waar blijft mijn bestelling?',
      'Factuur op naam van bedrijf',
      'Montageafspraak verzetten',
      'Retour van lamp',
      'Kapotte poot onder tafel',
    ],
    messages: [
      'Hallo, mijn bestelling zou gisteren komen maar er is niemand geweest. Kunnen jullie kijken waar die blijft?',
      'Kan de factuur op naam van ons bedrijf worden gezet? Het btw-nummer staat hieronder.',
      'Een van de poten is kapot aangekomen. Kan ik een nieuwe krijgen?',
    ],
    answers: [
      'Hoi, bedankt voor je bericht. Ik heb de vervoerder gebeld; je bestelling komt morgen tussen 9 en 12.',
      'De nieuwe poot gaat vandaag op de post.',
    ],
  },
  en: {
    first: ['Oliver', 'Hannah', 'Emily', 'George', 'Amelia', 'Jack', 'Isla', 'Harriet'],
    last: ['Hughes', 'Cole', 'Turner', 'Bennett', 'Clarke', 'Murray', 'Hayes', 'Whitfield'],
    subjects: [
      'Change of delivery address',
      'Warranty claim, lamp model 7',
      'Spare screws for order 88121',
      'Missing invoice',
      'Is the oak table in stock?',
    ],
    messages: [
      'Hi, we are moving at the end of the month. Could you deliver to the new address instead?',
      'The lamp stopped working after three weeks. Order number is in the form I sent.',
      'Four screws were missing from the box. Could you send some, please?',
      'Thanks, that was quick. I will wait for the courier then.',
    ],
    answers: [
      'Thank you for writing. I have changed the address on your order; you will get a confirmation shortly.',
      'The screws are on their way, they should be with you on Thursday.',
    ],
  },
};

export const languages: readonly Language[] = ['de', 'pl', 'nl', 'en'];
export const labels = ['Returns', 'Invoice', 'Delivery', 'Assembly', 'Complaint', 'B2B', 'Praise'];
