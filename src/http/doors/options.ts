import type { Limits } from '../../config';
import type { Database } from '../../kernel/database';
import type { Network } from '../../network/network';

export interface Doors {
  readonly database: Database;
  readonly network: Network;
  readonly limits: Pick<Limits, 'csvBytes' | 'xlsxBytes'>;
  /** Where files wait until they are whole; created when there is none. */
  readonly spoolFolder: string;
}
