import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'compose.title': 'Nowa rozmowa',
  'compose.intro': 'Znajdź klienta po nazwisku lub adresie albo wpisz adres.',
  'compose.placeholder': 'Co chcesz napisać… / znajduje gotowe odpowiedzi',
  'compose.ownAddress': '„{address}” to nasz własny adres. Kto ma otrzymać wiadomość?',
  'compose.noSubject': 'Czego dotyczy wiadomość? Wpisz temat.',
  'compose.noText': 'Napisz coś albo załącz plik.',
  'compose.uploading': 'Plik jest jeszcze przesyłany. Poczekaj albo usuń go.',
  'compose.unreachable': '{name}: brak adresu, na który można napisać tym kanałem.',
  'compose.refused.do_not_contact':
    'Nie wysłano: ten klient nie chce, żeby do niego pisać. Na jego wiadomości można odpowiadać.',
  'compose.refused.no_consent': 'Nie wysłano: ten klient nie wyraził na to zgody.',
  'compose.refused.consent_withdrawn': 'Nie wysłano: ten klient wycofał zgodę.',
  'compose.refused.quiet_hours': 'Nie wysłano: u tego klienta trwają godziny ciszy. Można wysłać po {until}.',
  'compose.sent': 'Wysłano do: {list}',
  'compose.open': 'Otwórz',
  'compose.correct': 'Popraw',
  'compose.waits': 'Serwer jest nieosiągalny. Wiadomość wyjdzie, gdy tylko będzie to możliwe.',
};
