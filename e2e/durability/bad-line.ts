/** A line between client and server that drops, stalls and delays when told to. */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface BadLine {
  port: number;
  /** Ends every connection without a word. */
  cut(): void;
  /** Nothing passes, in neither direction, until `flow`. New connections are taken and get no answer. */
  stall(): void;
  flow(): void;
  /** Every piece arrives this much later, milliseconds. */
  delay(milliseconds: () => number): void;
  /** Turns new connections away. */
  refuse(on: boolean): void;
  close(): Promise<void>;
}

export async function openBadLine(targetPort: number): Promise<BadLine> {
  const sockets = new Set<Socket>();
  let stalled = false;
  let refusing = false;
  let late: () => number = () => 0;

  const server = createServer((near) => {
    if (refusing) return near.destroy();
    const far = connect(targetPort, '127.0.0.1');
    join(near, far);
    join(far, near);
  });

  function join(from: Socket, to: Socket): void {
    sockets.add(from);
    if (stalled) from.pause();
    let last: Promise<void> = Promise.resolve();
    from.on('data', (piece) => {
      // In order, as TCP has it, whatever each delay is.
      const wait = new Promise<void>((resolve) => setTimeout(resolve, late()));
      last = last.then(() => wait).then(() => void (to.writable && to.write(piece)));
    });
    from.on('error', () => {});
    from.on('close', () => {
      sockets.delete(from);
      void last.then(() => to.destroy());
    });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
    stall: () => {
      stalled = true;
      for (const socket of sockets) socket.pause();
    },
    flow: () => {
      stalled = false;
      for (const socket of sockets) socket.resume();
    },
    delay: (milliseconds) => {
      late = milliseconds;
    },
    refuse: (on) => {
      refusing = on;
    },
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
}
