import { Fault, type FaultParameters } from './fault';
import { fileFault, type FileFaultCode } from './file-faults';

/** Ends the reading of a file. It never leaves this room: the reader turns it into an issue. */
export class FileFault extends Error {
  readonly found: Fault;

  constructor(
    code: FileFaultCode | Fault,
    parameters: FaultParameters = {},
    /** Text that was still sound: whatever else is wrong with it is worth saying too. */
    readonly before: string = '',
  ) {
    const found = code instanceof Fault ? code : fileFault(code, parameters);
    super(found.text);
    this.name = 'FileFault';
    this.found = found;
  }
}
