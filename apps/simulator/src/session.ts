import { type Client, createClient } from '@throughline/sdk';

/** What the sessions of simulated people call their browser: any other session of theirs is a person's. */
export const simulatedBrowser = 'Throughline simulator';

export interface BrowserSession {
  api: Client;
  /** Of the server, e.g. `http://127.0.0.1:4400`. */
  address: string;
  /** What the browser would send with a socket. */
  cookie(): string;
}

/** The public API as somebody's browser uses it. @param address of the server, e.g. `http://127.0.0.1:4400` */
export const openSession = (address: string): Client => openBrowser(address).api;

/** Keeps cookies, and says with every request which page it comes from. */
export function openBrowser(address: string): BrowserSession {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const api = createClient({
    baseUrl: address,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('origin', new URL(address).origin);
      headers.set('user-agent', simulatedBrowser);
      if (cookies.size > 0) headers.set('cookie', cookie());
      const response = await fetch(input, { ...init, headers });
      for (const line of response.headers.getSetCookie()) keep(cookies, line);
      return response;
    },
  });
  return { api, address, cookie };
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const value = pair.slice(at + 1).trim();
  if (value === '' || /max-age=0\b/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}
