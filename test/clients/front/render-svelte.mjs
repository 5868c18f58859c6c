// The page of the documentation, built by Vite and written out by Svelte as a server would.
import { build } from 'vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { render } from 'svelte/server';

await build({
  logLevel: 'error',
  configFile: false,
  plugins: [svelte({ configFile: false })],
  build: {
    ssr: 'Chiffres.svelte',
    outDir: 'built-svelte',
    rollupOptions: { output: { entryFileNames: 'page.js' } },
  },
});
globalThis.MAILLAGE_URL = process.env.MAILLAGE_URL;
const { load } = await import('./chiffres.js');
const { default: Chiffres } = await import('./built-svelte/page.js');
console.log(render(Chiffres, { props: await load() }).body);
