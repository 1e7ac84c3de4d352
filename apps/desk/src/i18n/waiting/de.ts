import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'callback.at': 'Möchte zurückgerufen werden:',
  'callback.done': 'Zurückgerufen',
  'callback.did': 'Zurückgerufen: {phone}',
};
