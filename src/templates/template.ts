import { may } from '../access/rights';
import { templateWorkbook } from './workbook/template';
import type { Actor } from '../kernel/actor';
import type { Database } from '../kernel/database';
import { checkedYear } from '../kernel/year';
import type { Network } from '../network/network';
import { regionOrOffice } from '../datasets/names';
import { officeTemplate } from './office-template';
import { registerBefore, type RegisterBefore } from '../submissions/register-before';

/**
 * The workbook that a region, or the national office (`siege`), fills in for a year, a region's register filled from the
 * one before; telephone and e-mail only for those who may read them. Throws NOT_FOUND for an unknown region and BAD_USER_INPUT for a year out of range.
 */
export async function templateFor(
  database: Database,
  network: Network,
  actor: Actor,
  slot: { readonly region: string; readonly year: number },
): Promise<Buffer> {
  const region = regionOrOffice(network, slot.region);
  const year = checkedYear(slot.year);
  if (region === null) return templateWorkbook(await officeTemplate(database.read, network, year));
  const before = await registerBefore(database.read, region.code, year, may(actor, 'readContacts', region.code));
  return templateWorkbook({
    year,
    region: region.name,
    departments: region.departments.map(({ code }) => code),
    programmes: network.programmes.map(({ code }) => code),
    register: before?.rows ?? [],
    registerNote: noteOn(before),
  });
}

function noteOn(before: RegisterBefore | null): string {
  if (before === null)
    return 'Aucun registre antérieur n’est publié : la feuille « adherents » est à remplir en entier.';
  return `La feuille « adherents » est pré-remplie du registre de ${before.year}, sans les adhérents sortis : la corriger et la compléter.`;
}
