import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { FEDERATION, OPERATIONS_FOLDER, REGION_COUNT } from './build/federation.mjs';
import { french } from './build/french.mjs';
import { header } from './build/layout.mjs';
import { ownModules } from './build/own-modules.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** Says whose figures they are where the page is described, and gives it the head that all pages have. */
const named = {
  name: 'maillage-federation',
  transformIndexHtml: {
    order: 'post',
    handler: (page) => {
      const { icon, style } = JSON.parse(readFileSync(join(here, '..', 'dist', 'header.json'), 'utf8'));
      return page
        .replace('__FEDERATION__', FEDERATION.nom)
        .replace('__REGIONS__', REGION_COUNT)
        .replace('</title>', `</title>\n    <link rel="stylesheet" href="${style}" />`)
        .replace('__BANDEAU__', () => header({ here: '/playground/', icon, isTight: true }));
    },
  },
};

export default defineConfig({
  root: join(here, 'playground'),
  base: '/playground/',
  resolve: { alias: { '@requetes': OPERATIONS_FOLDER } },
  plugins: [named, ownModules(join(here, 'playground', 'src')), french(), react()],
  worker: { format: 'es' },
  server: { fs: { allow: [join(here, '..')] } },
  logLevel: 'warn',
  build: {
    outDir: join(here, '..', 'dist', 'web', 'playground'),
    emptyOutDir: true,
    // Inlined assets would need `data:` in more places of the Content-Security-Policy.
    assetsInlineLimit: 0,
    // The editor is one large library; its size is known and served compressed.
    chunkSizeWarningLimit: 4000,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      onLog(level, log, handle) {
        // Hints for the React compiler, which has already run over these libraries.
        if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
      },
    },
  },
});
