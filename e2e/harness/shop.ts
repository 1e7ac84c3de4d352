/** A company's own web site, of another origin. */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

export interface Shop {
  /** A page with the chat on it. */
  chatPage: string;
  /** A page with the form on it. */
  formPage: string;
  close(): Promise<void>;
}

export interface ShopOptions {
  /** Where the browser reaches the product. */
  service: string;
  chatChannelId: string;
  formSlug: string;
  /** What the pages look like; hostile to whatever is embedded in them unless said otherwise. */
  styles?: string;
}

const demo = path.resolve(import.meta.dirname, '../../apps/widget/demo');

export async function openShop({ service, chatChannelId, formSlug, styles }: ShopOptions): Promise<Shop> {
  const pages: Record<string, string> = {
    '/chairs': page(`<script async src="${service}/widget.js" data-channel="${chatChannelId}"></script>`),
    '/returns': page(
      `<script async src="${service}/form.js" data-form="${formSlug}" data-lang="en"></script>`,
    ),
    '/shop.css': styles ?? readFileSync(path.join(demo, 'hostile.css'), 'utf8'),
    '/shortcuts.js': readFileSync(path.join(demo, 'shortcuts.js'), 'utf8'),
  };
  const types: Record<string, string> = { css: 'text/css', js: 'text/javascript' };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://shop.example');
    const body = pages[pathname];
    const type = types[pathname.split('.')[1] ?? ''] ?? 'text/html; charset=utf-8';
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': type }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // Another name of this machine is another site to a browser.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    chatPage: `${origin}/chairs`,
    formPage: `${origin}/returns`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const page = (script: string): string => `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Shop</title><link rel="stylesheet" href="/shop.css"></head>
<body><header><b>Möbelhaus Linden</b></header><main><h1>Chair Lena, oak</h1><p>Solid oak, oiled by hand. Delivered in five days, taken back within thirty.</p><p>109,00 €</p>
<script src="/shortcuts.js"></script>${script}</main></body>
</html>`;
