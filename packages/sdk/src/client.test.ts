import { expect, test } from 'vitest';
import { createClient } from './client.ts';
import { ApiError } from './problem.ts';

interface Seen {
  url: string;
  init: RequestInit;
}

/** A client whose server is `answer`, and what it was asked. */
function against(answer: (seen: Seen) => Response | Promise<Response>) {
  const seen: Seen[] = [];
  const client = createClient({
    baseUrl: 'https://desk.example',
    apiKey: 'tl_secret',
    fetch: async (input, init = {}) => {
      seen.push({ url: String(input), init });
      return answer(seen.at(-1)!);
    },
  });
  return { client, seen };
}

const json = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json' },
  });

test('sends the key and the query, and leaves out what is not given', async () => {
  const { client, seen } = against(() => json(200, { items: [], nextCursor: null, seq: 7 }));
  expect((await client.queue({ view: 'open', sort: 'newest', label: 'a & b' })).seq).toBe(7);
  expect(seen[0]?.url).toBe(
    'https://desk.example/api/v1/conversations?view=open&sort=newest&label=a%20%26%20b',
  );
  expect(new Headers(seen[0]?.init.headers).get('authorization')).toBe('Bearer tl_secret');
});

test('sends bodies as JSON to encoded paths, and an empty answer is nothing', async () => {
  const { client, seen } = against(() => new Response(null, { status: 204 }));
  expect(await client.label('a/b', ['x'])).toBeUndefined();
  expect(seen[0]?.url).toBe('https://desk.example/api/v1/conversations/a%2Fb/labels');
  expect(seen[0]?.init.method).toBe('PUT');
  expect(new Headers(seen[0]?.init.headers).get('content-type')).toBe('application/json');
  expect(new TextDecoder().decode(seen[0]?.init.body as ArrayBuffer)).toBe('{"labels":["x"]}');
});

test('throws what the server says: code, status, fields', async () => {
  const problem = {
    type: '/docs/errors#invalid_input',
    title: 'Some fields are not valid',
    status: 400,
    code: 'invalid_input',
    fields: [{ field: 'text', message: 'is empty', said: null }],
  };
  const { client } = against(() => json(400, problem));
  const error = await client.note('id', { clientId: 'c', text: '' }).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ApiError);
  expect(error).toMatchObject({ code: 'invalid_input', status: 400, retryable: false });
  expect((error as ApiError).field('text')).toBe('is empty');
});

test.each([
  ['a proxy’s page', () => new Response('<h1>Bad gateway</h1>', { status: 502 }), 'unreadable', 502],
  ['half an answer', () => new Response('{"items":', { status: 200 }), 'unreadable', 200],
  ['no answer', () => Promise.reject(new TypeError('fetch failed')), 'network', 0],
])('%s is an error with a code', async (_name, answer, code, status) => {
  const { client } = against(answer);
  await expect(client.labels()).rejects.toMatchObject({ name: 'ApiError', code, status });
});

test('what the caller gives up stays the caller’s own error', async () => {
  const end = new AbortController();
  const { client } = against(async ({ init }) => {
    end.abort();
    init.signal?.throwIfAborted();
    return json(200, {});
  });
  await expect(client.queue({}, end.signal)).rejects.toMatchObject({ name: 'AbortError' });
});
