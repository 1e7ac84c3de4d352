import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'moment.placeholder': 'morgen 9',
  'moment.examples': 'Zum Beispiel: Montag, in 2 Stunden, nächste Woche, 24.12. 14:30',
  'moment.notUnderstood':
    'Diesen Zeitpunkt verstehen wir nicht. Versuchen Sie „morgen 9“ oder „in 2 Stunden“.',
  'moment.calendar': 'Oder im Kalender wählen',
};
