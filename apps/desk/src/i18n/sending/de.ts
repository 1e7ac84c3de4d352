import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'sending.when': 'Senden am',
  'sending.held': 'Wird in {seconds, plural, one {# Sekunde} other {# Sekunden}} gesendet',
  'sending.later': 'Wird gesendet: {moment}',
  'sending.inSeconds': 'wird in {seconds} s gesendet',
  'sending.at': 'wird gesendet: {moment}',
  'sending.move': 'Zeitpunkt ändern',
  'sending.asBefore': 'Wie zuvor',
  'sending.takeBack': 'Zurückholen und bearbeiten',
  'sending.now': 'Jetzt senden',
  'sending.gone': 'Das wurde schon gesendet.',
  'sending.answeredSince': 'Inzwischen hat die Kundin oder der Kunde geschrieben. Passt das noch?',
  'sending.delay': 'Senden zurücknehmen',
  'sending.delayHelp':
    'So lange wartet eine Antwort, bevor sie hinausgeht, und lässt sich zurückholen. Im Live-Chat wird sofort gesendet.',
  'sending.atOnce': 'Sofort senden',
  'sending.seconds': '{seconds, plural, one {# Sekunde} other {# Sekunden}}',
  'sending.rival.typing': '{name} schreibt dieser Kundin oder diesem Kunden gerade auch.',
  'sending.rival.answered': '{name} hat inzwischen geantwortet.',
  'sending.elsewhere': 'Auf einem anderen Gerät geschrieben:',
  'sending.elsewhere.take': 'Übernehmen',
  'sending.elsewhere.keep': 'Diesen behalten',
  'sending.elsewhere.taken': 'Hier steht jetzt der Text vom anderen Gerät',
  'sending.anyway': 'Trotzdem senden',
};
