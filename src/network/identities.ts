import { In, type EntityManager } from 'typeorm';
import { fold } from '../kernel/text';
import { stableUid } from '../kernel/uid';
import { AdherentEntity } from './adherent.entity';

/** What a register, or a report, says of an adherent that tells it from others. */
export interface AdherentSighting {
  readonly name: string;
  readonly siret: string | null;
  readonly department: string | null;
}

/**
 * Finds, or founds, the identities of the adherents named by one region (docs/regles.md#meme-adherent): the same
 * SIRET; else the same folded name and department; else the same name where its department was not known yet.
 * A SIRET that appears later joins the identity. Demonstration has identities of its own. Answers in the order given.
 */
export async function identify(
  manager: EntityManager,
  region: string | null,
  demonstration: boolean,
  sightings: readonly AdherentSighting[],
): Promise<readonly AdherentEntity[]> {
  const { identities, changed } = await recognise(manager, region, demonstration, sightings);
  await manager.save(AdherentEntity, [...changed], { chunk: 500 });
  return identities;
}

/** Whom {@link identify} would find or found, and which of them it would write; nothing is written. */
export async function recognise(
  manager: EntityManager,
  region: string | null,
  demonstration: boolean,
  sightings: readonly AdherentSighting[],
): Promise<{ readonly identities: readonly AdherentEntity[]; readonly changed: readonly AdherentEntity[] }> {
  const known = await knownIdentities(manager, region, demonstration, sightings);
  const bySiret = new Map(known.flatMap((each) => (each.siret === null ? [] : [[each.siret, each] as const])));
  const byName = new Map<string, AdherentEntity[]>();
  for (const each of known) byName.set(each.nameKey, [...(byName.get(each.nameKey) ?? []), each]);
  const changed = new Set<AdherentEntity>();

  const identities = sightings.map((sighting) => {
    const namesakes = byName.get(fold(sighting.name)) ?? [];
    const found =
      (sighting.siret === null ? undefined : bySiret.get(sighting.siret)) ?? namesakeOf(sighting, namesakes);
    const identity = found ?? newIdentity(region, demonstration, sighting);
    if (found === undefined || completes(identity, sighting)) changed.add(identity);
    identity.siret ??= sighting.siret;
    identity.department ??= sighting.department;
    if (identity.siret !== null) bySiret.set(identity.siret, identity);
    if (found === undefined) byName.set(identity.nameKey, [...namesakes, identity]);
    return identity;
  });
  return { identities, changed: [...changed] };
}

const completes = (identity: AdherentEntity, { siret, department }: AdherentSighting): boolean =>
  (identity.siret === null && siret !== null) || (identity.department === null && department !== null);

/** One whose SIRET differs is another adherent, whatever its name. */
function namesakeOf(sighting: AdherentSighting, namesakes: readonly AdherentEntity[]): AdherentEntity | undefined {
  const possible = namesakes.filter(
    ({ siret }) => siret === null || sighting.siret === null || siret === sighting.siret,
  );
  const sameDepartment = possible.find(({ department }) => department === sighting.department);
  if (sameDepartment !== undefined) return sameDepartment;
  const open = sighting.department === null ? possible : possible.filter(({ department }) => department === null);
  return open.length === 1 ? open[0] : undefined;
}

function newIdentity(region: string | null, demonstration: boolean, sighting: AdherentSighting): AdherentEntity {
  const identity = new AdherentEntity();
  const { siret, department, name } = sighting;
  const nameKey = fold(name);
  const kind = demonstration ? 'demonstration' : 'adherent';
  identity.uid = siret === null ? stableUid(kind, region, nameKey, department) : stableUid(kind, siret);
  return Object.assign(identity, { region, department, siret, nameKey, demonstration });
}

async function knownIdentities(
  manager: EntityManager,
  region: string | null,
  demonstration: boolean,
  sightings: readonly AdherentSighting[],
): Promise<AdherentEntity[]> {
  const sirets = sightings.flatMap(({ siret }) => (siret === null ? [] : [siret]));
  const names = [...new Set(sightings.map(({ name }) => fold(name)))];
  const query = manager
    .createQueryBuilder(AdherentEntity, 'adherent')
    .where('adherent.demonstration = :demonstration', { demonstration })
    .andWhere(region === null ? 'adherent.region IS NULL' : 'adherent.region = :region', { region });
  const inRegion = await query.getMany();
  const wanted = new Set(names);
  const moved =
    sirets.length === 0 ? [] : await manager.find(AdherentEntity, { where: { siret: In(sirets), demonstration } });
  const all = [...inRegion.filter((each) => each.siret !== null || wanted.has(each.nameKey)), ...moved];
  return [...new Map(all.map((each) => [each.uid, each])).values()];
}
