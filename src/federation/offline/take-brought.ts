import { open } from 'node:fs/promises';
import type { Actor } from '../../kernel/actor';
import { megabytes } from '../../kernel/french';
import type { Federation } from '../federation';
import type { Admission } from './admit-instance';
import { PackageFault } from './open-package';
import { takePackage, type TookPackage } from './take-package';
import { isReceiptsFile, takeReceipts, type TookReceipts } from './take-receipts';

export type TookBrought = TookPackage | TookReceipts;

/** As many as may be posted. */
const MOST_RECEIPTS = 16 * 2 ** 20;
const HEAD = 64;

/** Takes in what somebody brings: the package of an instance, or what the office says of one of this very instance. */
export async function takeBrought(
  federation: Federation,
  path: string,
  actor: Actor,
  admission: Admission,
): Promise<TookBrought> {
  const text = await receiptsIn(path);
  return text === null
    ? takePackage(federation, path, actor, admission)
    : takeReceipts(federation, text, actor, admission, new Date());
}

/** Null for what is no text of receipts by how it begins. */
async function receiptsIn(path: string): Promise<string | null> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    if (!isReceiptsFile(buffer.toString('utf8', 0, bytesRead))) return null;
    if ((await file.stat()).size > MOST_RECEIPTS)
      throw new PackageFault([
        `Ces accusés de réception dépassent ${megabytes(MOST_RECEIPTS)} Mo : ils ne sont pas lus.`,
      ]);
    return (await file.readFile()).toString('utf8');
  } finally {
    await file.close();
  }
}
