import type { StoredRow } from '../../datasets/row';
import { keyIn, number, required, text } from '../../datasets/row-cells';
import { globalId } from '../../kernel/global-id';
import type { FinanceLineType } from './finance-line.type';
import type { GovernanceBodyType } from './governance-body.type';
import type { PartnerType } from './partner.type';
import type { PublicationType } from './publication.type';
import { edges } from './row-edges';

export function financeLineRow(row: StoredRow): FinanceLineType {
  return {
    ...edges(row),
    __typename: 'FinanceLine',
    id: globalId('FinanceLine', row.uid),
    isIncome: row['sens'] === 'PRODUIT',
    nature: required(keyIn('FINANCES', 'NATURE', row), row, 'poste'),
    title: text(row['intitule']),
    funder: text(row['financeur']),
    amount: required(number(row['montant']), row, 'montant'),
    planned: row['statut'] === 'PREVU',
  };
}

export function governanceBodyRow(row: StoredRow): GovernanceBodyType {
  return {
    ...edges(row),
    __typename: 'GovernanceBody',
    id: globalId('GovernanceBody', row.uid),
    body: required(keyIn('GOVERNANCE', 'BODY', row), row, 'instance'),
    title: text(row['intitule']),
    college: keyIn('GOVERNANCE', 'COLLEGE', row),
    seats: required(number(row['sieges']), row, 'sieges'),
    filled: number(row['pourvus']),
    women: number(row['femmes']),
    meetings: number(row['reunions']),
  };
}

export function publicationRow(row: StoredRow): PublicationType {
  return {
    ...edges(row),
    __typename: 'Publication',
    id: globalId('Publication', row.uid),
    kind: required(keyIn('PUBLICATIONS', 'KIND', row), row, 'type'),
    title: required(text(row['titre']), row, 'titre'),
    publishedOn: text(row['date']),
    theme: text(row['thematique']),
    url: text(row['adresse']),
    programmeCode: text(row['programme']),
  };
}

export function partnerRow(row: StoredRow): PartnerType {
  return {
    ...edges(row),
    __typename: 'Partner',
    id: globalId('Partner', row.uid),
    name: required(text(row['nom']), row, 'nom'),
    nature: required(keyIn('PARTNERS', 'NATURE', row), row, 'nature'),
    purpose: text(row['objet']),
    since: number(row['depuis']),
    until: number(row['jusqu_a']),
    heldAmount: number(row['montant']),
  };
}
