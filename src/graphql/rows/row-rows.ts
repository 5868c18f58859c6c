import type { FormationKind } from '../../kernel/codes';
import type { StoredRow } from '../../datasets/row';
import { keyIn, number, required, text } from '../../datasets/row-cells';
import { schemaType } from '../../datasets/structure-types';
import { globalId } from '../../kernel/global-id';
import type { EventType } from './event.type';
import type { Fg2iGuaranteeType } from './fg2i-guarantee.type';
import type { FormationType } from './formation.type';
import type { LegalRequestType } from './legal-request.type';
import type { ProgrammeParticipationType } from './programme-participation.type';
import { edges } from './row-edges';

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
    endsOn: text(row['date_fin']),
    audience: keyIn('FORMATIONS', 'AUDIENCE', row),
    trainer: text(row['formateur']),
    funder: text(row['financeur']),
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
    reference: text(row['reference']),
    requester: keyIn('LEGAL_REQUESTS', 'REQUESTER', row),
    level: levelOf(row),
  };
}

export function fg2iGuaranteeRow(row: StoredRow): Fg2iGuaranteeType {
  const amount = (column: string): number => required(number(row[column]), row, column);
  return {
    ...edges(row),
    __typename: 'Fg2iGuarantee',
    id: globalId('Fg2iGuarantee', row.uid),
    year: row.year,
    structureType: schemaType(required(text(row['type']), row, 'type')),
    guaranteeTotal: amount('garantie_totale'),
    subscription: amount('souscription'),
    fg2iSurety: amount('caution_fg2i'),
    ffaSurety: amount('caution_ffa'),
    mobilised: number(row['montant_mobilise']) ?? 0,
    turnover: number(row['chiffre_affaires']),
  };
}

export function programmeParticipationRow(row: StoredRow): ProgrammeParticipationType {
  return {
    ...edges(row),
    __typename: 'ProgrammeParticipation',
    id: globalId('ProgrammeParticipation', row.uid),
    action: text(row['action']),
    planned: row['statut'] === 'PREVU',
    audience: keyIn('PROGRAMMES', 'AUDIENCE', row),
    heldOn: text(row['date']),
    people: number(row['personnes']),
    hours: number(row['heures']),
    amount: number(row['montant']),
    programmeCode: required(text(row['programme']), row, 'programme'),
  };
}

export function eventRow(row: StoredRow): EventType {
  return {
    ...edges(row),
    adherentUid: null,
    __typename: 'Event',
    id: globalId('Event', row.uid),
    kind: required(keyIn('EVENTS', 'KIND', row), row, 'type'),
    title: required(text(row['intitule']), row, 'intitule'),
    startsOn: required(text(row['date']), row, 'date'),
    theme: text(row['thematique']),
    axis: keyIn('EVENTS', 'AXIS', row),
    place: text(row['lieu']),
    participants: number(row['participants']),
    adherentsPresent: number(row['adherents_presents']),
    hours: number(row['duree_heures']),
    highlight: Boolean(row['fait_marquant']),
    programmeCode: text(row['programme']),
  };
}

const levelOf = (row: StoredRow): number | null => {
  const level = keyIn('LEGAL_REQUESTS', 'LEVEL', row);
  return level === null ? null : Number(level);
};

/** Whole days; both are `YYYY-MM-DD`, read as UTC, so that no change of clocks counts. */
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
