import { enumerated, writeDay } from '../french';
import { dueOf } from './due';
import type { RegionAnswer } from './follow-up.query';

/** What a region still owes, as the text of an e-mail; null when it owes nothing. */
export function reminder(answer: RegionAnswer, year: number, demonstration: boolean): string | null {
  const { region, deadline } = answer;
  const owed = dueOf(answer).filter(({ missing }) => missing !== null);
  if (owed.length === 0) return null;
  const late = owed.filter((each) => each.late).map(({ dataset }) => dataset.label);
  return [
    ...(demonstration ? ['(Démonstration : cette campagne est inventée, ne rien envoyer.)', ''] : []),
    'Bonjour,',
    '',
    `Voici où en est la remise des données ${year} de la délégation ${region.name}${deadline === null ? '' : ` (dernier jour : ${writeDay(deadline)})`} :`,
    '',
    ...owed.map(({ missing }) => `- ${missing ?? ''}`),
    ...(late.length === 0 ? [] : ['', `En retard : ${enumerated(late)}.`]),
    '',
    'Merci,',
  ].join('\n');
}
