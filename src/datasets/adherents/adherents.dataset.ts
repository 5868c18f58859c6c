import type { ObjectLiteral } from 'typeorm';
import { MembershipEntity } from '../../network/membership.entity';
import { declareDataset } from '../dataset';
import { empty, filled } from '../predicate';
import type { StoredRow } from '../row';
import { fileType } from '../structure-types';
import { adherentsColumns } from './adherents.columns';
import { adherentsIndicators } from './adherents.indicators';
import { adherentsRules } from './adherents.rules';

/** Registers are kept as memberships, where the network finds its adherents; this is the row as its file had it. */
function fromMembership(entity: ObjectLiteral): StoredRow {
  const membership = entity as MembershipEntity;
  return {
    submissionId: membership.submissionId ?? 0,
    rowNumber: membership.rowNumber ?? 0,
    uid: membership.adherentUid,
    region: membership.region,
    year: membership.year,
    adherentUid: membership.adherentUid,
    department: membership.department,
    structureType: membership.structureType,
    siret: membership.siret,
    nom: membership.name,
    types: membership.types
      .split('+')
      .filter((type) => type !== '')
      .map(fileType)
      .join('+'),
    departement: membership.department,
    adresse: membership.address,
    code_postal: membership.postalCode,
    ville: membership.city,
    telephone: membership.phone,
    courriel: membership.email,
    annee_adhesion: membership.joinedYear,
    date_sortie: membership.leftOn,
  };
}

export const adherents = declareDataset({
  code: 'ADHERENTS',
  fileName: 'adherents',
  table: 'memberships',
  label: 'Adhérents',
  summary: { fr: 'Registre des adhérents d’une région.', en: 'The register of adherents of one region.' },
  description: {
    fr: 'Le registre d’une région : ses adhérents de l’année. Il dit de qui l’enquête d’activité attend une réponse.',
    en: 'The register of one region: its adherents of the year. It says whom the yearly survey expects.',
  },
  role: {
    is: 'REGISTER',
    total: 'ADHERENTS_TOTAL',
    typesRun: 'ADHERENTS_TYPE_MEMBERSHIPS',
    joined: 'ADHERENTS_JOINED',
    listed: 'ADHERENTS_LISTED',
    naming: ['nom', 'siret'],
  },
  columns: adherentsColumns,
  keys: [
    { columns: ['siret'], when: filled('siret') },
    { columns: ['nom', 'departement'], when: empty('siret') },
  ],
  rules: adherentsRules,
  dimensionColumns: {},
  namesAdherent: true,
  isPublic: true,
  nothingToReportAllowed: false,
  indicators: adherentsIndicators,
  stored: { rowEntity: MembershipEntity, fromEntity: fromMembership },
});
