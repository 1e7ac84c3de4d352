import type {
  AckFrame,
  OperationFrame,
  RejectFrame,
  VisitorIdentity,
  VisitorOperation,
} from '@throughline/realtime';
import { AppError, type ErrorCode, errorRegistry, isUnavailable } from '../../../platform/errors/index.ts';
import type { VisitorFrame } from './client-frame.ts';
import type { DoorContext } from './door-context.ts';
import { readIdentity } from './identity.ts';
import { providerIdOf, type StoredVisitorMessage, visitorHandle } from './parse.ts';
import { type VisitorServerFrame, VisitorStream } from './visitor-stream.ts';
import type { Visitor } from './visitor-token.ts';

/** RFC 6455: something failed on our side for now. */
const CLOSE_TRY_AGAIN = 1013;
const MAX_WAITING_OPERATIONS = 100;

export interface VisitorConnectionOptions {
  context: DoorContext;
  visitor: Visitor;
  address: string;
  send(frame: VisitorServerFrame): void;
  /** Resolves when what was sent has left. */
  flushed(): Promise<void>;
  end(code: number): void;
}

let opened = 0;

/** One socket's conversation with the server: frames in, operations one after another, stream out. */
export class VisitorConnection {
  readonly id = `socket ${++opened}`;
  readonly #options: VisitorConnectionOptions;
  readonly #stream: VisitorStream;
  #last: Promise<void> = Promise.resolve();
  #waiting = 0;
  #subject: string | null;
  #said: Pick<VisitorIdentity, 'name' | 'email' | 'language'> = {};

  constructor(options: VisitorConnectionOptions) {
    const { context, visitor, send, flushed } = options;
    this.#options = options;
    this.#subject = visitor.subject;
    this.#stream = new VisitorStream({
      live: context.runtime.live,
      channelId: visitor.channelId,
      visitor: visitorHandle(visitor.visitorId),
      send,
      flushed,
    });
  }

  receive(frame: VisitorFrame): void {
    const { context, visitor, send } = this.#options;
    if (frame.type === 'hello') void this.#hello(frame.since ?? 0);
    else if (frame.type === 'operation') this.#enqueue(frame);
    else if (frame.type === 'signal')
      context.runtime.live.typing(visitor.channelId, visitorHandle(visitor.visitorId), frame.signal.on);
    else if (frame.type === 'ping') send({ type: 'pong' });
  }

  /** For a frame beyond the rate: an operation is told so and comes again, the rest needs no answer. */
  refuse(frame: VisitorFrame): void {
    if (frame.type === 'operation') this.#reject(frame.clientId, new AppError('too_many_requests'));
  }

  close(): void {
    this.#stream.close();
  }

  async #hello(since: number): Promise<void> {
    const { context, visitor, send, end } = this.#options;
    try {
      await this.#stream.hello(since);
      const availability = await context.availability(visitor.channelId);
      send({ type: 'signal', signal: { kind: 'availability', availability } });
    } catch (error) {
      context.runtime.log.warn(
        { channelId: visitor.channelId, err: error },
        'widget stream could not be read',
      );
      end(CLOSE_TRY_AGAIN);
    }
  }

  /** In the order they came, so that a visitor's messages keep theirs. */
  #enqueue({ clientId, operation }: OperationFrame<VisitorOperation>): void {
    if (this.#waiting >= MAX_WAITING_OPERATIONS) {
      this.#reject(clientId, new AppError('too_many_requests'));
      return;
    }
    this.#waiting++;
    this.#last = this.#last.then(async () => {
      try {
        await this.#perform(clientId, operation);
        this.#options.send({ type: 'ack', clientId } satisfies AckFrame);
        if (operation.kind === 'identify' && this.#subject) this.#stream.restart();
      } catch (error) {
        this.#reject(clientId, error);
      } finally {
        this.#waiting--;
      }
    });
  }

  async #perform(clientId: string, operation: VisitorOperation): Promise<void> {
    const { context, visitor } = this.#options;
    if (operation.kind === 'send') await this.#accept(clientId, operation);
    else if (operation.kind === 'identify') await this.#identify(operation);
    else if (operation.kind === 'callback') await this.#callback(operation);
    else
      await context.runtime.live.read(
        visitor.channelId,
        visitorHandle(visitor.visitorId),
        operation.messageId,
      );
  }

  async #accept(
    clientId: string,
    { text, fileIds, email, name, language }: VisitorOperation & { kind: 'send' },
  ): Promise<void> {
    const { context, visitor, address } = this.#options;
    const { runtime, limiters, tokens } = context;
    const { visitorId, channelId } = visitor;
    if (!limiters.messagesPerVisitor.take(visitorId) || !limiters.messagesPerAddress.take(address))
      throw new AppError('too_many_requests');
    const files = fileIds.map((reference) => {
      const fileId = tokens.readFile(visitorId, reference);
      if (!fileId) throw new AppError('file_not_found', { detail: 'fileIds: not a file of this visitor' });
      return fileId;
    });
    const conversationId = this.#stream.conversationId;
    const stored: StoredVisitorMessage = {
      kind: 'send',
      visitorId,
      clientId,
      text,
      fileIds: files,
      ...(language && { language }),
      ...this.#said,
      ...(email && { email }),
      ...(name && { name }),
      ...(conversationId && { conversationId }),
    };
    await runtime.accept(channelId, {
      body: new TextEncoder().encode(JSON.stringify(stored)),
      contentType: 'application/json',
      meta: {},
      receivedAt: runtime.now().toISOString(),
      providerId: providerIdOf(visitorId, clientId),
    });
  }

  async #identify(claim: VisitorIdentity): Promise<void> {
    const { context, visitor } = this.#options;
    const { runtime, channels } = context;
    const channel = channels.get(visitor.channelId);
    if (!channel) throw new AppError('channel_not_found');
    const known = await readIdentity(claim, channel.settings, { channelId: channel.id, now: runtime.now() });
    if (known.subject && this.#subject && known.subject !== this.#subject)
      throw new AppError('forbidden', { detail: 'this session belongs to another user; begin a new one' });
    await runtime.live.identify(channel.id, visitorHandle(visitor.visitorId), known);
    this.#subject = known.subject ?? this.#subject;
    const { name, email, language } = claim;
    this.#said = {
      ...this.#said,
      ...(name && { name }),
      ...(email && { email }),
      ...(language && { language }),
    };
  }

  async #callback({ phone, language }: VisitorOperation & { kind: 'callback' }): Promise<void> {
    const { context, visitor, address } = this.#options;
    const { limiters, runtime } = context;
    if (!limiters.messagesPerVisitor.take(visitor.visitorId) || !limiters.messagesPerAddress.take(address))
      throw new AppError('too_many_requests');
    await runtime.live.callback(visitor.channelId, visitorHandle(visitor.visitorId), phone, language);
  }

  #reject(clientId: string, error: unknown): void {
    const code: ErrorCode =
      error instanceof AppError ? error.code : isUnavailable(error) ? 'unavailable' : 'internal';
    const retryable = code === 'too_many_requests' || code === 'unavailable' || code === 'internal';
    if (!(error instanceof AppError)) {
      const { visitor, context } = this.#options;
      context.runtime.log.error({ channelId: visitor.channelId, err: error }, 'widget operation failed');
    }
    const message = (error instanceof AppError && error.detail) || errorRegistry[code].title;
    this.#options.send({ type: 'reject', clientId, code, message, retryable } satisfies RejectFrame);
  }
}
