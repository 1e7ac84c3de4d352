import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'sending.when': 'Wyślij',
  'sending.held':
    'Zostanie wysłana za {seconds, plural, one {# sekundę} few {# sekundy} many {# sekund} other {# sekundy}}',
  'sending.later': 'Zostanie wysłana: {moment}',
  'sending.inSeconds': 'wyjdzie za {seconds} s',
  'sending.at': 'wyjdzie: {moment}',
  'sending.move': 'Zmień termin',
  'sending.asBefore': 'Jak poprzednio',
  'sending.takeBack': 'Cofnij i popraw',
  'sending.now': 'Wyślij teraz',
  'sending.gone': 'To zostało już wysłane.',
  'sending.answeredSince': 'W międzyczasie klient napisał ponownie. Czy to nadal aktualne?',
  'sending.delay': 'Cofanie wysłania',
  'sending.delayHelp':
    'Tyle odpowiedź czeka przed wysłaniem i można ją cofnąć. Na czacie na żywo wiadomości wychodzą od razu.',
  'sending.atOnce': 'Wysyłaj od razu',
  'sending.seconds': '{seconds, plural, one {# sekunda} few {# sekundy} many {# sekund} other {# sekundy}}',
  'sending.rival.typing': '{name} też właśnie pisze do tego klienta.',
  'sending.rival.answered': 'W międzyczasie odpowiedział już ktoś inny: {name}.',
  'sending.elsewhere': 'Napisano na innym urządzeniu:',
  'sending.elsewhere.take': 'Weź tamto',
  'sending.elsewhere.keep': 'Zostaw to',
  'sending.elsewhere.taken': 'Jest tu teraz tekst z drugiego urządzenia',
  'sending.anyway': 'Wyślij mimo to',
};
