import { createInterface } from 'node:readline';
import { openDatabase } from '../../src/data-source';
import { MaillageError } from '../../src/kernel/errors';
import { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import type { OpenOptions } from '../../src/storage/options';
import { giveFile, PUBLISHER } from './files';

/** One act that a rival is asked for, on a line of its own. */
export type Order = { readonly publish: string } | { readonly give: number };

/** How it ended: a uid for a file that was stored, `PUBLISHED`, the code of a refusal or of an error. */
async function main(place: OpenOptions): Promise<void> {
  const database = await openDatabase(place);
  const network = await Network.read(database.read);
  const carryOut = async (order: Order): Promise<string> => {
    try {
      if ('give' in order) return (await giveFile(database, network, order.give, 60)).submission.uid;
      const { refusal } = await publishSubmission(database, network, order.publish, PUBLISHER);
      return refusal?.code ?? 'PUBLISHED';
    } catch (error) {
      return error instanceof MaillageError ? error.code : String(error);
    }
  };
  process.stdout.write('READY\n');
  for await (const line of createInterface(process.stdin))
    process.stdout.write(`DONE ${await carryOut(JSON.parse(line) as Order)}\n`);
  await database.close();
}

if (require.main === module) void main(JSON.parse(process.argv[2] ?? '') as OpenOptions);
