import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'replies.intro':
    'Podczas odpowiadania wpisz / i część nazwy lub skrótu. Tekst pojawi się w języku klienta, jeśli jest dostępny, a sformatowany tam, gdzie kanał na to pozwala.',
  'replies.empty': 'Nie ma jeszcze gotowych odpowiedzi',
  'replies.emptyText': 'Zapisz to, co odpowiadasz wciąż od nowa: godziny pracy, zwroty, podziękowania.',
  'replies.noneFit': 'Żadna gotowa odpowiedź nie pasuje',
  'replies.add': 'Dodaj gotową odpowiedź',
  'replies.used':
    '{count, plural, one {użyto # raz} few {użyto # razy} many {użyto # razy} other {użyto # razu}}',
  'replies.name': 'Nazwa',
  'replies.shortcut': 'Skrót',
  'replies.shortcutHelp': 'To, co wpisujesz po ukośniku: litery, cyfry, - i _.',
  'replies.team': 'Dla',
  'replies.everybody': 'Wszystkich',
  'replies.subject': 'Temat ({language})',
  'replies.subjectHelp':
    'Nieobowiązkowy. Tak będzie się nazywać nowa rozmowa rozpoczęta tą odpowiedzią; odpowiedź w toku zachowuje swój temat.',
  'replies.copies': 'Kto jeszcze to otrzyma',
  'replies.copiesHelp':
    'Nieobowiązkowe. Dołączą do osób, które już otrzymują kopię, w kanałach obsługujących kopie.',
  'replies.variables': 'Zmienne są uzupełniane przy użyciu tekstu:',
  'replies.defaults': 'To, co stoi po kresce, zastępuje brakującą wartość, np. „customer.firstName|Państwo”.',
  'replies.unfilled': '{variable} nie ma wartości. Uzupełnij to miejsce przed wysłaniem.',
  'replies.delete': 'Usuń tę odpowiedź',
  'replies.deleteText': 'Wiadomości napisane z jej użyciem zachowają treść.',
  'replies.deleteTitle': 'Usunąć „{name}”?',
  'replies.deleted': 'Usunięto „{name}”',
};
