import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const SCRIPT = '../../server/src/channels/adapters/chat/testing/demo.ts';

export interface DemoServer {
  /** Address of the demo page. */
  url: string;
  /** Plays the other side. */
  agent(action: { do: string; text?: string; name?: string; on?: boolean }): Promise<{ texts: string[] }>;
  stop(): void;
}

/** Starts the demo in a process of its own: the widget knows the server only through its door. */
export async function startDemo(): Promise<DemoServer> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(SCRIPT, import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).once('line', resolve);
    child.once('exit', (code) => reject(new Error(`the demo server ended with ${code}`)));
  });
  return {
    url,
    async agent(action) {
      const response = await fetch(new URL('agent', url), {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(action),
      });
      return (await response.json()) as { texts: string[] };
    },
    stop: () => child.kill(),
  };
}
