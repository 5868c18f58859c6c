import type { Limits } from '../../config';
import type { Thresholds } from '../../secrecy/thresholds';
import type { Database } from '../../kernel/database';
import type { Network } from '../../network/network';

export interface UploadOptions {
  readonly database: Database;
  readonly network: Network;
  /** From when on the effect of a file is withheld from whoever may not read every row. */
  readonly secrecy: Thresholds;
  readonly limits: Pick<Limits, 'csvBytes' | 'xlsxBytes'>;
  /** Where files wait until they are whole; created when there is none. */
  readonly spoolFolder: string;
}
