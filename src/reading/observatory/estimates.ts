import type { IndicatorDefinition } from '../../datasets/indicator';
import { enumerated } from '../../kernel/french';
import { FEDERATION, type TerritoryRef } from '../../kernel/territory';
import { estimateOf } from '../../observatory/estimate';
import { postStrata } from '../../observatory/post-strata';
import { FEWEST_ADHERENTS, hidesItsSpread, isThick, type Stratum, type SurveyedCell } from '../../observatory/stratum';
import type { ResolvedFigure } from '../../figures/resolved';
import type { Estimate } from './observed';
import { placeRef, sumShown, valuesOf, type SurveyedPlace } from './surveyed';

interface Asked {
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly places: readonly SurveyedPlace[];
  /** Everybody's type, of respondents and of those who did not answer. */
  readonly types: readonly string[];
  /** As the reader sees it. */
  readonly figure: (territory: TerritoryRef, indicator: string, type: string | null) => Promise<ResolvedFigure>;
  /** Whether the reader may not read the rows that this rests on. */
  readonly masked: boolean;
  readonly nameOf: (territory: TerritoryRef) => string;
}

const ABSENCES = {
  PARTIAL: 'Des réponses attendues ne sont pas publiées : celles qui le sont ne valent pas pour les autres.',
  SUPPRESSED: 'La somme des réponses est retenue par le secret statistique.',
  NOT_REPORTED: 'Aucune réponse publiée ne donne cette mesure.',
  NOT_APPLICABLE: 'Cette mesure est ici sans objet.',
  KNOWN: null,
} as const;

/**
 * Estimates one measure of all adherents of the registers (docs/observatoire.md#l-estimation). It is made of sums that
 * the reader sees and of numbers of adherents, so that its value tells nothing that these do not.
 */
export async function estimateFor(asked: Asked, { code, precision }: IndicatorDefinition): Promise<Estimate> {
  const { territory, places } = asked;
  const whole = await asked.figure(territory, code, null);
  const answers = valuesOf(places, code, null);
  const populations = places.map(({ population }) => population);
  const base = {
    indicator: code,
    respondents: [...answers.values()].reduce((sum, { length }) => sum + length, 0),
    population: populations.includes(null) ? null : sumOf(populations.flatMap((each) => [...(each?.values() ?? [])])),
    demonstration: whole.demonstration,
  };
  const refused = (refusedBecause: string): Estimate => ({ ...base, interval: null, strata: 0, refusedBecause });
  const absence = absenceOf(asked, whole, answers);
  if (absence !== null || whole.value === null) return refused(absence ?? ABSENCES.NOT_REPORTED);
  const cells = await cellsOf(asked, code);
  const totals = await Promise.all(asked.types.map((type) => shownOf(asked, territory, code, type)));
  const ofType = (type: string): number | null => totals[asked.types.indexOf(type)] ?? null;
  const isSound = (stratum: Stratum): boolean => isThick(stratum) && (!asked.masked || hidesItsSpread(stratum));
  const strata = postStrata(cells, { total: whole.value, ofType }, isSound);
  if (strata === null)
    return refused('Trop peu d’adhérents ont répondu pour que leurs réponses valent pour les autres.');
  return { ...base, interval: estimateOf(strata, precision), strata: strata.length, refusedBecause: null };
}

function absenceOf(
  { places, nameOf }: Asked,
  { state, basis }: ResolvedFigure,
  answers: ReadonlyMap<string, readonly number[]>,
): string | null {
  const named = (those: readonly SurveyedPlace[]) =>
    enumerated(those.map(({ region }) => (region === '' ? 'hors délégation' : nameOf(placeRef(region)))));
  const unheard = places.filter(({ answers: own, region }) => own === null && region !== '');
  if (state === 'PARTIAL' && unheard.length > 0) return `${ABSENCES.PARTIAL} Il manque : ${named(unheard)}.`;
  // No region answers for another; what belongs to none is too little to keep the whole from being estimated.
  const silent = places.filter(
    ({ region, population }) =>
      region !== '' && sumOf([...(population?.values() ?? [])]) > 0 && answers.get(region)?.length === 0,
  );
  const someAnswered = [...answers.values()].some(({ length }) => length > 0);
  if ((state === 'PARTIAL' || state === 'KNOWN') && someAnswered && silent.length > 0)
    return `Aucun adhérent n’y donne cette mesure, et aucune autre délégation ne répond à sa place : ${named(silent)}.`;
  if (state !== 'KNOWN') return ABSENCES[state];
  if (basis !== 'COMPUTED') return 'La valeur connue ne vient pas de réponses d’adhérents, ou pas toute.';
  const unlisted = places.filter(({ population }) => population === null);
  return unlisted.length === 0 ? null : `Aucun registre de l’année n’est publié : ${named(unlisted)}.`;
}

const cellsOf = (asked: Asked, indicator: string): Promise<readonly SurveyedCell[]> =>
  Promise.all(
    asked.places.flatMap(({ region, population, answers }) =>
      asked.types.map(async (type): Promise<SurveyedCell> => {
        const values = valuesOf([{ region, population, answers }], indicator, type).get(region) ?? [];
        // What cannot be a stratum by itself need not be asked for.
        const mayStand = region !== '' && (population?.get(type) ?? 0) >= FEWEST_ADHERENTS && values.length > 0;
        return {
          type,
          region,
          population: population?.get(type) ?? 0,
          values,
          sum: mayStand ? await shownOf(asked, placeRef(region), indicator, type) : null,
        };
      }),
    ),
  );

const shownOf = async (
  { figure, places }: Asked,
  territory: TerritoryRef,
  indicator: string,
  type: string,
): Promise<number | null> => sumShown(await figure(territory, indicator, type), places);

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

export const isNational = ({ kind }: TerritoryRef): boolean => kind === FEDERATION.kind;
