// Copies the packages that the built server still asks for, and what they ask for, out of node_modules:
//   node scripts/runtime-packages.mjs folder
// All others are in dist/server/main.js already.
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** They bring a part in machine code along, which only their own files find. */
export const NOT_BUNDLED = ['libsql'];

/** Their places in the lock file, and those of all that they need; of what depends on the machine, what is installed. */
export function placesOf(names, locked) {
  const places = new Set();
  const add = (name, from) => {
    const place = placeOf(name, from, locked);
    if (place === null || places.has(place)) return;
    places.add(place);
    const { dependencies = {}, optionalDependencies = {} } = locked[place];
    for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) add(needed, `${place}/`);
  };
  for (const name of names) add(name, '');
  return [...places].filter((place) => existsSync(join(root, place)));
}

/** As Node finds it: in the folder of who asks, then further up. */
function placeOf(name, from, locked) {
  const place = `${from}node_modules/${name}`;
  if (place in locked) return place;
  if (from === '') return null;
  return placeOf(name, from.slice(0, from.lastIndexOf('node_modules/')), locked);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = resolve(process.argv[2]);
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const place of placesOf(NOT_BUNDLED, packages)) {
    mkdirSync(dirname(join(folder, place)), { recursive: true });
    // What a package needs has a place of its own in the list.
    cpSync(realpathSync(join(root, place)), join(folder, place), {
      recursive: true,
      filter: (file) => !file.slice(realpathSync(join(root, place)).length).includes('node_modules'),
    });
  }
}
