/** A widget reduced to what costs the server something: session, socket, hello, send, and everything it is sent. */
import { type VisitorSession, visitorProtocols } from '@throughline/realtime';
import WebSocket from 'ws';

export interface Visitor {
  /** Resolves when the server has the message for good. Rejects when it refuses. */
  say(clientId: string, text: string): Promise<void>;
  leave(): void;
}

/** @param localAddress of this machine, e.g. 127.0.0.7: visitors do not all sit behind one address */
export async function openVisitor(address: string, channel: string, localAddress: string): Promise<Visitor> {
  const response = await fetch(`${address}/widget/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel }),
  });
  if (!response.ok) throw new Error(`session: ${response.status} ${await response.text()}`);
  const { token } = (await response.json()) as VisitorSession;
  const socket = new WebSocket(
    `${address.replace(/^http/, 'ws')}/widget/v1/socket`,
    visitorProtocols(token),
    { localAddress, perMessageDeflate: false },
  );
  const waiting = new Map<string, { done(): void; failed(error: Error): void }>();
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.on('open', () => socket.send('{"type":"hello","since":0}'));
    socket.on('message', (data) => {
      const text = String(data);
      // Every frame is read by its first bytes; only answers are parsed.
      if (text.startsWith('{"type":"ready"')) resolve();
      else if (text.startsWith('{"type":"ack"')) settle(text)?.done();
      else if (text.startsWith('{"type":"reject"')) settle(text)?.failed(new Error(text));
    });
    socket.on('close', (code) => {
      for (const each of waiting.values()) each.failed(new Error(`the socket closed with ${code}`));
    });
  });

  function settle(text: string) {
    const { clientId } = JSON.parse(text) as { clientId: string };
    const one = waiting.get(clientId);
    waiting.delete(clientId);
    return one;
  }

  return {
    say: (clientId, text) =>
      new Promise((done, failed) => {
        waiting.set(clientId, { done, failed });
        socket.send(
          JSON.stringify({
            type: 'operation',
            clientId,
            operation: { kind: 'send', text, fileIds: [] },
          }),
        );
      }),
    leave: () => socket.close(),
  };
}
