import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a file under a name that holds a hash of its content, since the server lets browsers keep it for good. */
export async function writeAsset(out, name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8);
  const address = `assets/${name.replace('.', `-${hash}.`)}`;
  await writeFile(join(out, address), content);
  return `/${address}`;
}
