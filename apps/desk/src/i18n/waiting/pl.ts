import type { en } from './en.ts';

export const pl: Record<keyof typeof en, string> = {
  'callback.at': 'Prosi o oddzwonienie:',
  'callback.done': 'Oddzwoniono',
  'callback.did': 'Oddzwoniono: {phone}',
};
