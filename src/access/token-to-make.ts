import { actorWith, type Actor } from '../kernel/actor';
import { Nearest, nearestWords } from '../kernel/nearest';
import { isOfAccessToken, isWithin, type TokenRole } from './token-rights';

export interface TokenToMake {
  /** What holds it: a program, a spreadsheet. */
  readonly name: string;
  readonly role: TokenRole;
  /** Slugs. */
  readonly regions: readonly string[];
  /** Uid of the one that an ADHERENT’s program speaks for; null for any other role. Whether there is such a one is asked where something of it is. */
  readonly adherent: string | null;
  /** `YYYY-MM-DD`: good until the end of that day, in UTC. */
  readonly lastDay: string;
}

/** Why no token is made, for the caller to mend. */
export interface TokenRefusal {
  readonly code: string;
  readonly message: string;
  readonly field: keyof TokenToMake | null;
}

export const LONGEST_TOKEN_NAME = 100;
const MOST_DAYS = 366;
const DAY = 86_400_000;
const CONTROLS = /\p{Cc}|\p{Cf}/u;

export const lastMoment = (day: string): string => `${day}T23:59:59.999Z`;

/** Whoever comes in with it, as far as rights go. */
export const holderOf = ({
  role,
  regions,
  adherent,
}: Pick<TokenToMake, 'regions' | 'adherent'> & Pick<Actor, 'role'>): Actor =>
  actorWith({ role, name: null, regions, adherent });

/** Everything that stands in the way, in French; empty when nothing does. */
export function faultsOf(
  wanted: TokenToMake,
  maker: Actor,
  knownRegions: readonly string[],
  now: Date,
): readonly TokenRefusal[] {
  if (isOfAccessToken(maker))
    return [refusal('MADE_BY_A_TOKEN', null, 'Un jeton de programme n’en fait pas d’autres : une personne les fait.')];
  const unknown = wanted.regions.filter((slug) => !knownRegions.includes(slug));
  const faults = [...nameFaults(wanted.name), ...unknown.map((slug) => unknownRegion(slug, knownRegions))];
  faults.push(...dayFaults(wanted.lastDay, now));
  if (wanted.role === 'CONTRIBUTOR' && wanted.regions.length === 0)
    faults.push(refusal('REGION_MISSING', 'regions', 'Un jeton qui dépose vaut pour au moins une région : la dire.'));
  if (wanted.role !== 'CONTRIBUTOR' && wanted.regions.length > 0)
    faults.push(
      refusal('REGION_TOO_MANY', 'regions', 'Seul un jeton qui dépose nomme des régions : n’en dire aucune.'),
    );
  if ((wanted.role === 'ADHERENT') !== (wanted.adherent !== null))
    faults.push(
      refusal('ADHERENT_AND_ROLE', 'adherent', 'Un jeton d’adhérent vaut pour un adhérent, et lui seul en nomme un.'),
    );
  if (faults.length === 0 && !isWithin(holderOf(wanted), maker))
    faults.push(refusal('WIDER_THAN_MAKER', 'role', wider(maker)));
  return faults;
}

function nameFaults(name: string): TokenRefusal[] {
  const { length } = name.trim();
  if (length < 1 || length > LONGEST_TOKEN_NAME)
    return [
      refusal(
        'NAME_LENGTH',
        'name',
        `Le nom dit quel programme tient le jeton, en 1 à ${LONGEST_TOKEN_NAME} caractères.`,
      ),
    ];
  return CONTROLS.test(name)
    ? [refusal('NAME_UNREADABLE', 'name', 'Le nom contient des caractères invisibles : l’écrire à la main.')]
    : [];
}

function unknownRegion(slug: string, known: readonly string[]): TokenRefusal {
  const near = new Nearest(known, (each) => each).to(slug, 2);
  return refusal(
    'REGION_UNKNOWN',
    'regions',
    `Aucune délégation n’a le code « ${slug.slice(0, 40)} »${nearestWords(near)}.`,
  );
}

function dayFaults(day: string, now: Date): TokenRefusal[] {
  const today = now.toISOString().slice(0, 10);
  const last = new Date(now.getTime() + MOST_DAYS * DAY).toISOString().slice(0, 10);
  if (day >= today && day <= last) return [];
  return [refusal('LAST_DAY', 'lastDay', `Le dernier jour va d’aujourd’hui (${today}) au ${last} : c’est ${day}.`)];
}

function wider({ role, regions }: Actor): string {
  const own = {
    CONTRIBUTOR: `déposer, et pour ${regions.join(', ')}`,
    ADHERENT: 'ce qui est de votre structure',
  }[role as string];
  return `Un jeton ne peut pas plus que qui le fait : pour vous, ${own ?? 'lire les lignes'}.`;
}

const refusal = (code: string, field: TokenRefusal['field'], message: string): TokenRefusal => ({
  code,
  field,
  message,
});
