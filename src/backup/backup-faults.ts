/** Why a backup cannot be restored: every fault at once, one French sentence each. Nothing was changed. */
export class BackupFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(faults.join('\n'));
    this.name = 'BackupFaults';
  }
}
