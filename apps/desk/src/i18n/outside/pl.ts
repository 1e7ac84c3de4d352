import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'outside.forward': 'Przekaż dalej',
  'outside.forwardTitle': 'Przekaż dalej',
  'outside.answerTitle': 'Napisz na zewnątrz',
  'outside.send': 'Wyślij',
  'outside.notCustomer':
    'Trafia na zewnątrz, nie do klienta. Odpowiedzi wracają tutaj i są oznaczone; klient ich nigdy nie zobaczy.',
  'outside.forwardSubject': 'PD: {subject}',
  'outside.forwarded': 'Przekazano: {list}',
  'outside.badAddress': 'Na adres „{address}” nie da się napisać. Popraw go.',
  'outside.noRecipient': 'Kto ma to dostać? Wpisz adres.',
  'outside.noChannel': 'Nie podłączono kanału, który może pisać na dowolny adres.',
  'outside.from': 'Od',
  'outside.copies': 'DW, UDW',
  'outside.text': 'Twoje słowa',
  'outside.yourWords': 'Co chcesz o tym napisać…',
  'outside.below': 'Przekazywane poniżej',
  'outside.whole': 'cała rozmowa',
  'outside.files': 'Dołączane pliki',
  'outside.notFromCustomer': 'Nie od klienta',
  'outside.toOutside': 'Przekazano na zewnątrz',
  'outside.answerThem': 'Odpowiedz tej osobie',
  'outside.writeAgain': 'Napisz ponownie',
};
