import type { VisitorFile } from '@throughline/realtime';
import { Fragment } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { OwnEntry } from '../loader/own-messages.ts';
import type { Look } from './context.ts';
import { OwnState } from './own-state.tsx';
import { fill } from './strings/index.ts';
import { Files, Text } from './text.tsx';
import { clockTime, dayHeading } from './time.ts';

interface Row {
  key: string;
  own: boolean;
  author: string | null;
  text: string;
  files: VisitorFile[];
  at: number | string;
  entry?: OwnEntry;
}

const GROUP_MS = 5 * 60_000;
const NEAR_END_PX = 120;

export function Thread(look: Look) {
  const { chat, language, strings } = look;
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const rows = rowsOf(look);
  const last = rows.at(-1);
  // New rows come into view unless the visitor reads further up; their own always do.
  useLayoutEffect(() => {
    const element = list.current;
    if (element && (atEnd.current || last?.entry)) element.scrollTop = element.scrollHeight;
  }, [rows.length, last?.key, chat.typingName, chat.place === null, chat.offers]);
  const greeting =
    chat.kept.config?.greeting[language] ??
    (chat.availability?.mode === 'away' ? strings.greetingAway : strings.greetingLive);
  const lastOwn = rows.findLast(({ own }) => own);
  return (
    <div
      class="thread"
      ref={list}
      role="log"
      aria-live="off"
      aria-label={strings.messages}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        atEnd.current = scrollHeight - scrollTop - clientHeight < NEAR_END_PX;
      }}
    >
      <div class="message">
        <div class="bubble">
          <Text text={greeting} strings={strings} />
        </div>
      </div>
      {rows.map((row, i) => {
        const next = rows[i + 1];
        const day = dayHeading(row.at, rows[i - 1]?.at, language);
        const begins = day !== null || !joined(rows[i - 1], row);
        const ends = !joined(row, next);
        return (
          <Fragment key={row.key}>
            {day && <div class="day">{day}</div>}
            <div class={`message${row.own ? ' is-own' : ''}${begins ? ' begins' : ''}`}>
              <span class={row.own || !begins ? 'hidden' : 'author'}>
                {row.own ? strings.you : row.author}
              </span>
              {row.text && (
                <div class="bubble">
                  <Text text={row.text} strings={strings} />
                </div>
              )}
              <Files files={row.files} look={look} />
              {(ends || row.entry) && (
                <div class="foot">
                  <time>{clockTime(row.at, language)}</time>
                  {row === lastOwn || row.entry ? (
                    <OwnState look={look} entry={row.entry} id={row.key} />
                  ) : null}
                </div>
              )}
            </div>
          </Fragment>
        );
      })}
      {chat.typingName && (
        <div class="message typing" role="img" aria-label={fill(strings.typing, { name: chat.typingName })}>
          <div class="bubble">
            <i />
            <i />
            <i />
          </div>
        </div>
      )}
    </div>
  );
}

/** What the stream brought, then what is on its way there. */
function rowsOf({ chat }: Look): Row[] {
  const lines = chat.kept.lines.map(({ id, direction, authorName, text, files, at }) => ({
    key: id,
    own: direction === 'in',
    author: authorName,
    text,
    files,
    at,
  }));
  const own = chat.own.flatMap((entry) =>
    entry.operation.kind === 'send'
      ? [
          {
            key: entry.clientId,
            own: true,
            author: null,
            text: entry.operation.text,
            files: entry.files,
            at: entry.at,
            entry,
          },
        ]
      : [],
  );
  return [...lines, ...own];
}

const joined = (a: Row | undefined, b: Row | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.own === b.own &&
  a.author === b.author &&
  Math.abs(new Date(b.at).getTime() - new Date(a.at).getTime()) < GROUP_MS;
