import { type VisitorSession, type VisitorSessionRequest, visitorProtocols } from '@throughline/realtime';
import { WebSocket } from 'ws';
import type { VisitorServerFrame } from '../visitor-stream.ts';
import { CHANNEL_ID } from './memory-runtime.ts';

export async function postSession(
  url: string,
  body: Partial<VisitorSessionRequest> = {},
  headers: Record<string, string> = {},
): Promise<{
  status: number;
  headers: Headers;
  body: VisitorSession & { code?: string; fields?: { field: string }[] };
}> {
  const response = await fetch(`${url}/widget/v1/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ channel: CHANNEL_ID, ...body }),
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as never };
}

/** A bare visitor's socket whose frames can be awaited in order. */
export class RawVisitor {
  readonly socket: WebSocket;
  readonly closed: Promise<number>;
  readonly #frames: VisitorServerFrame[] = [];
  #wake = () => {};

  constructor(url: string, token: string, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`${url.replace('http', 'ws')}/widget/v1/socket`, visitorProtocols(token), {
      headers,
    });
    this.socket.on('message', (data) => {
      this.#frames.push(JSON.parse(String(data)));
      this.#wake();
    });
    this.socket.on('error', () => {});
    this.closed = new Promise((resolve) => this.socket.on('close', resolve));
  }

  static async open(
    url: string,
    since: number | null = 0,
  ): Promise<RawVisitor & { visitorId: string; token: string }> {
    const { body } = await postSession(url);
    const visitor = new RawVisitor(url, body.token);
    await visitor.hello(since);
    return Object.assign(visitor, { visitorId: body.visitorId, token: body.token });
  }

  /** Waits until the stream is complete. */
  async hello(since: number | null): Promise<void> {
    if (this.socket.readyState === WebSocket.CONNECTING)
      await new Promise((resolve) => this.socket.once('open', resolve));
    this.say({ type: 'hello', since });
  }

  say(frame: object | string): void {
    this.socket.send(typeof frame === 'string' ? frame : JSON.stringify(frame));
  }

  operate(clientId: string, operation: object): void {
    this.say({ type: 'operation', clientId, operation });
  }

  /** The next frame of this type; others before it are dropped. */
  async next<T extends VisitorServerFrame['type']>(
    type: T,
  ): Promise<Extract<VisitorServerFrame, { type: T }>> {
    for (;;) {
      for (let frame = this.#frames.shift(); frame; frame = this.#frames.shift())
        if (frame.type === type) return frame as Extract<VisitorServerFrame, { type: T }>;
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
