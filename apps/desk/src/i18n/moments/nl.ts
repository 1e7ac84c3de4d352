import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'moment.placeholder': 'morgen 9',
  'moment.examples': 'Bijvoorbeeld: maandag, over 2 uur, volgende week, 24/12 14:30',
  'moment.notUnderstood': 'Dit moment begrijpen we niet. Probeer ‘morgen 9’ of ‘over 2 uur’.',
  'moment.calendar': 'Of kies in de agenda',
};
