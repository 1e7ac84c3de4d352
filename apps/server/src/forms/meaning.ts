/** What answers say about the person and the matter. */
import { answerText } from './shown-text.ts';
import type { Answers, FieldMeaning, FormField, Language } from './types.ts';
import { checkField } from './validate-values.ts';

export type Meanings = Partial<Record<Exclude<FieldMeaning, 'none'>, string>>;

/**
 * The first filled field of each meaning among those shown. An answer with an error means nothing: half an address
 * reaches nobody. A long message is still a message.
 */
export function meaningsOf(fields: FormField[], answers: Answers, language: Language): Meanings {
  const meanings: Meanings = {};
  for (const field of fields) {
    if (field.meaning === 'none' || meanings[field.meaning] !== undefined) continue;
    const error = checkField(field, answers[field.name]);
    if (error && field.meaning !== 'message') continue;
    const text = answerText(field, answers[field.name], language);
    if (text !== '') meanings[field.meaning] = text;
  }
  return meanings;
}

/**
 * The answer that tells submissions of one form apart: the subject, else the first that is neither who the person is
 * nor prose, a file or a consent.
 */
export function matterOf(fields: FormField[], answers: Answers, language: Language): string | null {
  const telling = (field: FormField): boolean =>
    field.meaning === 'subject' ||
    (field.meaning === 'none' && ['text', 'choice', 'choices', 'number', 'date'].includes(field.kind));
  const candidates = [
    ...fields.filter((field) => field.meaning === 'subject'),
    ...fields.filter((field) => field.meaning === 'none'),
  ].filter(telling);
  for (const field of candidates) {
    const text = checkField(field, answers[field.name])
      ? ''
      : answerText(field, answers[field.name], language);
    if (text !== '') return text;
  }
  return null;
}
