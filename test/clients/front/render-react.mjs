// The page of the documentation, built by Vite and written out by React as a server would.
import { build } from 'vite';
import react from '@vitejs/plugin-react';
import { createElement } from 'react';
import { prerender } from 'react-dom/static';

globalThis.MAILLAGE_URL = process.env.MAILLAGE_URL;
await build({
  logLevel: 'error',
  plugins: [react()],
  build: { ssr: 'react.jsx', outDir: 'built-react', rollupOptions: { output: { entryFileNames: 'page.js' } } },
});
const { default: Page } = await import('./built-react/page.js');
const { prelude } = await prerender(createElement(Page));
console.log(await new Response(prelude).text());
