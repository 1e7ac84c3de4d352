import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'mentions.told': '{name} wspomina o Tobie: {text}',
  'mentions.toldInThread': '{name} odpowiada w wątku: {text}',
  'mentions.show': 'Pokaż',
  'mentions.choose': 'Osoby i zespoły',
  'mentions.team': 'Zespół',
  'mentions.ambiguous': 'Kilka osób nazywa się {name}. O kogo chodzi?',
  'mentions.unfinished':
    '„@{name}” nikogo jeszcze nie powiadomi: wybierz osobę z listy albo napisz całe imię i nazwisko.',
  'mentions.notTold': 'bez powiadomienia: tej osoby już nie ma',
  'mentions.thread': 'Wątek',
  'mentions.replies':
    '{count, plural, one {# odpowiedź} few {# odpowiedzi} many {# odpowiedzi} other {# odpowiedzi}}',
  'mentions.newReplies': '{count, plural, one {# nowa} few {# nowe} many {# nowych} other {# nowej}}',
  'mentions.answer': 'Odpowiedz',
  'mentions.resolve': 'Oznacz jako załatwione',
  'mentions.reopen': 'Otwórz ponownie',
  'mentions.resolvedBy': 'Załatwione ({name})',
  'mentions.yourAnswer': 'Twoja odpowiedź na notatkę',
  'mentions.placeholder': 'To widzi tylko zespół. Wpisz @, aby kogoś wskazać.',
};
