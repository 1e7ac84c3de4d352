/** Collects one mail from its stream, never holding more than it may. */
import type { SMTPServerDataStream } from 'smtp-server';

/** Bytes of mail in memory, of all connections together. */
export interface BufferBudget {
  /** False when there is no room now. */
  reserve(bytes: number): boolean;
  release(bytes: number): void;
}

export function createBufferBudget(maxBytes: number): BufferBudget {
  let used = 0;
  return {
    reserve(bytes) {
      if (used + bytes > maxBytes) return false;
      used += bytes;
      return true;
    },
    release(bytes) {
      used -= bytes;
    },
  };
}

/**
 * Reads to the end even what will be refused, since only then the client listens for the answer; refused bytes are
 * dropped as they come. The caller releases the budget of a body it got. Rejects when the connection breaks.
 */
export function receiveBody(
  stream: SMTPServerDataStream,
  maxBytes: number,
  budget: BufferBudget,
): Promise<Buffer | 'too large' | 'no room'> {
  return new Promise((resolve, reject) => {
    let chunks: Buffer[] = [];
    let held = 0;
    let refusal: 'too large' | 'no room' | null = null;

    const drop = () => {
      chunks = [];
      budget.release(held);
      held = 0;
    };
    stream.on('data', (chunk: Buffer) => {
      if (refusal !== null) return;
      if (held + chunk.length > maxBytes) refusal = 'too large';
      else if (!budget.reserve(chunk.length)) refusal = 'no room';
      if (refusal !== null) return drop();
      held += chunk.length;
      chunks.push(chunk);
    });
    stream.on('end', () => resolve(refusal ?? Buffer.concat(chunks, held)));
    stream.on('error', (error) => {
      drop();
      reject(error);
    });
  });
}
