import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build, defineConfig, type InlineConfig } from 'vite';

const root = fileURLToPath(new URL('.', import.meta.url));
const outDir = process.env.WIDGET_OUT_DIR ?? `${root}dist`;

/** A self-contained classic script: a page embeds it with one tag and no build of its own. */
const script = (entry: string, name: string, fileName: string): InlineConfig => ({
  root,
  build: {
    target: 'es2022',
    outDir,
    emptyOutDir: false,
    reportCompressedSize: false,
    lib: { entry: `${root}${entry}`, formats: ['iife'], name, fileName: () => fileName },
  },
});

/** Two scripts: the loader on every page, and the panel, which the loader fetches when it is first opened. */
export default defineConfig(async () => {
  // Neither build may empty the folder of the other, and the server would prefer twins of older scripts.
  for (const name of ['widget', 'widget-panel'].flatMap((script) => [`${script}.js.br`, `${script}.js.gz`]))
    rmSync(`${outDir}/${name}`, { force: true });
  await build({
    ...script('src/panel/main.tsx', 'ThroughlinePanel', 'widget-panel.js'),
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  });
  const hash = createHash('sha256')
    .update(readFileSync(`${outDir}/widget-panel.js`))
    .digest('hex')
    .slice(0, 10);
  return {
    ...script('src/loader/main.ts', 'ThroughlineWidget', 'widget.js'),
    define: { __PANEL_FILE__: JSON.stringify(`widget-panel.js?v=${hash}`) },
  };
});
