import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileTexts } from './compile-texts.ts';
import { startChunk } from './start-chunk.ts';

const server = process.env.DESK_API ?? 'http://127.0.0.1:4400';

export default defineConfig({
  plugins: [compileTexts(), react(), tailwindcss()],
  server: {
    proxy: {
      '/api': { target: server, ws: true },
      '/f/': server,
    },
  },
  build: {
    target: 'es2022',
    // The size script reads it to follow what the first page loads.
    manifest: true,
    // Inlined fonts would be paid for by every language.
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            {
              name: startChunk(new URL('./', import.meta.url).pathname),
              debugName: 'start',
              minShareCount: 2,
            },
          ],
        },
      },
    },
  },
});
