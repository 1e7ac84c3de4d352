import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'retention.intro':
    'To, co starsze, znika samo, raz dziennie. Wiadomości tylko z zamkniętych rozmów; raporty pozostają prawidłowe. Blokada usuwania zachowuje to, co obejmuje.',
  'retention.lastRun': 'Ostatnio:',
  'retention.nothingWent': 'nic nie było dość stare',
  'retention.kind.messages': 'Wiadomości',
  'retention.kind.messages.text':
    'Treść, załączniki, odpowiedzi w formularzach i oryginały, licząc od zamknięcia rozmowy. Kto i kiedy pisał, pozostaje.',
  'retention.kind.files': 'Załączniki',
  'retention.kind.files.text': 'Pliki wiadomości z zamkniętych rozmów; wiadomości zostają.',
  'retention.kind.inbound': 'Oryginały',
  'retention.kind.inbound.text': 'Poczta i inne dane dokładnie tak, jak nadeszły.',
  'retention.kind.drafts': 'Niewysłane formularze',
  'retention.kind.drafts.text': 'To, co wpisano w formularze i nie wysłano.',
  'retention.kind.visitors': 'Urządzenia odwiedzających',
  'retention.kind.visitors.text':
    'Po nich rozpoznajemy odwiedzających witrynę. Kto wróci później, będzie nową osobą.',
  'retention.kind.audit': 'Dziennik zdarzeń',
  'retention.kind.audit.text': 'Kto co zmienił i kto oglądał dane osobowe.',
  'retention.forever': 'Bezterminowo',
  'retention.days': '{count, plural, one {# dzień} few {# dni} many {# dni} other {# dnia}}',
  'retention.years': '{count, plural, one {# rok} few {# lata} many {# lat} other {# roku}}',
  'retention.periodOf': 'Jak długo: {name}',
  'retention.addType': 'Inaczej dla rodzaju kanału',
  'retention.type': 'Rodzaj kanału',
  'retention.removeType': 'Bez wyjątku dla {name}',
  'retention.preview': 'Pokaż, co zniknie',
  'retention.save': 'Stosuj od teraz',
  'retention.saved': 'Od teraz to, co starsze, znika samo.',
  'retention.wouldGo': 'Co zniknie',
  'retention.nothingGoes': 'Nic: wszystko jest przechowywane bezterminowo.',
  'retention.olderThan': 'starsze niż {period}',
  'retention.oldest': 'najstarsze z {date}',
  'retention.held':
    '{count, plural, one {# pozostaje przez blokadę usuwania} few {# pozostają przez blokadę usuwania} many {# pozostaje przez blokadę usuwania} other {# pozostaje przez blokadę usuwania}}',
};
