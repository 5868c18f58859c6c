import { enumerated, writeDay } from '../../kernel/french';
import { dueOf, type Giver } from './due';

/** What a region, or the national office, still owes, as the text of an e-mail; null when it owes nothing. */
export function reminder(giver: Giver, year: number, demonstration: boolean): string | null {
  const { code, name, deadline } = giver;
  const owed = dueOf(giver).filter(({ missing }) => missing !== null);
  if (owed.length === 0) return null;
  const late = owed.filter((each) => each.late).map(({ dataset }) => dataset.label);
  return [
    ...(demonstration ? ['(Démonstration : cette campagne est inventée, ne rien envoyer.)', ''] : []),
    'Bonjour,',
    '',
    `Voici où en est la remise des données ${year} ${code === '' ? 'du siège' : `de la délégation ${name}`}${deadline === null ? '' : ` (dernier jour : ${writeDay(deadline)})`} :`,
    '',
    ...owed.map(({ missing }) => `- ${missing ?? ''}`),
    ...(late.length === 0 ? [] : ['', `En retard : ${enumerated(late)}.`]),
    '',
    'Merci,',
  ].join('\n');
}
