/** Process of the desks: each is a socket of its own that is sent everything. */
import WebSocket from 'ws';
import { clock, watchLag } from '../lib/lag.ts';
import { work } from '../lib/worker.ts';
import { readMark } from './mark.ts';

export type DesksTask =
  | { do: 'connect'; address: string; cookies: string[] }
  | { do: 'collect' }
  /** Resolves when every desk saw the messages, or after a while without them. */
  | { do: 'seen'; ids: string[] };

export interface DesksAnswer {
  /** By message, when each desk had it in hand, milliseconds on the shared clock. */
  seen: Map<string, number[]>;
  lagP99: number;
}

const patienceMs = 20_000;

let desks = 0;
/** By frame: the server sends every desk the same bytes, so one desk reads them and the others note the moment. */
const arrived = new Map<string, number[]>();
const messages = new Map<string, string[]>();
let lag = watchLag();

work<DesksTask, DesksAnswer | null>(async (task) => {
  if (task.do === 'connect') return connect(task.address, task.cookies);
  if (task.do === 'collect') {
    arrived.clear();
    messages.clear();
    lag = watchLag();
    return null;
  }
  return seen(task.ids);
});

async function connect(address: string, cookies: string[]): Promise<null> {
  for (const cookie of cookies) {
    const socket = new WebSocket(`${address.replace(/^http/, 'ws')}/api/v1/realtime`, {
      headers: { cookie, origin: address },
      perMessageDeflate: false,
    });
    const reads = desks++ === 0;
    await new Promise<void>((resolve, reject) => {
      socket.once('error', reject);
      socket.on('close', (code) => reject(new Error(`a desk was closed with ${code}`)));
      socket.on('open', () => socket.send('{"type":"hello","since":null}'));
      socket.on('message', (data: Buffer) => {
        const moment = clock();
        const head = data.toString('latin1', 0, 60);
        if (head.startsWith('{"type":"ready"')) resolve();
        const frame = /^\{"type":"events","seq":(\d+)/.exec(head)?.[1];
        if (frame === undefined) return;
        const moments = arrived.get(frame);
        if (moments) moments.push(moment);
        else arrived.set(frame, [moment]);
        if (reads) messages.set(frame, marksIn(data));
      });
    });
  }
  return null;
}

function marksIn(data: Buffer): string[] {
  const { events } = JSON.parse(data.toString()) as {
    events: { type: string; item: { text: string } | null }[];
  };
  return events.flatMap(({ type, item }) =>
    type === 'message.received' && item ? (readMark(item.text) ?? []) : [],
  );
}

async function seen(ids: string[]): Promise<DesksAnswer> {
  const end = clock() + patienceMs;
  const lagP99 = lag.p99();
  for (;;) {
    const found = new Map<string, number[]>();
    for (const [frame, marks] of messages)
      for (const mark of marks) found.set(mark, arrived.get(frame) as number[]);
    const complete = ids.every((id) => found.get(id)?.length === desks);
    if (complete || clock() > end) return { seen: found, lagP99 };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
