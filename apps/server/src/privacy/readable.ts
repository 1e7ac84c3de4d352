/** The copy of somebody's data that people read: one page without script, in the customer's language. */
import type { Row } from './rows-store.ts';
import type { Language, Scope } from './types.ts';
import { type Words, words } from './words.ts';

interface Copy {
  data: Record<string, Row[]>;
  scope: Scope;
  /** File id → where it lies in the copy; null when its bytes are gone. */
  places: ReadonlyMap<string, string | null>;
  originals: readonly string[];
  now: Date;
  language: Language;
}

export function readableCopy(copy: Copy): string {
  const w = words[copy.language];
  const name = String(copy.data.customer?.find((row) => row.joined_into === null)?.name ?? '');
  const when = time(copy);
  const sections = [
    section(
      w.addresses,
      list(
        (copy.data.identity ?? []).map((row) => text(`${row.type}: ${row.value}`)),
        w,
      ),
    ),
    section(w.facts, list(factsOf(copy), w)),
    ...conversationsOf(copy, w, when),
    section(
      w.forms,
      list(
        (copy.data.submission ?? []).map(
          (row) => `${when(row.created_at)}<pre>${text(JSON.stringify(row.values, null, 2))}</pre>`,
        ),
        w,
      ),
    ),
    section(
      w.originals,
      list(
        copy.originals.map((place) => link(place)),
        w,
      ),
    ),
    section(
      w.everything,
      list(
        Object.keys(copy.data).map((table) => link(`data/${table}.json`)),
        w,
      ),
    ),
  ];
  return `<!doctype html>
<html lang="${copy.language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(w.title(name))}</title>
<style>${style}</style>
<h1>${text(w.title(name))}</h1>
<p class="quiet">${text(w.made(when(copy.now)))}</p>
<p>${text(w.introduction)}</p>
${sections.join('\n')}
</html>
`;
}

function factsOf({ data }: Copy): string[] {
  return (data.customer ?? []).flatMap((row) => [
    ...(row.language ? [text(`language: ${row.language}`)] : []),
    ...Object.entries((row.attributes ?? {}) as Row).map(([name, value]) => text(`${name}: ${value}`)),
  ]);
}

function conversationsOf(copy: Copy, w: Words, when: (value: unknown) => string): string[] {
  const bodies = new Map((copy.data.message_body ?? []).map((row) => [row.message_id, row]));
  const said = new Map<unknown, Row[]>();
  // Ids grow with time.
  for (const row of (copy.data.message ?? []).filter((each) => each.kind !== 'activity')) {
    const home = row.home_id ?? row.conversation_id;
    said.set(home, [...(said.get(home) ?? []), row]);
  }
  const known = new Map((copy.data.conversation ?? []).map((row) => [row.id, row]));
  const items = [...said].map(([id, rows]) => {
    const conversation = known.get(id);
    const title = [
      w.conversation(conversation ? `#${conversation.number}` : ''),
      String(conversation?.subject ?? ''),
    ];
    return `<section><h3>${text(title.filter((each) => each !== '').join(': '))}</h3>${rows
      .map((row) => message(row, bodies.get(row.id), copy, w, when))
      .join('\n')}</section>`;
  });
  return [`<h2>${text(w.conversations)}</h2>`, items.join('\n') || `<p>${text(w.nothing)}</p>`];
}

function message(
  row: Row,
  body: Row | undefined,
  copy: Copy,
  w: Words,
  when: (value: unknown) => string,
): string {
  const who =
    row.kind === 'note'
      ? w.note
      : ['customer', 'outsider'].includes(String(row.author_kind))
        ? String(row.author_name)
        : w.us;
  const form = row.form as { fields?: { label?: string; name?: string; value?: unknown }[] } | null;
  const fields = (form?.fields ?? []).map((field) =>
    text(`${field.label ?? field.name ?? ''}: ${said(field.value)}`),
  );
  const attached = (row.files as { id: string; filename: string }[]).map(({ id, filename }) => {
    const place = copy.places.get(id);
    return place ? link(place, filename) : text(`${filename} (${w.missing})`);
  });
  return `<article class="${row.author_kind === 'customer' ? 'them' : 'us'}">
<p class="quiet">${text(who)} · ${when(row.created_at)}${row.channel_type ? ` · ${text(String(row.channel_type))}` : ''}</p>
<div class="words">${text(String(body?.full_text ?? row.text))}</div>
${fields.length > 0 ? `<ul>${fields.map((each) => `<li>${each}</li>`).join('')}</ul>` : ''}
${attached.length > 0 ? `<p>${text(w.files)}: ${attached.join(', ')}</p>` : ''}
</article>`;
}

const said = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const section = (title: string, content: string): string => `<h2>${text(title)}</h2>${content}`;

const list = (items: string[], w: Words): string =>
  items.length === 0
    ? `<p>${text(w.nothing)}</p>`
    : `<ul>${items.map((each) => `<li>${each}</li>`).join('\n')}</ul>`;

const link = (place: string, name = place): string =>
  `<a href="${text(place.split('/').map(encodeURIComponent).join('/'))}">${text(name)}</a>`;

/** Times in UTC, so that it says the same wherever it was made. */
const time =
  ({ language }: Copy) =>
  (value: unknown): string =>
    text(
      new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(
        value instanceof Date ? value : new Date(String(value)),
      ),
    );

const text = (value: string): string => value.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`);

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#18181b;background:#fff}
h1{font-size:1.5rem}h2{font-size:1.2rem;margin-top:2.5rem;border-top:1px solid #e6e6e8;padding-top:1rem}h3{font-size:1rem}
.quiet{color:#52525b;font-size:.875rem;margin:0}.words,pre{white-space:pre-wrap;overflow-wrap:anywhere}
article{margin:1rem 0;padding:.5rem 1rem;border-left:3px solid #e6e6e8}article.them{border-color:#3b5bdb}
@media(prefers-color-scheme:dark){body{color:#ececef;background:#131316}.quiet{color:#a9a9b2}h2,article{border-color:#2a2a2f}a{color:#8da2fb}}`;
