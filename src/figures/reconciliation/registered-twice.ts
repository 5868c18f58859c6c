import { In, IsNull, type EntityManager } from 'typeorm';
import { REGISTER } from '../../datasets/roles';
import { toScaled } from '../../kernel/decimal';
import { compareFrench } from '../../kernel/text';
import { FEDERATION } from '../../kernel/territory';
import { MembershipEntity } from '../../network/membership.entity';
import type { Ledger } from '../../published/ledger';
import type { Snapshot } from '../../published/snapshot';
import { discrepancy, type Discrepancy } from './discrepancy';
import { groupBy } from '../../kernel/group-by';
import { point } from './interval';
import { subject } from './words';

const SHOWN = 5;

/**
 * Adherents whom the published registers of two delegations both count at the end of a year: each region is right to
 * show its own, and the national total counts them twice. One statement where there is nobody.
 */
export async function registeredTwice(ledger: Ledger, year: number | null): Promise<readonly Discrepancy[]> {
  const { snapshot } = ledger;
  const years = snapshot.publications.years.filter((each) => year === null || each === year);
  const registers = years.flatMap((each) => registersOf(snapshot, each));
  if (registers.length === 0) return [];
  const doubles = await doublesIn(ledger.manager, registers);
  if (doubles.length === 0) return [];
  const counted = await countedIn(ledger.manager, registers);
  return [...groupBy(doubles, (each) => String(each.year)).values()].map((found) =>
    told(snapshot, found, counted.get(found[0]?.year ?? 0) ?? 0),
  );
}

/** Of the years in which there is more than one: an adherent is once in each. */
function registersOf({ publications }: Snapshot, year: number): readonly number[] {
  const own = publications.of(REGISTER.code, year).filter(({ origin }) => origin !== 'DEMONSTRATION');
  return own.length < 2 ? [] : [...new Set(own.map(({ id }) => id))];
}

async function doublesIn(manager: EntityManager, registers: readonly number[]): Promise<readonly MembershipEntity[]> {
  const twice = await manager
    .createQueryBuilder(MembershipEntity, 'membership')
    .select('membership.siret', 'siret')
    .where({ submissionId: In([...registers]), leftOn: IsNull() })
    .andWhere('membership.siret IS NOT NULL')
    .groupBy('membership.year')
    .addGroupBy('membership.siret')
    .having('COUNT(*) > 1')
    .getRawMany<{ siret: string }>();
  if (twice.length === 0) return [];
  const rows = await manager.find(MembershipEntity, {
    where: { submissionId: In([...registers]), leftOn: IsNull(), siret: In(twice.map(({ siret }) => siret)) },
    order: { year: 'ASC', nameKey: 'ASC', id: 'ASC' },
  });
  const regions = groupBy(rows, identityOf);
  return rows.filter((row) => (regions.get(identityOf(row))?.length ?? 0) > 1);
}

const identityOf = ({ year, siret }: MembershipEntity): string => `${year}|${siret}`;

async function countedIn(manager: EntityManager, registers: readonly number[]): Promise<ReadonlyMap<number, number>> {
  const rows = await manager
    .createQueryBuilder(MembershipEntity, 'membership')
    .select('membership.year', 'year')
    .addSelect('COUNT(*)', 'total')
    .where({ submissionId: In([...registers]), leftOn: IsNull() })
    .groupBy('membership.year')
    .getRawMany<{ year: number; total: number | string }>();
  return new Map(rows.map(({ year, total }) => [year, Number(total)]));
}

function told(snapshot: Snapshot, found: readonly MembershipEntity[], counted: number): Discrepancy {
  const year = found[0]?.year ?? 0;
  const about = { territory: FEDERATION, year, indicator: REGISTER.role.total, slice: null, scope: null };
  const adherents = [...groupBy(found, identityOf).values()];
  const once = counted - (found.length - adherents.length);
  const more = adherents.length > SHOWN ? `, et ${adherents.length - SHOWN} autres` : '';
  const shown = adherents.slice(0, SHOWN).map((rows) => named(snapshot, rows));
  return discrepancy({
    ...about,
    kind: 'COUNTED_TWICE',
    stated: { value: toScaled(counted), possible: point(toScaled(counted)), statements: [] },
    found: { value: toScaled(once), possible: point(toScaled(once)), statements: [] },
    along: adherents.map(([first]) => first?.siret).join('+'),
    message: `${subject(snapshot, about)} : les registres publiés comptent ${counted} adhérents, dont ${adherents.length} dans plus d’un registre (${shown.join(' ; ')}${more}) ; remplir « date_sortie » au registre que chacun a quitté, ou l’ôter de l’un d’eux.`,
  });
}

/** « Élan, 73282932000074 : Bretagne, Normandie » */
function named({ network }: Snapshot, rows: readonly MembershipEntity[]): string {
  const regions = rows.map(({ region }) =>
    region === null ? 'hors délégation' : (network.region(region)?.name ?? region),
  );
  return `${rows[0]?.name}, ${rows[0]?.siret} : ${regions.sort(compareFrench).join(', ')}`;
}
