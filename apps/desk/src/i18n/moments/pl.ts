import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'moment.placeholder': 'jutro o 9',
  'moment.examples': 'Na przykład: poniedziałek, za 2 godziny, w przyszłym tygodniu, 24.12 14:30',
  'moment.notUnderstood': 'Nie rozumiemy tego terminu. Spróbuj „jutro o 9” albo „za 2 godziny”.',
  'moment.calendar': 'Albo wybierz z kalendarza',
};
