import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'sending.when': 'Verzenden op',
  'sending.held': 'Wordt over {seconds, plural, one {# seconde} other {# seconden}} verzonden',
  'sending.later': 'Wordt verzonden: {moment}',
  'sending.inSeconds': 'gaat over {seconds} s weg',
  'sending.at': 'gaat weg: {moment}',
  'sending.move': 'Moment wijzigen',
  'sending.asBefore': 'Zoals eerder',
  'sending.takeBack': 'Terughalen en bewerken',
  'sending.now': 'Nu verzenden',
  'sending.gone': 'Dit is al verzonden.',
  'sending.answeredSince': 'De klant heeft intussen geschreven. Klopt dit nog?',
  'sending.delay': 'Verzenden ongedaan maken',
  'sending.delayHelp':
    'Zo lang wacht een antwoord voordat het weggaat en kun je het terughalen. In de livechat gaat alles meteen weg.',
  'sending.atOnce': 'Meteen verzenden',
  'sending.seconds': '{seconds, plural, one {# seconde} other {# seconden}}',
  'sending.rival.typing': '{name} schrijft deze klant nu ook.',
  'sending.rival.answered': '{name} heeft intussen geantwoord.',
  'sending.elsewhere': 'Op een ander apparaat geschreven:',
  'sending.elsewhere.take': 'Overnemen',
  'sending.elsewhere.keep': 'Dit houden',
  'sending.elsewhere.taken': 'Hier staat nu de tekst van het andere apparaat',
  'sending.anyway': 'Toch verzenden',
};
