import { TRAIL_ACTS } from '../../graphql/trail/trail.types';
import { MaillageError } from '../../kernel/errors';
import { Nearest, nearestWords } from '../../kernel/nearest';
import { TRAIL_PARAMETERS, type TrailAsked } from './trail-address';

const OTHERS = ['dialecte'];
const ACTS = Object.keys(TRAIL_ACTS);

/** The filters of an address. Throws BAD_USER_INPUT with everything that is wrong with them. */
export function readTrailAsked(query: Readonly<Record<string, unknown>>): TrailAsked {
  const names: readonly string[] = [...TRAIL_PARAMETERS, ...OTHERS];
  const faults = Object.keys(query)
    .filter((name) => !names.includes(name))
    .map((name) => `« ${name.slice(0, 40)} » n’est pas un paramètre ; possibles : ${names.join(', ')}`);
  const asked: Record<string, string> = {};
  for (const name of TRAIL_PARAMETERS) {
    const value = query[name];
    if (value === undefined || value === '') continue;
    if (typeof value === 'string') asked[name] = value.trim();
    else faults.push(`« ${name} » est donné plusieurs fois : ne le donner qu’une`);
  }
  const { acte, annee } = asked;
  if (acte !== undefined && !ACTS.includes(acte)) {
    const near = new Nearest(ACTS, (each) => each).to(acte, 2);
    faults.push(`acte vaut « ${acte.slice(0, 40)} »${nearestWords(near)} ; possibles : ${ACTS.join(', ')}`);
  }
  if (annee !== undefined && !/^\d{4}$/.test(annee))
    faults.push(`annee vaut « ${annee.slice(0, 40)} » : écrire une année comme 2025`);
  for (const name of ['du', 'au']) {
    const day = asked[name];
    if (day !== undefined && !isDay(day))
      faults.push(`${name} vaut « ${day.slice(0, 40)} » : écrire un jour comme 2025-12-31`);
  }
  if (faults.length > 0) throw new MaillageError('PARAMETERS_REFUSED', { reasons: faults.join(' ; ') });
  return asked;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
