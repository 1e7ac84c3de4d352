import type { Timers, Wire, WireListener } from '@throughline/realtime';

/** Opens a WebSocket to a path of the server the desk came from. */
export function connectSocket(path: string, listener: WireListener): Wire {
  const socket = new WebSocket(new URL(path, window.location.href.replace(/^http/, 'ws')));
  socket.addEventListener('open', () => listener.open());
  socket.addEventListener('message', (event) => listener.message(String(event.data)));
  socket.addEventListener('close', (event) => listener.close(event.code));
  return { send: (text) => socket.send(text), close: () => socket.close() };
}

export const browserTimers: Timers = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
