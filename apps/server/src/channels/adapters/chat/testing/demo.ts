/**
 * `node demo.ts` shows the built widget on its demo page, with the real door and the memory runtime behind it.
 * Prints the address. `POST /demo/agent` plays the other side for whoever wrote last.
 */
import { readFile } from 'node:fs/promises';
import { serveChat } from './serve.ts';

const WIDGET = new URL('../../../../../../widget/', import.meta.url);
const FILES: Record<string, string> = {
  '/widget.js': 'dist/widget.js',
  '/widget-panel.js': 'dist/widget-panel.js',
  '/demo/': 'demo/index.html',
  '/demo/hostile.css': 'demo/hostile.css',
  '/demo/shortcuts.js': 'demo/shortcuts.js',
};
const TYPES: Record<string, string> = {
  js: 'text/javascript',
  css: 'text/css',
  html: 'text/html; charset=utf-8',
};

const { url, runtime, cut } = await serveChat({
  port: Number(process.env.PORT ?? 0),
  prepare(http) {
    for (const [path, file] of Object.entries(FILES)) {
      http.get(path, async (request, reply) => {
        const { host } = request.headers;
        const policy = `default-src 'none'; script-src http://${host}; connect-src http://${host} ws://${host}; style-src 'self'`;
        return reply
          .type(TYPES[file.split('.').at(-1) ?? ''] ?? 'text/plain')
          .header('content-security-policy', policy)
          .send(await readFile(new URL(file, WIDGET)));
      });
    }
    http.post('/demo/agent', async (request) => {
      const body = request.body as { do: string; text?: string; name?: string; on?: boolean };
      const visitor = [...runtime.messages.keys()].at(-1) ?? '';
      if (body.do === 'say') runtime.say(visitor, body.text ?? '', body.name);
      else if (body.do === 'seen') runtime.seen(visitor);
      else if (body.do === 'typing')
        runtime.emit(visitor, { kind: 'typing', name: body.name ?? 'Marta', on: body.on ?? true });
      else if (body.do === 'cut') cut();
      else if (body.do === 'refuse')
        runtime.gate = async (operation) => {
          if (operation === 'accept') throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
        };
      else if (body.do === 'take') runtime.gate = async () => {};
      else if (body.do === 'away') runtime.there = { mode: 'away', backAt: body.text ?? null, agents: [] };
      else if (body.do === 'live') runtime.there = { mode: 'live', backAt: null, agents: ['Marta', 'Jan'] };
      return { texts: runtime.texts(visitor), calls: runtime.calls };
    });
  },
});
console.log(`${url}/demo/`);
