import { type AttachedFile, findMessage, type MessageDetail, messageIdsOf } from '../conversations/index.ts';
import type { Reader } from '../platform/db/index.ts';
import { invalid } from '../platform/errors/index.ts';
import { safeHtml } from './safe-html.ts';

export type ForwardLanguage = 'en' | 'de' | 'pl' | 'nl';

export interface Quoted {
  /** What is passed on, each message under its own headers. */
  text: string;
  /** The same as HTML, sanitised. */
  html: string;
  /** Files of what is passed on; those the HTML shows go along in any case. */
  files: (AttachedFile & { shown: boolean })[];
}

/** More is no message any more; characters. */
const longest = 150_000;

/**
 * What of a conversation is passed on, oldest first.
 * @param chosen ids of messages of the conversation, or all that was said with the customer
 * @throws AppError `invalid_input` naming a message that stands elsewhere
 */
export async function quote(
  db: Reader,
  conversationId: string,
  chosen: readonly string[] | 'all',
  reader: { language: ForwardLanguage; timeZone: string },
): Promise<Quoted> {
  const ids = chosen === 'all' ? await messageIdsOf(db, conversationId) : [...new Set(chosen)].sort();
  const messages = await Promise.all(ids.map((id) => messageOf(db, id)));
  const stranger = messages.findIndex(
    (each) => each?.item.conversationId !== conversationId || !['message', 'side'].includes(each.item.kind),
  );
  if (stranger !== -1) throw invalid(`messageIds.${stranger}`, 'is no message of this conversation');
  const known = messages.filter((each) => each !== null);
  const html = known.map((each) => htmlOf(each, reader)).join('');
  return {
    text: known
      .map((each) => textOf(each, reader))
      .join('\n\n')
      .slice(0, longest),
    html,
    files: known.flatMap(({ files }) => files.map((file) => ({ ...file, shown: isShown(file, html) }))),
  };
}

/** The agent's words above, what is passed on below. */
export const withQuoted = (
  own: { text: string; html: string | null },
  quoted: Quoted,
): { text: string; html: string | null } => ({
  text: [own.text.trim(), quoted.text].filter((part) => part !== '').join('\n\n'),
  html: quoted.html === '' ? own.html : safeHtml(`${own.html ?? plain(own.text)}<br>${quoted.html}`),
});

const messageOf = (db: Reader, id: string): Promise<MessageDetail | null> =>
  findMessage(db, id).catch(() => null);

const isShown = (file: AttachedFile, html: string): boolean =>
  file.contentId != null && file.contentId !== '' && html.includes(`cid:${file.contentId}`);

interface Words {
  title: string;
  from: string;
  date: string;
  subject: string;
  to: string;
  cc: string;
}

const words: Record<ForwardLanguage, Words> = {
  en: { title: 'Forwarded message', from: 'From', date: 'Date', subject: 'Subject', to: 'To', cc: 'Cc' },
  de: {
    title: 'Weitergeleitete Nachricht',
    from: 'Von',
    date: 'Datum',
    subject: 'Betreff',
    to: 'An',
    cc: 'Kopie',
  },
  pl: {
    title: 'Przekazana wiadomość',
    from: 'Od',
    date: 'Data',
    subject: 'Temat',
    to: 'Do',
    cc: 'DW',
  },
  nl: {
    title: 'Doorgestuurd bericht',
    from: 'Van',
    date: 'Datum',
    subject: 'Onderwerp',
    to: 'Aan',
    cc: 'Cc',
  },
};

type ReaderOf = { language: ForwardLanguage; timeZone: string };

/** The headers of a message as people read them, each with its word; BCC stays ours. */
function headersOf({ item }: MessageDetail, { language, timeZone }: ReaderOf): [string, string][] {
  const word = words[language];
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'short', timeZone });
  const names = (handles: { value: string; name?: string | undefined }[]) =>
    handles.map(({ name, value }) => address(name, value)).join(', ');
  return (
    [
      [word.from, address(item.author.name, item.author.kind === 'agent' ? null : item.author.handle)],
      [word.date, date.format(new Date(item.at))],
      [word.subject, item.subject ?? ''],
      // Where a customer writes is known to whoever is written to; a visitor of a chat has only an inner name.
      [word.to, names(item.to.filter((handle) => handle.type !== 'device'))],
      [word.cc, names(item.cc)],
    ] as [string, string][]
  ).filter(([, value]) => value !== '');
}

const address = (name: string | undefined, value: string | null): string => {
  if (value === null || !/[@+]/.test(value)) return name ?? '';
  return name && name !== value ? `${name} <${value}>` : value;
};

/** What a form holds stands in its fields. */
const wordsOf = ({ item, fullText }: MessageDetail): string =>
  item.form
    ? item.form.fields.map((field) => `${field.label}: ${field.value}`).join('\n')
    : (fullText ?? item.text);

function textOf(message: MessageDetail, reader: ReaderOf): string {
  const headers = headersOf(message, reader).map(([word, value]) => `${word}: ${value}`);
  return [`---------- ${words[reader.language].title} ----------`, ...headers, '', wordsOf(message)].join(
    '\n',
  );
}

function htmlOf(message: MessageDetail, reader: ReaderOf): string {
  const headers = headersOf(message, reader).map(
    ([word, value]) => `<b>${escaped(word)}:</b> ${escaped(value)}`,
  );
  const title = `---------- ${escaped(words[reader.language].title)} ----------`;
  return `<p>${[title, ...headers].join('<br>')}</p><div>${message.html ?? plain(wordsOf(message))}</div>`;
}

const plain = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => `<p>${escaped(paragraph).replaceAll('\n', '<br>')}</p>`)
    .join('');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
