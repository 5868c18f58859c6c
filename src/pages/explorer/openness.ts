import { DIMENSIONS, type Dimension } from '../../kernel/codes';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { enumerated } from '../../kernel/french';
import type { Network } from '../../network/network';
import { hasRegions, isFrozen, regionsOf, type Choice } from './choice';
import { isCrossed, NOT_CROSSED } from './frozen-crossing';
import type { IndicatorChoice, Possible } from './possible';

/** What a choice leaves closed, each with the reason in few words; what is not named is open. */
export interface Openness {
  readonly indicators: ReadonlyMap<string, string>;
  readonly years: ReadonlyMap<number, string>;
  readonly places: ReadonlyMap<string, string>;
  readonly everyRegion: string | undefined;
  readonly splits: ReadonlyMap<Dimension, string>;
  /** Why a split is closed beside another; null where the two cross. */
  readonly crossing: (split: Dimension, beside: Dimension) => string | null;
  /** The same in sentences. */
  readonly reasons: readonly string[];
}

const UNKNOWN = 'rien n’est connu';
const UNFROZEN = 'aucune version figée';

/** What there is to choose beside what is chosen: from what is known, and from what indicators have in common. */
export function openness(choice: Choice, possible: Possible, network: Network): Openness {
  const chosen = choice.indicators.flatMap((code) => possible.indicator(code) ?? []);
  const everywhere = possible.within(choice.indicators, null);
  const now = possible.within(choice.indicators, choice.years);
  const knownYears = new Set(everywhere.map(({ year }) => year));
  const knownPlaces = new Set(now.flatMap(({ regions }) => regions.map(({ code }) => code)));
  const isNational = chosen.some(({ dimensions }) => !dimensions.includes('REGION'));
  const years = possible.years.filter((year) => !knownYears.has(year));
  const places = network.regions.filter(({ code }) => isNational || !knownPlaces.has(code));
  const splits = splitReasons(chosen, possible.isTrusted);
  return {
    indicators: new Map(
      possible.indicators.flatMap((each): [string, string][] => {
        const reason = indicatorReason(each, choice, possible);
        return reason === null ? [] : [[each.code, reason]];
      }),
    ),
    years: new Map([
      ...years.map((year) => [year, UNKNOWN] as const),
      ...possible.unfrozen.map((year) => [year, UNFROZEN] as const),
    ]),
    places: new Map(places.map(({ code }) => [code, UNKNOWN])),
    everyRegion: isNational || knownPlaces.size === 0 ? UNKNOWN : undefined,
    splits,
    crossing: (split, beside) => {
      if (isFrozen(choice)) return isCrossed([split, beside]) ? null : 'pas croisée dans une version figée';
      return chosen.some(({ dataset }) => dataset === null) ? 'ne se croise pas' : null;
    },
    reasons: [
      ...(years.length === 0 ? [] : [`${enumerated(years.map(String).sort())} : rien n’est connu de ce qui est choisi.`]),
      ...frozenReasons(choice, possible),
      ...placeReasons(chosen, places.map(({ name }) => name), choice),
      ...[...splits].flatMap(([split, reason]) =>
        reason === RESERVED ? [`${DIMENSION_WORDS[split].label} : ${RESERVED}.`] : [],
      ),
      'Un indicateur grisé dans sa liste dit pourquoi entre parenthèses.',
    ],
  }; // prettier-ignore
}

function indicatorReason(each: IndicatorChoice, choice: Choice, possible: Possible): string | null {
  if (possible.of(each.code).length === 0) return UNKNOWN;
  if (hasRegions(choice) && !each.dimensions.includes('REGION')) return 'national seulement';
  const missing = choice.by.filter((dimension) => !each.dimensions.includes(dimension));
  if (missing.length > 0)
    return `pas par ${missing.map((split) => DIMENSION_WORDS[split].label.toLowerCase()).join(' ni ')}`;
  return null; // prettier-ignore
}

const RESERVED = 'réservée aux lecteurs qui ont droit aux lignes';

/** Splits that no chosen indicator has are left out of the list; those that some lack are closed. */
function splitReasons(chosen: readonly IndicatorChoice[], isTrusted: boolean): ReadonlyMap<Dimension, string> {
  const reasons = new Map<Dimension, string>();
  for (const split of DIMENSIONS) {
    const having = chosen.filter(({ dimensions }) => dimensions.includes(split));
    if (having.length === 0) reasons.set(split, 'inconnue');
    else if (having.length < chosen.length) reasons.set(split, 'pas de tous les indicateurs choisis');
    else if (!isTrusted && chosen.every(({ reservedDimensions }) => reservedDimensions.includes(split)))
      reasons.set(split, RESERVED);
  }
  return reasons;
}

/** What frozen years do not hold. */
function frozenReasons(choice: Choice, { unfrozen }: Possible): readonly string[] {
  if (!isFrozen(choice)) return [];
  const places = regionsOf(choice);
  return [
    ...(unfrozen.length === 0 ? [] : [`${enumerated(unfrozen.map(String).sort())} : aucune version figée n’en est.`]),
    NOT_CROSSED,
    ...(places === null || places.length < 2
      ? []
      : ['Une version figée a chaque délégation, et non l’ensemble de plusieurs : la ligne d’ensemble n’y est pas.']),
  ];
}

function placeReasons(
  chosen: readonly IndicatorChoice[],
  names: readonly string[],
  { years }: Choice,
): readonly string[] {
  const national = chosen.filter(({ dimensions }) => !dimensions.includes('REGION'));
  if (national.length > 0)
    return [`Les régions : ${enumerated(national.map(({ label }) => `« ${label} »`))} ne se connaît que pour la fédération.`];
  return names.length === 0 ? [] : [`${enumerated(names)} : rien n’est connu en ${enumerated(years.map(String))}.`];
} // prettier-ignore
