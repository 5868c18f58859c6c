import { join } from 'node:path';
import { PACKAGE_ROOT } from '../../src/kernel/package-root';
import type { OpenOptions } from '../../src/storage/options';

/** A module of the product as it is installed: what is decided carries the name of the very code that decides. */
const installed = async <Module>(name: string): Promise<Module> =>
  (await import(join(PACKAGE_ROOT, 'dist', 'src', name))) as Module;

/** Publishes as the server of the same installation does, from a process of its own. */
export async function installedPublisher(place: OpenOptions) {
  const { openDatabase } = await installed<typeof import('../../src/data-source')>('data-source');
  const { Network } = await installed<typeof import('../../src/network/network')>('network/network');
  const { publishSubmission } = await installed<typeof import('../../src/publication/acts')>('publication/acts');
  const { USUAL_THRESHOLDS } = await installed<typeof import('../../src/secrecy/thresholds')>('secrecy/thresholds');
  const { actorWith } = await installed<typeof import('../../src/kernel/actor')>('kernel/actor');
  const actor = actorWith({ role: 'PUBLISHER', name: 'mesure' });
  const database = await openDatabase(place);
  const network = await Network.read(database.read);
  return {
    async publish(uid: string): Promise<void> {
      const { refusal } = await publishSubmission(database, network, uid, actor, { secrecy: USUAL_THRESHOLDS });
      if (refusal !== null) throw new Error(refusal.message);
    },
    close: () => database.close(),
  };
}
