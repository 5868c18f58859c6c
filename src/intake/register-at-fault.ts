import { fold } from '../kernel/text';
import { AdherentRegister, type Register, type RegisterEntry } from './adherent-register';
import { isSiret } from './cells/siret';
import type { RowSeen } from './context';
import { Fault } from '../spreadsheet/fault';
import { fault } from './faults';

/** What a row of a register says of its adherent, as far as it could be read. */
export interface SightedRow {
  /** Empty where none is written. */
  readonly name: string;
  /** Null where none is written, or none that can be relied upon. */
  readonly siret: string | null;
  readonly department: string | null;
  /** What is written where a SIRET is at fault; null where none is. */
  readonly doubtfulSiret: string | null;
  /** Another row has this SIRET: one of the two is another's. */
  readonly repeatsSiret: boolean;
  readonly doubtfulDepartment: boolean;
}

/** Takes down the rows of a register while it is read; one that says again what an earlier one says is left out. */
export class RegisterRows {
  readonly rows: SightedRow[] = [];
  private readonly names = new Set<string>();

  readonly note = ({ cells, shown, repeats }: RowSeen): void => {
    const [name, written] = [shown('nom'), shown('siret')];
    const isKnownName = this.names.has(fold(name));
    this.names.add(fold(name));
    if (repeats.length > 0 && isKnownName) return;
    const repeatsSiret = repeats.includes('siret');
    const siret = repeatsSiret ? null : text(cells['siret']);
    this.rows.push({
      name,
      siret,
      department: text(cells['departement']),
      doubtfulSiret: siret === null && written !== '' ? written : null,
      repeatsSiret,
      doubtfulDepartment: text(cells['departement']) === null,
    });
  };
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/**
 * A register whose rows have faults, or that could not be read to its end. Names and SIRETs that can be read count,
 * whatever else is wrong with their rows: what they are right for is no fault elsewhere. What none of them bears is
 * one, unless it may be what a row at fault was meant to say; that is told as a warning.
 */
export class RegisterAtFault implements Register {
  readonly settled = false;
  private readonly readable: AdherentRegister;
  private readonly answers = new Map<string, RegisterEntry | Fault>();
  private searches = 0;

  /** `uids` are those of the rows, one each. */
  constructor(
    private readonly rows: readonly SightedRow[],
    uids: readonly string[],
    private readonly wasReadToItsEnd: boolean,
  ) {
    const entries = rows.map(({ name, siret, department }, index): RegisterEntry => ({
      uid: uids[index] ?? '',
      name,
      siret,
      department,
      structureType: null,
      region: null,
    }));
    this.readable = new AdherentRegister(entries);
  }

  resolve(written: string): RegisterEntry | Fault {
    let answer = this.answers.get(written);
    if (answer === undefined) {
      answer = this.search(written);
      this.answers.set(written, answer);
    }
    return answer;
  }

  private search(written: string): RegisterEntry | Fault {
    const found = this.readable.resolve(written);
    if (!(found instanceof Fault) || found.code === 'ADHERENT_AMBIGUOUS') return found;
    return this.mayBeMeant(written) ? fault('ADHERENT_UNDECIDED') : found;
  }

  private mayBeMeant(written: string): boolean {
    if (++this.searches > MOST_SEARCHES) return true;
    const digits = written.replace(/[\s.]/g, '');
    if (/^\d{14}$/.test(digits))
      return isSiret(digits) && (!this.wasReadToItsEnd || this.rows.some((row) => mayHaveSiret(row, digits)));
    const [, name] = /^(.+) \(\w{2,3}\)$/.exec(written.trim()) ?? [];
    if (name !== undefined && this.rows.some((row) => row.doubtfulDepartment && fold(row.name) === fold(name)))
      return true;
    // A name that is nearly one of the register's is that one misspelt; any other may be the one that is missing there.
    const isNameless = !this.wasReadToItsEnd || this.rows.some((row) => row.name === '');
    return isNameless && !this.rows.some((row) => isNearly(fold(row.name), fold(written)));
  }
}

/** Signs that a slip may have made of others. */
const SLIP = 2;
/** A sheet of nothing but unknown names would otherwise cost their number times the register's. */
const MOST_SEARCHES = 1000;

const isNearly = (a: string, b: string): boolean => Math.abs(a.length - b.length) <= SLIP && distance(a, b) <= SLIP;

function mayHaveSiret({ doubtfulSiret, repeatsSiret }: SightedRow, siret: string): boolean {
  if (repeatsSiret) return true;
  if (doubtfulSiret === null) return false;
  const [, whole = '', decimals = ''] = /^(\d)(?:[.,](\d+))?e\+?\d+$/i.exec(doubtfulSiret.replace(/\s/g, '')) ?? [];
  if (whole !== '') return siret.startsWith((whole + decimals).slice(0, -1));
  const digits = doubtfulSiret.replace(/\D/g, '');
  return digits === '' || isNearly(digits, siret);
}

/** Signs to change, leave out or put in between the two. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
