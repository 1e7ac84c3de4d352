/** Writes packages/sdk/src/generated/api.ts from the document of the application as it starts, on a throw-away database. */
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startApp } from '../apps/server/src/app.ts';
import { readConfig } from '../apps/server/src/platform/config/index.ts';
import { createLogger } from '../apps/server/src/platform/log/index.ts';
import { root } from './lib/prepare.mjs';
import { sdkTypesOf } from './lib/sdk-types.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'throughline-sdk-'));
// The embedded database runs as another user when this one is root.
chmodSync(folder, 0o755);
const app = await startApp(
  readConfig({ DATA_DIR: folder, PORT: '0', SMTP_PORT: '0' }),
  createLogger('silent', false),
);
try {
  const document = await (await fetch(`${app.address}/api/openapi.json`)).json();
  const file = path.join(root, 'packages/sdk/src/generated/api.ts');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, await sdkTypesOf(document));
  console.log(`${path.relative(root, file)}: ${Object.keys(document.paths).length} paths`);
} finally {
  await app.stop();
  rmSync(folder, { recursive: true, force: true });
}
