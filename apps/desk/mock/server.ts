/**
 * The server's API from memory, for development, component tests and measurements of the desk alone:
 * `node apps/desk/mock/server.ts [--port 4410] [--conversations 10000]`. Serves apps/desk/dist too, when built.
 */
import { createServer } from 'node:http';
import { parseArgs } from 'node:util';
import { createApi } from './api.ts';
import { createCompany } from './company.ts';
import { tellHeroine } from './heroine.ts';
import { serveBuilt } from './static.ts';
import { createStream } from './stream.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4410' },
    conversations: { type: 'string', default: '10000' },
    setup: { type: 'boolean', default: false },
  },
});

const company = createCompany(Number(values.conversations), Date.now());
tellHeroine(company, Date.now());
const stream = createStream(company);
const api = createApi(company, stream, { setupNeeded: values.setup });

const server = createServer(async (request, response) => {
  try {
    if (await api(request, response)) return;
    await serveBuilt(request, response);
  } catch (error) {
    response.writeHead(500, { 'content-type': 'application/problem+json' });
    response.end(
      JSON.stringify({ type: 'about:blank', title: String(error), status: 500, code: 'internal' }),
    );
  }
});
stream.attach(server);
server.listen(Number(values.port), '127.0.0.1', () => {
  console.log(`mock of ${company.conversations.size} conversations at http://127.0.0.1:${values.port}`);
});
