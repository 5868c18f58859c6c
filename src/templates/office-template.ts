import { In, type EntityManager } from 'typeorm';
import { asOfficeFile } from '../datasets/office-file';
import { DATASETS } from '../datasets/registry';
import { REGISTER } from '../datasets/roles';
import { OFFICE_NAME } from '../spreadsheet/read-me-title';
import type { TemplateRequest } from './workbook/template-request';
import { compareFrench } from '../kernel/text';
import { MembershipEntity } from '../network/membership.entity';
import type { Network } from '../network/network';
import { listSubmissions } from '../submissions/submission.repository';

/** What the national office fills in for a year: every dataset, with the delegation of each row. Two statements. */
export async function officeTemplate(manager: EntityManager, network: Network, year: number): Promise<TemplateRequest> {
  return {
    year,
    region: OFFICE_NAME,
    datasets: DATASETS.map(asOfficeFile),
    departments: network.departments.map(({ code }) => code),
    programmes: network.programmes.map(({ code }) => code),
    delegations: network.regions.map(({ name }) => name),
    adherents: await adherentsKnown(manager, year),
    register: [],
    registerNote: `Une ligne compte dans la délégation de la colonne « delegation » ; sans elle, dans celle de son adhérent, ou sinon dans aucune. La feuille « ${REGISTER.fileName} » est vide : chaque délégation remet son registre.`,
  };
}

/** Names in the latest published register of each delegation up to the year, none of them invented. */
async function adherentsKnown(manager: EntityManager, year: number): Promise<readonly string[]> {
  const asked = { year: null, dataset: REGISTER.code, regions: null, status: 'PUBLISHED' } as const;
  const latest = new Map<string, { readonly id: number; readonly year: number }>();
  for (const each of await listSubmissions(manager, { all: true }, asked)) {
    const known = latest.get(each.regionKey);
    if (each.origin !== 'DEMONSTRATION' && each.year <= year && (known === undefined || known.year < each.year))
      latest.set(each.regionKey, each);
  }
  if (latest.size === 0) return [];
  const rows = await manager.find(MembershipEntity, {
    select: { name: true, nameKey: true, department: true },
    where: { submissionId: In([...latest.values()].map(({ id }) => id)) },
  });
  const homes = new Map<string, Set<string | null>>();
  for (const { nameKey, department } of rows) homes.set(nameKey, (homes.get(nameKey) ?? new Set()).add(department));
  const written = rows.map(({ name, nameKey, department }) =>
    homes.get(nameKey)?.size === 1 || department === null ? name : `${name} (${department})`,
  );
  return [...new Set(written)].sort(compareFrench);
}
