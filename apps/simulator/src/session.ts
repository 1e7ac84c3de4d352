import { type Client, createClient } from '@throughline/sdk';

/**
 * The public API as somebody's browser uses it: cookies are kept, and every request says which page it comes from.
 * @param address of the server, e.g. `http://127.0.0.1:4400`
 */
export function openSession(address: string): Client {
  const cookies = new Map<string, string>();
  return createClient({
    baseUrl: address,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      headers.set('origin', new URL(address).origin);
      if (cookies.size > 0)
        headers.set('cookie', [...cookies].map(([name, value]) => `${name}=${value}`).join('; '));
      const response = await fetch(input, { ...init, headers });
      for (const line of response.headers.getSetCookie()) keep(cookies, line);
      return response;
    },
  });
}

function keep(cookies: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const at = pair.indexOf('=');
  const name = pair.slice(0, at).trim();
  const value = pair.slice(at + 1).trim();
  if (value === '' || /max-age=0\b/i.test(line)) cookies.delete(name);
  else cookies.set(name, value);
}
