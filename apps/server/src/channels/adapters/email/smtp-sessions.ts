/** Who is connected: bounds each client and hangs up on dialogues that take too long. */
import type { ReceptionLimits } from './reception-limits.ts';

interface Session {
  client: string;
  refusals: number;
  timer: NodeJS.Timeout;
  hangUp: () => void;
}

export interface Sessions {
  /** Null when the client may go on, else why not. */
  open(id: string, client: string, hangUp: () => void): string | null;
  /** True when the client has named too many unknown recipients. */
  countRefusal(id: string): boolean;
  /** The client waits for us: its time does not run. */
  pause(id: string): void;
  resume(id: string): void;
  end(id: string): void;
}

const MINUTE = 60_000;

export function createSessions(limits: ReceptionLimits, now: () => number): Sessions {
  const open = new Map<string, Session>();
  let minute = 0;
  let newInMinute = new Map<string, number>();

  function overLimit(client: string): string | null {
    const current = Math.floor(now() / MINUTE);
    if (current !== minute) {
      minute = current;
      newInMinute = new Map();
    }
    const count = (newInMinute.get(client) ?? 0) + 1;
    newInMinute.set(client, count);
    // A relay on this machine forwards for everybody.
    if (isLoopback(client)) return null;
    if (count > limits.newConnectionsPerMinute)
      return '4.7.0 too many connections in a minute, try again later';
    const atOnce = [...open.values()].filter((session) => session.client === client).length;
    if (atOnce >= limits.connectionsPerClient) return '4.7.0 too many connections at once, try again later';
    return null;
  }

  function startTimer(session: Session): void {
    session.timer = setTimeout(session.hangUp, limits.messageMs).unref();
  }

  return {
    open(id, client, hangUp) {
      const refusal = overLimit(client);
      if (refusal !== null) return refusal;
      const session = { client, refusals: 0, hangUp } as Session;
      startTimer(session);
      open.set(id, session);
      return null;
    },
    countRefusal(id) {
      const session = open.get(id);
      if (!session) return true;
      session.refusals += 1;
      return session.refusals > limits.refusedRecipients;
    },
    pause(id) {
      clearTimeout(open.get(id)?.timer);
    },
    resume(id) {
      const session = open.get(id);
      if (!session) return;
      clearTimeout(session.timer);
      startTimer(session);
    },
    end(id) {
      clearTimeout(open.get(id)?.timer);
      open.delete(id);
    },
  };
}

function isLoopback(client: string): boolean {
  return client === '::1' || client.startsWith('127.');
}
