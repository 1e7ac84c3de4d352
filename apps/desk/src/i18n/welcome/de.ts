import type { en } from './en.ts';

export const de: Record<keyof typeof en, string> = {
  'welcome.title': 'Verbinden Sie Ihre ersten Kanäle',
};
