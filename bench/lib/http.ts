/** One caller over one kept-open connection: what is measured is the server, not how a client opens connections. */
import { Agent, request } from 'node:http';

export interface Caller {
  /** @returns the parsed answer and how long it took until its last byte, milliseconds. Rejects unless 2xx. */
  get<T>(path: string): Promise<{ body: T; took: number }>;
  close(): void;
}

export function openCaller(address: string, cookie: string): Caller {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  return {
    get<T>(path: string) {
      return new Promise<{ body: T; took: number }>((resolve, reject) => {
        const began = performance.now();
        const call = request(`${address}${path}`, { agent, headers: { cookie } }, (response) => {
          const parts: Buffer[] = [];
          response.on('data', (part: Buffer) => parts.push(part));
          response.on('error', reject);
          response.on('end', () => {
            const took = performance.now() - began;
            const text = Buffer.concat(parts).toString();
            if (response.statusCode !== 200)
              return reject(new Error(`${path}: ${response.statusCode} ${text}`));
            resolve({ body: JSON.parse(text) as T, took });
          });
        });
        call.on('error', reject);
        call.end();
      });
    },
    close: () => agent.destroy(),
  };
}
