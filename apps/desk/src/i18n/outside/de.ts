import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'outside.forward': 'Weiterleiten',
  'outside.forwardTitle': 'Weiterleiten',
  'outside.answerTitle': 'Nach außen schreiben',
  'outside.send': 'Senden',
  'outside.notCustomer':
    'Geht nach außen, nicht an die Kundschaft. Antworten kommen hierher zurück und sind gekennzeichnet; die Kundin oder der Kunde sieht sie nie.',
  'outside.forwardSubject': 'WG: {subject}',
  'outside.forwarded': 'Weitergeleitet an {list}',
  'outside.badAddress': 'An „{address}“ kann nicht geschrieben werden. Bitte korrigieren.',
  'outside.noRecipient': 'Wer soll es bekommen? Geben Sie eine Adresse ein.',
  'outside.noChannel': 'Es ist kein Kanal verbunden, der an beliebige Adressen schreiben kann.',
  'outside.from': 'Von',
  'outside.copies': 'Kopie, Blindkopie',
  'outside.text': 'Ihre Worte',
  'outside.yourWords': 'Was Sie dazu sagen möchten …',
  'outside.below': 'Darunter weitergeleitet',
  'outside.whole': 'das ganze Gespräch',
  'outside.files': 'Dateien, die mitgehen',
  'outside.notFromCustomer': 'Nicht von der Kundschaft',
  'outside.toOutside': 'Nach außen weitergeleitet',
  'outside.answerThem': 'Antworten',
  'outside.writeAgain': 'Noch einmal schreiben',
};
