import type { StructureType } from '../kernel/codes';

/** One adherent as a register, or a report that names it, describes it. */
export interface AdherentRecord {
  readonly uid: string;
  readonly name: string;
  readonly siret: string | null;
  readonly structureType: StructureType;
  /** In the order given; the first is what it is counted as. */
  readonly structureTypes: readonly StructureType[];
  /** Slug; null outside every delegation. */
  readonly region: string | null;
  /** INSEE code; null where nobody printed it. */
  readonly department: string | null;
  readonly city: string | null;
  readonly postalCode: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly memberSince: number | null;
  readonly demonstration: boolean;
}

/** A row of `memberships` joined to `adherents`, as SQL gives it. */
export interface MembershipRow {
  uid: string;
  nom: string;
  siret: string | null;
  /** See {@link knownSiret}. */
  known_siret: string | null;
  structure_type: StructureType;
  types: string;
  region: string | null;
  departement: string | null;
  ville: string | null;
  code_postal: string | null;
  adresse: string | null;
  telephone: string | null;
  courriel: string | null;
  member_since: number | null;
  demonstration: number | boolean;
}

export const MEMBERSHIP_COLUMNS = `m.adherent_uid AS uid, m.nom, m.siret, m.structure_type, m.types,
  m.region, m.departement, m.ville, m.code_postal, m.adresse, m.telephone, m.courriel, m.member_since,
  a.demonstration`;

/** The SIRET that a published register or a report gives an adherent: one that was only submitted is not to be seen. */
export const knownSiret = (uid: string): string => `(SELECT MAX(known.siret) FROM memberships known
  LEFT JOIN submissions of_known ON of_known.id = known.submission_id
  WHERE known.adherent_uid = ${uid} AND (known.source IS NOT NULL OR of_known.status = 'PUBLISHED'))`;

export const recordOf = (row: MembershipRow): AdherentRecord => ({
  uid: row.uid,
  name: row.nom,
  siret: row.siret ?? row.known_siret,
  structureType: row.structure_type,
  structureTypes: row.types.split('+').filter((type): type is StructureType => type !== ''),
  region: row.region,
  department: row.departement,
  city: row.ville,
  postalCode: row.code_postal,
  address: row.adresse,
  phone: row.telephone,
  email: row.courriel,
  memberSince: row.member_since,
  demonstration: Boolean(row.demonstration),
});
