import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'levels.intro':
    'Co obiecano klientom. Dla rozmowy obowiązuje pierwszy pasujący poziom obsługi, licząc od góry.',
  'levels.empty': 'Nie ma jeszcze poziomów obsługi',
  'levels.emptyText': 'Obiecaj pierwszą odpowiedź w kilka godzin i zobacz na liście, co na kiedy.',
  'levels.everything': 'każda rozmowa',
  'levels.add': 'Dodaj poziom obsługi',
  'levels.up': 'Przesuń „{name}” w górę',
  'levels.down': 'Przesuń „{name}” w dół',
  'levels.name': 'Nazwa',
  'levels.appliesTo': 'Dotyczy',
  'levels.appliesTo.help':
    'Bez warunku dotyczy każdej rozmowy. Wybierz zespół, kanał, etykietę albo wartość klienta.',
  'levels.firstAnswer': 'Pierwsza odpowiedź',
  'levels.nextAnswer': 'Kolejna odpowiedź',
  'levels.resolution': 'Rozwiązanie',
  'levels.none': 'brak',
  'levels.unit': 'Jednostka: „{promise}”',
  'levels.minutes': 'minuty',
  'levels.hours.unit': 'godziny',
  'levels.hours': 'Które godziny się liczą',
  'levels.hours.company': 'Godziny pracy',
  'levels.hours.always': 'Cała doba',
  'levels.warnAt': 'Ostrzegaj po (procent czasu)',
  'levels.warnAt.help': 'Wtedy termin jest zagrożony: widać to na liście i mogą na to zareagować reguły.',
  'levels.pauses': 'Czas do rozwiązania stoi, gdy czekamy na odpowiedź klienta',
  'levels.preview': 'Co to znaczy',
  'levels.preview.none': 'Jeszcze nic nie obiecano.',
  'levels.preview.firstAnswer':
    'Gdy wiadomość przyjdzie w takiej chwili: {arrives}, odpowiedź jest potrzebna do: {due}. Ostrzeżenie: {warning}.',
  'levels.preview.nextAnswer':
    'Gdy kolejna wiadomość przyjdzie w takiej chwili: {arrives}, odpowiedź jest potrzebna do: {due}.',
  'levels.preview.resolution':
    'Gdy rozmowa zacznie się w takiej chwili: {arrives}, rozwiązanie jest potrzebne do: {due}.',
  'levels.neverOpen': 'Te godziny nigdy nie nadejdą, więc nic nigdy nie miałoby terminu.',
  'levels.problem.nothing':
    'Obiecaj co najmniej jedno: pierwszą odpowiedź, kolejną odpowiedź albo rozwiązanie.',
  'levels.delete': 'Usuń ten poziom obsługi',
  'levels.deleteText':
    'To, co trwa, będzie mierzone następnym pasującym poziomem obsługi albo żadnym. To, co się skończyło, pozostaje ocenione jak dotąd.',
  'levels.deleteTitle': 'Usunąć „{name}”?',
  'levels.deleted': 'Usunięto „{name}”',
  'levels.mark': 'Poziom obsługi',
  'levels.paused': 'Wstrzymano',
  'levels.paused.why': 'Stoi: czekamy na odpowiedź klienta.',
  'levels.never': 'Bez terminu',
  'levels.never.why': 'Bez terminu: te godziny nigdy nie nadejdą.',
  'levels.isDue': 'Termin: {due}',
  'levels.wasDue': 'Termin minął: {due}',
  'levels.promised': 'Według poziomu obsługi {name}',
  'levels.gone': '(usuniętego)',
  'levels.kind.first_answer': 'Pierwsza odpowiedź',
  'levels.kind.next_answer': 'Kolejna odpowiedź',
  'levels.kind.resolution': 'Rozwiązanie',
};
