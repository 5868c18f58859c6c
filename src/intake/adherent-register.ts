import { fold } from '../kernel/text';
import type { Fault } from '../spreadsheet/fault';
import { fault } from './faults';
import { Nearest, nearestWords } from '../kernel/nearest';

/** One adherent that rows may point at. */
export interface RegisterEntry {
  readonly uid: string;
  readonly siret: string | null;
  readonly name: string;
  readonly department: string | null;
  /** As the schema writes it. */
  readonly structureType: string | null;
  /** Slug of the delegation in whose register it is; null for none. */
  readonly region: string | null;
}

/** What references in other files are resolved against. */
export interface Register {
  /** False while the register has faults itself: what points into it waits for its correction. */
  readonly settled: boolean;
  /**
   * The adherent that a SIRET or a name points at, or why none is: a warning where that cannot be told yet. `region`
   * narrows the registers of a national file to that of one delegation.
   */
  resolve(text: string, region?: string | null): RegisterEntry | Fault;
}

/**
 * The register of one region and year, as references in other files are resolved against it; for a file of the national
 * office, the registers of all.
 */
export class AdherentRegister implements Register {
  readonly settled = true;
  private readonly bySiret = new Map<string, RegisterEntry[]>();
  private readonly byName = new Map<string, RegisterEntry[]>();
  private readonly answers = new Map<string, RegisterEntry | Fault>();
  private siretSearches = 0;
  private readonly nearest: Nearest<RegisterEntry>;

  constructor(entries: readonly RegisterEntry[]) {
    for (const entry of entries) {
      if (entry.siret !== null) append(this.bySiret, entry.siret, entry);
      append(this.byName, fold(entry.name), entry);
    }
    this.nearest = new Nearest(entries, (entry) => entry.name);
  }

  /**
   * The adherent that a SIRET or a name points at, or why none is; with `region`, in the register of that delegation
   * alone. Repeated questions cost nothing.
   */
  resolve(text: string, region: string | null = null): RegisterEntry | Fault {
    const question = `${region ?? ''}\u0001${text}`;
    let answer = this.answers.get(question);
    if (answer === undefined) {
      answer = this.search(text, region);
      this.answers.set(question, answer);
    }
    return answer;
  }

  private search(text: string, region: string | null): RegisterEntry | Fault {
    const digits = text.replace(/[\s.]/g, '');
    if (/^\d{14}$/.test(digits)) {
      const known = this.bySiret.get(digits) ?? [];
      return one(known, region, 'ADHERENT_SIRET_AMBIGUOUS') ?? this.unknownSiret(digits);
    }
    if (/^\d+([.,]\d+)?e\+?\d+$/i.test(digits)) return fault('SIRET_SCIENTIFIC');
    const found = one(this.named(text), region, 'ADHERENT_AMBIGUOUS');
    if (found !== null) return found;
    return fault('ADHERENT_UNKNOWN', { nearest: nearestWords(this.nearest.to(text).map((entry) => entry.name)) });
  }

  /** By name; or by name and department, the way two of one name are told apart in messages. */
  private named(text: string): readonly RegisterEntry[] {
    const direct = this.byName.get(fold(text));
    const [, name, department] = /^(.+) \((\w{2,3})\)$/.exec(text.trim()) ?? [];
    if (direct !== undefined || name === undefined) return direct ?? [];
    return (this.byName.get(fold(name)) ?? []).filter((entry) => entry.department === department);
  }

  /** The nearest by SIRET: other sites of the same company, or two digits apart. */
  private unknownSiret(siret: string): Fault {
    if (++this.siretSearches > MOST_SIRET_SEARCHES) return fault('ADHERENT_SIRET_UNKNOWN', { nearest: '' });
    const near = [...this.bySiret.entries()].filter(
      ([known]) => known.startsWith(siret.slice(0, SIREN_LENGTH)) || digitsApart(known, siret) <= 2,
    );
    const words = near.slice(0, 3).map(([known, entries]) => `${known} ${entries[0]?.name ?? ''}`);
    return fault('ADHERENT_SIRET_UNKNOWN', { nearest: nearestWords(words) });
  }
}

/** The only one of these in the register asked for; null where there is nobody at all. */
function one(
  known: readonly RegisterEntry[],
  region: string | null,
  ambiguous: 'ADHERENT_AMBIGUOUS' | 'ADHERENT_SIRET_AMBIGUOUS',
): RegisterEntry | Fault | null {
  if (known.length === 0) return null;
  const asked = region === null ? known : known.filter((entry) => entry.region === region);
  const [first, second] = asked;
  if (first === undefined)
    return fault('ADHERENT_OF_OTHER_DELEGATION', { found: known.map((entry) => described(entry, true)).join(' ; ') });
  if (second === undefined) return first;
  const apart = asked.some((entry) => entry.region !== first.region);
  return fault(ambiguous, {
    found: asked.map((entry) => described(entry, apart)).join(' ; '),
    more: apart ? ', ou remplir la colonne « delegation »' : '',
  });
}

/** `withRegion` where the registers of several delegations are searched. */
const described = ({ name, department, siret, region }: RegisterEntry, withRegion: boolean): string =>
  [
    `${name}${department === null ? '' : ` (${department})`}`,
    ...(siret === null ? [] : [siret]),
    ...(withRegion ? [region ?? 'hors délégation'] : []),
  ].join(' ');

function append(lists: Map<string, RegisterEntry[]>, key: string, entry: RegisterEntry): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [entry]);
  else list.push(entry);
}

const SIREN_LENGTH = 9;
/** A file of nothing but unknown numbers would otherwise cost their number times the register's. */
const MOST_SIRET_SEARCHES = 1000;

function digitsApart(a: string, b: string): number {
  let apart = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) apart++;
  return apart;
}
