import { SURVEYS, surveyOf } from '../../datasets/roles';
import type { DatasetCode } from '../../kernel/codes';
import { badUserInput } from '../../kernel/errors';
import type { TerritoryRef } from '../../kernel/territory';
import { checkedYear } from '../../kernel/year';
import { STRUCTURE_TYPES } from '../../datasets/structure-types';
import { LISTED } from '../../figures/survey';
import { labelOf } from '../../figures/labels';
import type { ResolvedFigure } from '../../figures/resolved';
import type { FigureKey } from '../../published/figure-key';
import type { Ledger } from '../../published/ledger';
import { notePassing } from '../../published/watched-snapshot';
import { answersOf } from './answers';
import { estimateFor, isNational } from './estimates';
import { observedGroup, type GroupAsked } from './groups';
import type { Observatory } from './observed';
import { measuresOf, placeRef, populationIn, type SurveyedPlace } from './surveyed';

/** How an observatory reads, as its reader. */
export interface ObservatoryReading {
  readonly ledger: Ledger;
  /** Each figure as the reader sees it. */
  readonly figure: (key: FigureKey) => Promise<ResolvedFigure>;
  /** Whether what is secret of a territory is withheld from the reader. */
  readonly masks: (territory: TerritoryRef) => boolean;
  /** Adherents that have to stand behind what is shown. */
  readonly fewest: number;
}

export interface ObservatoryQuery {
  /** The federation or a region. */
  readonly territory: TerritoryRef;
  readonly year: number;
  /** The first survey when null. */
  readonly survey: DatasetCode | null;
}

type FigureAsked = readonly [territory: TerritoryRef, indicator: string, type: string | null];

/**
 * A survey of one year, whole. A number of statements that depends neither on regions nor on adherents; what publications
 * were read before are not read again. Throws BAD_USER_INPUT for a year out of range and for what is no survey.
 */
export async function readObservatory(
  { ledger, figure: read, masks, fewest }: ObservatoryReading,
  { territory, year: asked, survey: named }: ObservatoryQuery,
): Promise<Observatory> {
  const year = checkedYear(asked);
  const survey = named === null ? SURVEYS[0] : surveyOf(named);
  if (survey == null)
    throw badUserInput('NO_SUCH_SURVEY', {
      dataset: named ?? 'Ce profil',
      known: SURVEYS.map(({ code }) => code).join(', ') || 'aucune',
    });
  const { snapshot, manager } = ledger;
  const { network } = snapshot;
  const { sums, rates } = measuresOf(survey);
  const figure = remembered((where, indicator, type) =>
    read({
      territory: where,
      indicator,
      year,
      slice: type === null ? null : { dimension: 'STRUCTURE_TYPE', key: type },
    }),
  );

  await ledger.need([{ indicator: LISTED, year, grouping: 'STRUCTURE_TYPE' }]);
  const regions = isNational(territory) ? ['', ...network.regions.map(({ code }) => code)] : [territory.code];
  const publications = new Map(
    regions.map((region) => [region, snapshot.publications.find(survey.code, year, region === '' ? null : region)]),
  );
  const published = [...publications.values()].filter((each) => each !== undefined);
  const answers = await answersOf(manager, survey.code, sums, published);
  if ([...answers.values()].includes(null)) notePassing(snapshot);
  const places = regions
    .map((region): SurveyedPlace => {
      const publication = publications.get(region);
      const own = publication === undefined ? null : (answers.get(publication) ?? null);
      return { region, answers: own, population: populationIn(ledger, survey.code, year, region) };
    })
    // Hardly any federation has adherents outside every delegation.
    .filter((place) => place.region !== '' || place.answers !== null || place.population !== null);

  const there = new Set(
    places.flatMap((place) => [...(place.answers?.types ?? []), ...(place.population?.keys() ?? [])]),
  );
  const types = [
    ...STRUCTURE_TYPES.filter((type) => there.has(type)),
    ...[...there].filter((type) => !STRUCTURE_TYPES.includes(type)),
  ];
  const nameOf = (where: TerritoryRef): string => network.region(where.code)?.name ?? '';
  const measured = { survey, sums, rates, figure, fewest };
  const group = (more: Omit<GroupAsked, 'masked'>) =>
    observedGroup(measured, { ...more, masked: masks(more.territory) });
  const whole = {
    territory,
    type: null,
    key: null,
    label: isNational(territory) ? 'Ensemble' : nameOf(territory),
    places,
  };
  const estimating = { territory, year, places, types, figure, nameOf, masked: masks(territory) };
  const [all, byType, byRegion, estimates] = await Promise.all([
    group(whole),
    Promise.all(
      types.map((type) => {
        const label = labelOf(network, survey.role.respondents, 'STRUCTURE_TYPE', type);
        return group({ territory, type, key: type, label, places });
      }),
    ),
    Promise.all(
      places
        .filter(({ region }) => isNational(territory) && region !== '')
        .map((place) => {
          const own = placeRef(place.region);
          return group({ territory: own, type: null, key: place.region, label: nameOf(own), places: [place] });
        }),
    ),
    Promise.all(sums.map((definition) => estimateFor(estimating, definition))),
  ]);
  return { territory, year, survey: survey.code, whole: all, byType, byRegion, estimates };
}

/** A group and an estimate ask for the same figures. */
function remembered(read: (...asked: FigureAsked) => Promise<ResolvedFigure>) {
  const known = new Map<string, Promise<ResolvedFigure>>();
  return (...asked: FigureAsked): Promise<ResolvedFigure> => {
    const [{ kind, code }, indicator, type] = asked;
    const name = `${kind} ${code} ${indicator} ${type ?? ''}`;
    const figure = known.get(name) ?? read(...asked);
    known.set(name, figure);
    return figure;
  };
}
