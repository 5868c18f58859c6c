import type { Network } from '../network/network';
import { holdingWords } from './holding-words';
import { AdherentEntity } from '../network/adherent.entity';
import type { Database } from '../kernel/database';
import type { Role } from '../kernel/codes';
import { ACCOUNT_ROLES } from './manages';
import { refusal, type AccountRefusal } from './refusal';

/** What an account lets its holder do. */
export interface Holding {
  readonly role: Role;
  /** Slugs; a contributor's. */
  readonly regions: readonly string[];
  /** The uid of an adherent; an adherent's. */
  readonly adherent: string | null;
}

/** Everything that is wrong with it at once; empty where an account can be given it. */
export async function faultsOfHolding(
  read: Database['read'],
  network: Pick<Network, 'region' | 'regions'>,
  { role, regions, adherent }: Holding,
): Promise<readonly AccountRefusal[]> {
  const faults: AccountRefusal[] = [];
  const known = network.regions.map(({ code }) => code).join(', ');
  if (!ACCOUNT_ROLES.some((each) => each === role))
    faults.push(refusal('ROLE_REFUSED', 'role', `Un compte ne peut pas avoir le rôle ${role}.`));
  for (const slug of regions)
    if (network.region(slug) === undefined)
      faults.push(
        refusal(
          'UNKNOWN_REGION',
          'regions',
          `Aucune délégation n’a le code « ${slug.slice(0, 40)} ». Il y a : ${known}.`,
        ),
      );
  if (role === 'CONTRIBUTOR' && regions.length === 0)
    faults.push(refusal('REGION_MISSING', 'regions', 'Qui dépose le fait pour au moins une délégation : la choisir.'));
  if (role !== 'CONTRIBUTOR' && regions.length > 0)
    faults.push(
      refusal('REGION_TOO_MUCH', 'regions', 'Seul qui dépose a des délégations : n’en choisir aucune pour ce rôle.'),
    );
  if (role === 'ADHERENT' && (adherent === null || !(await read.existsBy(AdherentEntity, { uid: adherent }))))
    faults.push(
      refusal('ADHERENT_MISSING', 'adherent', 'Un compte d’adhérent est celui d’un adhérent connu : le choisir.'),
    );
  if (role !== 'ADHERENT' && adherent !== null)
    faults.push(refusal('ADHERENT_TOO_MUCH', 'adherent', 'Seul un compte d’adhérent nomme un adhérent.'));
  return faults;
}

/** As accounts and invitations keep it. */
export const kept = ({ role, regions, adherent }: Holding) => ({
  role,
  regions: [...new Set(regions)].sort().join(' '),
  adherent,
});

/** What was given, for the trail, which names nobody in a reason. */
export const holdingText = ({ role, regions, adherent }: Holding): string =>
  [holdingWords(role, regions), ...(adherent === null ? [] : [`(adherent:${adherent})`])].join(' ');
