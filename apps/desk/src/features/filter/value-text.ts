import type { Field } from '@throughline/filter';
import type { Language } from '@throughline/sdk';
import { languageNames, type MessageKey, useTranslate } from '../../i18n/index.ts';

const words = new Set([
  'open',
  'snoozed',
  'closed',
  'us',
  'customer',
  'unread',
  'assigned',
  'unassigned',
  'failed',
  'on-time',
  'at-risk',
  'breached',
  'me',
  'mine',
  'none',
  'do-not-contact',
  'true',
  'false',
  'today',
  'yesterday',
]);

/** What a value of the filter language means in the reader's language; empty where it speaks for itself. */
export function useValueText(): (field: Field, value: string) => string {
  const t = useTranslate();
  return (field, value) => {
    if (field.name === 'language') return languageNames[value as Language] ?? '';
    const isWord = field.kind === 'choice' || field.kind === 'date' || field.words?.includes(value);
    return isWord && words.has(value) ? t(`filter.word.${value}` as MessageKey) : '';
  };
}
