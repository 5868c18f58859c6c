import { indicatorOf } from '../datasets/catalogue';
import type { Unit } from '../kernel/codes';
import type { Database } from '../kernel/database';
import { counted, writeValue } from '../kernel/french';
import { FEDERATION, territoryKey } from '../kernel/territory';
import { Network } from '../network/network';
import type { Archive } from './archive';
import { FIGURES } from './manifest';
import { notedFigures, type NotedFigure } from './noted-figures';

export interface ComparedFigures {
  readonly figures: number;
  readonly years: readonly number[];
  /** French sentences, one a figure that is another. */
  readonly differences: readonly string[];
}

const keyOf = ({ year, territory, indicator }: NotedFigure): string => `${year}|${territory}|${indicator}`;

/**
 * Every figure that the backup noted against the same as it is computed now. An indicator that the catalogue did not
 * have then, or has no more, is compared with nothing.
 */
export async function compareFigures(database: Database, archive: Archive): Promise<ComparedFigures> {
  const words = await Words.of(database);
  const noted = new Map<string, NotedFigure>();
  for await (const line of archive.lines(FIGURES)) {
    const figure = JSON.parse(line) as NotedFigure;
    if (indicatorOf(figure.indicator) !== undefined) noted.set(keyOf(figure), figure);
  }
  const known = new Set([...noted.values()].map(({ indicator }) => indicator));
  const years = [...new Set([...noted.values()].map(({ year }) => year))];
  const [figures, differences] = [noted.size, [] as string[]];
  for await (const now of notedFigures(database)) {
    if (!known.has(now.indicator)) continue;
    const then = noted.get(keyOf(now));
    noted.delete(keyOf(now));
    if (then === undefined)
      differences.push(`${words.subject(now)} : rien dans la sauvegarde, ${words.value(now)} ici.`);
    else if (JSON.stringify(then) !== JSON.stringify(now))
      differences.push(`${words.subject(now)} : ${words.value(then)} dans la sauvegarde, ${words.value(now)} ici.`);
  }
  for (const then of noted.values())
    differences.push(`${words.subject(then)} : ${words.value(then)} dans la sauvegarde, rien ici.`);
  return { figures, years, differences };
}

const STATES: Readonly<Record<string, string>> = {
  PARTIAL: 'partiel',
  NOT_APPLICABLE: 'sans objet',
  SUPPRESSED: 'retenu',
};
const BASES: Readonly<Record<string, string>> = {
  COMPUTED: 'calculé',
  DECLARED: 'déclaré',
  PRINTED: 'imprimé',
  MIXED: 'mêlé',
};

/** What a figure is called, and what it says, for a person. */
class Words {
  private constructor(private readonly names: ReadonlyMap<string, string>) {}

  static async of({ read }: Database): Promise<Words> {
    const network = await Network.read(read);
    const regions = network.regions.map(({ code, name }) => [`R:${code}`, name] as const);
    return new Words(new Map([[territoryKey(FEDERATION), network.nameOf(FEDERATION)], ...regions]));
  }

  subject = ({ year, territory, indicator }: NotedFigure): string =>
    `${year}, ${this.names.get(territory) ?? territory}, ${indicatorOf(indicator)?.label ?? indicator}`;

  value({ state, value, partialValue, basis, coverage, indicator }: NotedFigure): string {
    const unit: Unit = indicatorOf(indicator)?.unit ?? 'COUNT';
    const number = value ?? partialValue;
    const said = [
      number === null ? null : writeValue(number, unit),
      STATES[state] ?? null,
      BASES[basis ?? ''] ?? null,
      coverage[0] === null || coverage[1] === null
        ? null
        : `${coverage[0]} sur ${counted(coverage[1] ?? 0, 'attendu')}`,
      coverage[2] === null ? null : counted(coverage[2] ?? 0, 'répondant'),
    ];
    return said.filter((each) => each !== null).join(', ');
  }
}
