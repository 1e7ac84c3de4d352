/** A client that says exactly what a test wants, byte by byte if need be. */
import { connect, type Socket } from 'node:net';

export interface RawClient {
  socket: Socket;
  /** Sends a line and resolves with the whole reply. */
  say(line: string): Promise<string>;
  write(data: string | Uint8Array): void;
  /** The next whole reply, or `closed`. */
  reply(): Promise<string>;
  /** How many replies have come in all, the greeting among them. */
  repliesSoFar(): number;
  close(): void;
}

/** Connects and waits for the greeting. */
export async function rawClient(port: number): Promise<RawClient & { greeting: string }> {
  const socket = connect(port, '127.0.0.1');
  const replies: string[] = [];
  const waiting: ((reply: string) => void)[] = [];
  let text = '';
  let count = 0;
  const deliver = (reply: string) => {
    const next = waiting.shift();
    if (next) next(reply);
    else replies.push(reply);
  };
  socket.on('data', (data) => {
    text += data.toString();
    for (let match = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(text); match; match = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(text)) {
      text = text.slice(match[0].length);
      count += 1;
      deliver(match[0].trimEnd());
    }
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    for (let left = 20; left > 0; left--) deliver('closed');
  });
  const reply = () => {
    const ready = replies.shift();
    return ready === undefined ? new Promise<string>((resolve) => waiting.push(resolve)) : Promise.resolve(ready);
  };
  const client: RawClient = {
    socket,
    reply,
    say(line) {
      socket.write(`${line}\r\n`);
      return reply();
    },
    write: (data) => void socket.write(data),
    repliesSoFar: () => count,
    close: () => void socket.destroy(),
  };
  return { ...client, greeting: await reply() };
}
