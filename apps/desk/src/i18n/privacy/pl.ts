import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'privacy.intro':
    'Kopie danych klientów i usunięcia. Jedno i drugie zaczyna się w panelu klienta obok rozmowy.',
  'privacy.empty': 'Niczego jeszcze nie wyeksportowano ani nie usunięto',
  'privacy.emptyText': 'Otwórz rozmowę i wybierz „Eksportuj, zachowaj lub usuń dane…” w panelu klienta.',
  'privacy.open': 'Eksportuj, zachowaj lub usuń dane…',
  'privacy.title': 'Dane: {name}',
  'privacy.export': 'Wydanie danych',
  'privacy.exportText':
    'Wszystko, co przechowujemy: strona do czytania, dane dla programów, pliki i wiadomości w postaci, w jakiej nadeszły, w jednym archiwum zip. Przez tydzień możesz je pobrać tylko Ty.',
  'privacy.exportDo': 'Eksportuj wszystko',
  'privacy.exportAsked': 'Kopia jest przygotowywana. Znajdziesz ją w ustawieniach w części „Prywatność”.',
  'privacy.erase': 'Usunięcie',
  'privacy.eraseText':
    'Nazwisko, adresy, wiadomości, formularze i pliki znikną na zawsze i nikt ich nie przywróci. Rozmowy zostaną jako puste wiersze, żeby raporty się zgadzały; otwarte zostaną zamknięte.',
  'privacy.eraseName': 'Nazwa klienta',
  'privacy.eraseHelp': 'Aby potwierdzić, wpisz „{name}”.',
  'privacy.eraseDo': 'Usuń na zawsze',
  'privacy.eraseAsked': 'Dane klienta są usuwane.',
  'privacy.kind.export': 'Kopia danych: {name}',
  'privacy.kind.erasure': 'Usunięcie klienta',
  'privacy.by': 'zlecenie: {who}',
  'privacy.system': 'wiersz poleceń',
  'privacy.state.waiting': 'w przygotowaniu',
  'privacy.state.swept': 'trwa usuwanie plików',
  'privacy.state.done': 'gotowe',
  'privacy.state.failed': 'nie powstała: klienta w międzyczasie usunięto',
  'privacy.until': 'do pobrania do {date}',
  'privacy.gone': 'wygasła',
  'privacy.others': 'pobrać może tylko {who}',
  'privacy.fetch': 'Pobierz',
  'privacy.rows':
    '{count, plural, one {# wiersz opróżniony lub usunięty} few {# wiersze opróżnione lub usunięte} many {# wierszy opróżnionych lub usuniętych} other {# wiersza opróżnionego lub usuniętego}}',
  'privacy.holds': 'Blokady usuwania',
  'privacy.requests': 'Kopie i usunięcia',
  'privacy.hold': 'Zachowaj',
  'privacy.holdText':
    'Blokada usuwania zachowuje wszystko o tym kliencie, niezależnie od okresów przechowywania i usuwania, aż wygaśnie lub zostanie zdjęta.',
  'privacy.holdDo': 'Nałóż blokadę usuwania',
  'privacy.holdLift': 'Zdejmij',
  'privacy.holdReason': 'Dlaczego',
  'privacy.holdUntil': 'Do',
  'privacy.holdUntilHelp': 'Puste: do zdjęcia.',
  'privacy.holdOn': 'rozmowa {number}',
  'privacy.holdOpen': 'do zdjęcia',
  'privacy.holdEnds': 'do {date}',
  'privacy.holdBy': 'nałożył(a) {who}, {date}',
  'privacy.eraseHeld':
    'Blokada usuwania stoi na przeszkodzie: danych tego klienta nie można usunąć, dopóki nie zostanie zdjęta lub nie wygaśnie.',
  'privacy.failed.customer_on_hold': 'nie wykonano: dane chroni blokada usuwania',
};
