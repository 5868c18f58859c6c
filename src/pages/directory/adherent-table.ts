import { dataTable } from '../charts/chart-figure';
import { html, type Html } from '../html';
import type { PageDAdherentsFragment } from '../generated/graphql';
import { adherentAddress, departmentAddress, regionAddress } from './addresses';
import { typeAcronym } from './list-criteria';

export type ListedAdherent = PageDAdherentsFragment['nodes'][number];

/** A page of adherents, each with the way to itself, and to its places unless the page is about them. */
export const adherentTable = (
  title: string,
  adherents: readonly ListedAdherent[],
  { places = true }: { readonly places?: boolean } = {},
): Html =>
  dataTable(
    title,
    [
      { title: 'Nom' },
      { title: 'Types' },
      { title: 'Ville' },
      ...(places ? [{ title: 'Département' }, { title: 'Délégation' }] : []),
      { title: 'Adhérent depuis', number: true },
    ],
    adherents.map(({ id, name, structureTypes, city, department, region, memberSince, demonstration }) => [
      html`<a href="${adherentAddress(id)}">${name}</a>${demonstration && ' (démonstration)'}`,
      structureTypes.map(typeAcronym).join(', '),
      city ?? '',
      ...(places
        ? [
            department !== null && html`<a href="${departmentAddress(department.code)}">${department.name}</a>`,
            region === null ? 'aucune' : html`<a href="${regionAddress(region.code)}">${region.name}</a>`,
          ]
        : []),
      memberSince ?? '',
    ]),
  );
