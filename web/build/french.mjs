import { readFileSync } from 'node:fs';

/**
 * GraphiQL and the small editor have no translations. Their versions are pinned, so their few sentences are replaced when the
 * playground is built: french.json holds, per file, the text as it stands there and the French for it.
 */
const TABLE = JSON.parse(readFileSync(new URL('./french.json', import.meta.url), 'utf8'));

/** A Vite plugin; the build fails when a sentence is no longer found, so that an upgrade cannot lose one silently. */
export function french() {
  const seen = new Set();
  return {
    name: 'maillage-french',
    enforce: 'pre',
    transform(code, id) {
      const path = id.replaceAll('\\', '/').split('?')[0];
      const file = Object.keys(TABLE).find((end) => path.endsWith(`/node_modules/${end}`));
      if (!file) return null;
      seen.add(file);
      let translated = code;
      for (const [english, words] of Object.entries(TABLE[file])) {
        if (!translated.includes(english)) throw new Error(`${file} : « ${english} » ne s’y trouve plus (french.json)`);
        translated = translated.replaceAll(english, words);
      }
      return { code: translated, map: null };
    },
    buildEnd(error) {
      const missing = Object.keys(TABLE).filter((file) => !seen.has(file));
      if (!error && missing.length > 0) throw new Error(`jamais lus : ${missing.join(', ')} (french.json)`);
    },
  };
}
