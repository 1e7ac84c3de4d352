import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { createGunzip } from 'node:zlib';
import iconv from 'iconv-lite';
import { SaxesParser } from 'saxes';
import type { LogColumns, RawEvent } from './types.ts';

/** How XES names what is asked for. */
export const xesColumns: LogColumns = {
  case: 'concept:name',
  activity: ['concept:name'],
  time: 'time:timestamp',
  channel: null,
};

/**
 * Events of an XES log (also packed with gzip), trace by trace, read as they are asked for. Only attributes that stand in
 * an event or a trace itself count: what is nested in others, and the defaults that a log names for all events, say nothing
 * of this one.
 * @param columns `case` names an attribute of the trace, the rest of events
 * @throws Error where the file is no well-formed XML or ends too early, after what came before it was handed on
 */
export async function* readXes(file: string, columns: LogColumns): AsyncGenerator<RawEvent[]> {
  const log = traces(columns);
  try {
    for await (const text of textOf(file)) {
      log.write(text);
      const events = log.take();
      if (events.length > 0) yield events;
    }
    log.end();
  } catch (error) {
    const events = log.take();
    if (events.length > 0) yield events;
    throw error;
  }
}

type Attributes = Map<string, string>;

function traces(columns: LogColumns) {
  const caseKey = columns.case.replace(/^case:/, '');
  const parser = new SaxesParser({ xmlns: false });
  const wanted = new Set([caseKey, ...columns.activity, columns.time, columns.channel ?? '']);
  let ready: RawEvent[] = [];
  let row = 0;
  /** Elements that are open. */
  let depth = 0;
  let trace: { attributes: Attributes; events: { row: number; attributes: Attributes }[] } | null = null;
  let event: Attributes | null = null;
  let within = 0;
  parser.on('error', (error) => {
    throw new Error(`the log is no well-formed XML: ${error.message}`);
  });
  parser.on('opentag', ({ name, attributes }) => {
    depth++;
    const tag = localName(name);
    if (tag === 'trace' && trace === null) {
      trace = { attributes: new Map(), events: [] };
      within = depth;
    } else if (tag === 'event' && trace !== null && event === null && depth === within + 1) {
      event = new Map();
      row++;
      within = depth;
    } else if (trace !== null && depth === within + 1) {
      const { key, value } = attributes;
      if (key !== undefined && value !== undefined && wanted.has(key))
        (event ?? trace.attributes).set(key, value);
    }
  });
  parser.on('closetag', () => {
    if (event !== null && depth === within) {
      trace?.events.push({ row, attributes: event });
      event = null;
      within--;
    } else if (trace !== null && event === null && depth === within) {
      for (const each of trace.events) ready.push(rawEvent(each, trace.attributes.get(caseKey) ?? ''));
      trace = null;
    }
    depth--;
  });

  function rawEvent(each: { row: number; attributes: Attributes }, ofCase: string): RawEvent {
    return {
      row: each.row,
      case: ofCase,
      activity: columns.activity.map((key) => each.attributes.get(key)),
      time: each.attributes.get(columns.time) ?? '',
      channel: (columns.channel && each.attributes.get(columns.channel)) || '',
    };
  }

  return {
    write: (text: string) => parser.write(text),
    end: () => parser.close(),
    take() {
      const taken = ready;
      ready = [];
      return taken;
    },
  };
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** The text of a file, unpacked where it is packed, in the encoding its declaration names. */
async function* textOf(file: string): AsyncGenerator<string> {
  const handle = await open(file);
  const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
  await handle.close();
  const packed = buffer[0] === 0x1f && buffer[1] === 0x8b;
  const input = createReadStream(file, { highWaterMark: 1 << 18 });
  const bytes = packed ? input.pipe(createGunzip({ chunkSize: 1 << 18 })) : input;
  if (packed) input.on('error', (error) => bytes.destroy(error));
  let decoder: { write(chunk: Buffer): string; end(): string | undefined } | null = null;
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    decoder ??= iconv.getDecoder(encodingOf(chunk));
    yield decoder.write(chunk);
  }
  const rest = decoder?.end();
  if (rest) yield rest;
}

function encodingOf(head: Buffer): string {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const named = /^[^>]*\bencoding\s*=\s*["']([\w.:-]+)["']/.exec(head.toString('latin1', 0, 300))?.[1];
  return named !== undefined && iconv.encodingExists(named) ? named : 'utf-8';
}
