import { join } from 'node:path';

/** Modules of libraries that are replaced whole: [end of the resolved path, our file]. */
const OWN = [
  // The original links to pages of other hosts and cannot be translated piece by piece.
  [/graphiql\/dist\/ui\/short-keys\.js$/, 'short-keys.tsx'],
];

/** A Vite plugin that puts our own module in the place of a library's. */
export function ownModules(folder) {
  return {
    name: 'maillage-own-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
      const own = resolved && OWN.find(([pattern]) => pattern.test(resolved.id));
      return own ? join(folder, own[1]) : resolved;
    },
  };
}
