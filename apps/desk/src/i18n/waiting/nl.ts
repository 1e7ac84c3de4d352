import type { en } from './en.ts';

export const nl: Record<keyof typeof en, string> = {
  'callback.at': 'Wil teruggebeld worden op',
  'callback.done': 'Teruggebeld',
  'callback.did': 'Teruggebeld: {phone}',
};
