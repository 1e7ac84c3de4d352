import type { Language } from '../languages.ts';
import type { BadRow, Doubt } from './types.ts';

interface LeftOutWords {
  line: string;
  reason: string;
  customers: string;
  reasons: Record<BadRow | Doubt, string>;
}

/** Heads and reasons of the table of rows that were left out. */
export const leftOutWords: Record<Language, LeftOutWords> = {
  en: {
    line: 'Line',
    reason: 'Why it was left out',
    customers: 'May be',
    reasons: {
      too_few_cells: 'The row has fewer cells than the header',
      too_many_cells: 'The row has more cells than the header',
      nothing_to_know: 'No name, address or number in it',
      wrong_email: 'The e-mail address cannot be right',
      wrong_phone: 'The phone number cannot be right',
      wrong_birth_date: 'The date of birth cannot be read',
      two_customers: 'Its addresses belong to two customers',
      other_number: 'Known by this address under another customer number',
      other_name: 'Known by this address under another name',
      shared_address: 'Only an address that several people share',
    },
  },
  de: {
    line: 'Zeile',
    reason: 'Warum ausgelassen',
    customers: 'Vielleicht',
    reasons: {
      too_few_cells: 'Die Zeile hat weniger Zellen als die Kopfzeile',
      too_many_cells: 'Die Zeile hat mehr Zellen als die Kopfzeile',
      nothing_to_know: 'Kein Name, keine Adresse, keine Nummer',
      wrong_email: 'Die E-Mail-Adresse kann nicht stimmen',
      wrong_phone: 'Die Telefonnummer kann nicht stimmen',
      wrong_birth_date: 'Das Geburtsdatum ist nicht lesbar',
      two_customers: 'Die Adressen gehören zu zwei Kunden',
      other_number: 'Unter dieser Adresse mit einer anderen Kundennummer bekannt',
      other_name: 'Unter dieser Adresse mit einem anderen Namen bekannt',
      shared_address: 'Nur eine Adresse, die sich mehrere teilen',
    },
  },
  pl: {
    line: 'Wiersz',
    reason: 'Dlaczego pominięto',
    customers: 'Może to być',
    reasons: {
      too_few_cells: 'Wiersz ma mniej komórek niż nagłówek',
      too_many_cells: 'Wiersz ma więcej komórek niż nagłówek',
      nothing_to_know: 'Brak nazwiska, adresu i numeru',
      wrong_email: 'Adres e-mail jest błędny',
      wrong_phone: 'Numer telefonu jest błędny',
      wrong_birth_date: 'Nie można odczytać daty urodzenia',
      two_customers: 'Adresy należą do dwóch klientów',
      other_number: 'Pod tym adresem jest klient o innym numerze',
      other_name: 'Pod tym adresem jest klient o innym nazwisku',
      shared_address: 'Tylko adres, z którego korzysta kilka osób',
    },
  },
  nl: {
    line: 'Regel',
    reason: 'Waarom overgeslagen',
    customers: 'Misschien',
    reasons: {
      too_few_cells: 'De rij heeft minder cellen dan de kopregel',
      too_many_cells: 'De rij heeft meer cellen dan de kopregel',
      nothing_to_know: 'Geen naam, adres of nummer',
      wrong_email: 'Het e-mailadres kan niet kloppen',
      wrong_phone: 'Het telefoonnummer kan niet kloppen',
      wrong_birth_date: 'De geboortedatum is niet te lezen',
      two_customers: 'De adressen horen bij twee klanten',
      other_number: 'Met dit adres bekend onder een ander klantnummer',
      other_name: 'Met dit adres bekend onder een andere naam',
      shared_address: 'Alleen een adres dat meerdere mensen delen',
    },
  },
};
