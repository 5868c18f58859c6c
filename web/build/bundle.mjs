import { build } from 'vite';

/** The script of a page that is written as several modules: one text, small enough to be read at once. */
export async function bundle(entry) {
  const { output } = await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2023',
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'es' } },
    },
  });
  return output[0].code;
}
