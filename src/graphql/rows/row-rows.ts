import type { DatasetCode, FormationKind } from '../../kernel/codes';
import { dimensionKey } from '../../datasets/dimension';
import { datasetOf } from '../../datasets/registry';
import type { CellValue, StoredRow } from '../../datasets/row';
import { globalId } from '../../kernel/global-id';
import type { Fg2iGuaranteeType } from './fg2i-guarantee.type';
import type { FormationType } from './formation.type';
import type { LegalRequestType } from './legal-request.type';
import type { RowEdges } from './row-edges';

const text = (value: CellValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;
const number = (value: CellValue | undefined): number | null => (typeof value === 'number' ? value : null);
const required = <T>(value: T | null, row: StoredRow, column: string): T => {
  if (value === null) throw new Error(`row ${row.uid} has no ${column}`);
  return value;
};

const edges = (row: StoredRow): RowEdges => ({
  regionCode: row.region,
  adherentUid: row.adherentUid,
  submissionId: row.submissionId,
});

const keyIn = (code: DatasetCode, dimension: 'KIND' | 'THEME' | 'CHANNEL', row: StoredRow): string | null =>
  dimensionKey(datasetOf(code), dimension, row);

export function formationRow(row: StoredRow): FormationType {
  const satisfaction = number(row['satisfaction']);
  return {
    ...edges(row),
    __typename: 'Formation',
    id: globalId('Formation', row.uid),
    title: required(text(row['intitule']), row, 'intitule'),
    kind: required(keyIn('FORMATIONS', 'KIND', row), row, 'type') as FormationKind,
    theme: required(text(row['thematique']), row, 'thematique'),
    startsOn: text(row['date_debut']),
    trainees: required(number(row['stagiaires']), row, 'stagiaires'),
    hours: required(number(row['heures']), row, 'heures'),
    satisfactionRate: satisfaction === null ? null : satisfaction / 100,
  };
}

export function legalRequestRow(row: StoredRow): LegalRequestType {
  const [received, answered] = [required(text(row['recue_le']), row, 'recue_le'), text(row['repondue_le'])];
  return {
    ...edges(row),
    __typename: 'LegalRequest',
    id: globalId('LegalRequest', row.uid),
    receivedOn: received,
    answeredOn: answered,
    responseDays: answered === null ? null : daysBetween(received, answered),
    theme: required(keyIn('LEGAL_REQUESTS', 'THEME', row), row, 'thematique'),
    channel: keyIn('LEGAL_REQUESTS', 'CHANNEL', row),
  };
}

export function fg2iGuaranteeRow(row: StoredRow): Fg2iGuaranteeType {
  const amount = (column: string): number => required(number(row[column]), row, column);
  return {
    ...edges(row),
    __typename: 'Fg2iGuarantee',
    id: globalId('Fg2iGuarantee', row.uid),
    year: row.year,
    guaranteeTotal: amount('garantie_totale'),
    subscription: amount('souscription'),
    fg2iSurety: amount('caution_fg2i'),
    ffaSurety: amount('caution_ffa'),
    mobilised: number(row['montant_mobilise']) ?? 0,
    turnover: number(row['chiffre_affaires']),
  };
}

/** Whole days; both are `YYYY-MM-DD`, read as UTC, so that no change of clocks counts. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
