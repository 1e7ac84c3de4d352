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
