import { ConfigFaults } from '../config';
import { StartFault } from '../kernel/start-fault';
import { LoadFault } from '../loading/data-file';

/** Says what went wrong and what to do next; only what nobody foresaw comes with its stack. */
export function sayFault(error: unknown): void {
  if (error instanceof StartFault || error instanceof LoadFault || error instanceof ConfigFaults) {
    console.error(error.message);
    return;
  }
  console.error('Maillage s’arrête sur une erreur imprévue. La signaler avec ce qui suit :');
  console.error(error);
}
