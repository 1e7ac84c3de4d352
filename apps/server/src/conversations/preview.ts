import type { AttachedFile, FormContent } from './types.ts';

/** One line for the list: the text, else what the form or the files say. At most 160 characters. */
export function preview(text: string, form: FormContent | null, files: AttachedFile[]): string {
  const line = form && isListing(text, form) ? '' : oneLine(text);
  if (line !== '') return cut(line, 160);
  if (form)
    return cut(
      form.fields
        .map((field) => oneLine(field.value))
        .filter(Boolean)
        .join(' · ') || form.title,
      160,
    );
  return cut(files.map((file) => file.filename).join(', '), 160);
}

/** A subject for a contact that has none: its first line. At most 80 characters; empty when there is no text. */
export function subjectFrom(text: string): string {
  return cut(oneLine(text.split('\n').find((line) => line.trim() !== '') ?? ''), 80);
}

/** A form without a message of its own arrives as the list of its answers: in one line the values alone say more. */
const isListing = (text: string, form: FormContent): boolean =>
  text === form.fields.map((field) => `${field.label}: ${field.value}`).join('\n');

const oneLine = (text: string): string => text.slice(0, 2000).replace(/\s+/g, ' ').trim();

function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  // By code points, so that no emoji is cut in half.
  return `${[...text].slice(0, length - 1).join('')}…`;
}
