import { fold } from '../kernel/text';
import type { Fault } from './faults';
import { fault } from './faults';
import { Nearest, nearestWords } from './nearest';

/** One adherent that rows may point at. */
export interface RegisterEntry {
  readonly uid: string;
  readonly siret: string | null;
  readonly name: string;
  readonly department: string | null;
  /** As the schema writes it. */
  readonly structureType: string | null;
}

/** What references in other files are resolved against. */
export interface Register {
  /** False while the register has faults itself: what points into it waits for its correction. */
  readonly settled: boolean;
  /** The adherent that a SIRET or a name points at, or why none is: a warning where that cannot be told yet. */
  resolve(text: string): RegisterEntry | Fault;
}

/** The register of one region and year. */
export class AdherentRegister implements Register {
  readonly settled = true;
  private readonly bySiret = new Map<string, RegisterEntry>();
  private readonly byName = new Map<string, RegisterEntry[]>();
  private readonly answers = new Map<string, RegisterEntry | Fault>();
  private siretSearches = 0;
  private readonly nearest: Nearest<RegisterEntry>;

  constructor(entries: readonly RegisterEntry[]) {
    for (const entry of entries) {
      if (entry.siret !== null) this.bySiret.set(entry.siret, entry);
      const name = fold(entry.name);
      this.byName.set(name, [...(this.byName.get(name) ?? []), entry]);
    }
    this.nearest = new Nearest(entries, (entry) => entry.name);
  }

  /** The adherent that a SIRET or a name points at, or why none is. Repeated questions cost nothing. */
  resolve(text: string): RegisterEntry | Fault {
    let answer = this.answers.get(text);
    if (answer === undefined) {
      answer = this.search(text);
      this.answers.set(text, answer);
    }
    return answer;
  }

  private search(text: string): RegisterEntry | Fault {
    const digits = text.replace(/[\s.]/g, '');
    if (/^\d{14}$/.test(digits)) return this.bySiret.get(digits) ?? this.unknownSiret(digits);
    if (/^\d+([.,]\d+)?e\+?\d+$/i.test(digits)) return fault('SIRET_SCIENTIFIC');
    const named = this.named(text);
    const [first, second] = named;
    if (first !== undefined && second === undefined) return first;
    if (first !== undefined) return fault('ADHERENT_AMBIGUOUS', { found: named.map(described).join(' ; ') });
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
    const words = near.slice(0, 3).map(([known, { name }]) => `${known} ${name}`);
    return fault('ADHERENT_SIRET_UNKNOWN', { nearest: nearestWords(words) });
  }
}

const described = ({ name, department, siret }: RegisterEntry): string =>
  `${name}${department === null ? '' : ` (${department})`}${siret === null ? '' : ` ${siret}`}`;

const SIREN_LENGTH = 9;
/** A file of nothing but unknown numbers would otherwise cost their number times the register's. */
const MOST_SIRET_SEARCHES = 1000;

function digitsApart(a: string, b: string): number {
  let apart = 0;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) apart++;
  return apart;
}
