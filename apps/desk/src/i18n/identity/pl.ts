import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'identity.join': 'Połącz z innym klientem…',
  'identity.joined': 'Połączono z',
  'identity.part': 'Rozdziel',
  'identity.part.label': 'Rozdziel od klienta {name}',
  'identity.join.title': 'Połącz klienta {name} z innym klientem',
  'identity.join.text': 'Dla jednej osoby zapisanej dwa razy. Można to cofnąć w każdej chwili.',
  'identity.join.find': 'Nazwisko, adres lub numer drugiego klienta',
  'identity.join.find.help': 'Wystarczą dwie litery.',
  'identity.join.found': 'Znalezieni klienci',
  'identity.join.none': 'Nikogo nie znaleziono. Spróbuj innej pisowni albo adresu.',
  'identity.join.question':
    'Czy {name} i {other} to ta sama osoba? Wszystko, co należy do {other}, znajdzie się przy {name}: adresy, rozmowy i formularze. Pochodzenie każdego wpisu zostanie zachowane.',
  'identity.join.do': 'Tak, połącz',
  'identity.done.joined': 'Połączono z klientem {name}',
  'identity.done.parted': 'Rozdzielono od klienta {name}',
  'identity.notDone': 'Nie wykonano: {reason}',
  'identity.error.joined': 'jednego z nich połączono w międzyczasie z kimś innym',
};
