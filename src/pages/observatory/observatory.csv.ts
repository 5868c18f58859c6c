import { UNIT_WORDS } from '../french';
import { frenchCsv, frenchNumber, frenchYes } from '../french-csv';
import type { ObservatoryData } from './observatory.data';
import type { GroupAnswer } from './observatory.query';

const TITLES = [
  'territoire',
  'annee',
  'enquete',
  'ventilation',
  'part',
  'indicateur',
  'libelle',
  'unite',
  'est_une_estimation',
  'somme_des_repondants',
  'somme_partielle',
  'parties_comptees',
  'etat',
  'base',
  'repondants',
  'adherents',
  'taux_de_reponse',
  'par_structure',
  'par_etp',
  'repondants_aux_deux',
  'premier_quartile',
  'mediane',
  'troisieme_quartile',
  'pas_d_arrondi',
  'estimation',
  'estimation_basse',
  'estimation_haute',
  'strates',
  'motif',
  'demonstration',
] as const;

type Line = Partial<Record<(typeof TITLES)[number], string>>;

/**
 * What the page shows as one file for French Excel. An estimate has lines and columns of its own: no column of figures
 * ever holds one.
 */
export function observatoryCsv(data: ObservatoryData): string {
  const { name, year, survey } = data;
  const place: Line = { territoire: name, annee: String(year), enquete: survey };
  const lines: readonly Line[] = [
    ...groupLines('', data.whole),
    ...data.byStructureType.flatMap((group) => groupLines('type de structure', group)),
    ...data.byRegion.flatMap((group) => groupLines('région', group)),
    ...data.estimates.map(
      ({ indicator, value, lower, upper, respondents, population, strata, refusedBecause, demonstration }): Line => ({
        indicateur: indicator.code,
        libelle: indicator.label,
        unite: UNIT_WORDS[indicator.unit],
        est_une_estimation: frenchYes(true),
        repondants: frenchNumber(respondents),
        adherents: frenchNumber(population),
        estimation: frenchNumber(value),
        estimation_basse: frenchNumber(lower),
        estimation_haute: frenchNumber(upper),
        strates: value == null ? '' : frenchNumber(strata),
        motif: refusedBecause ?? '',
        demonstration: frenchYes(demonstration),
      }),
    ),
  ];
  return frenchCsv(
    TITLES,
    lines.map((line) => {
      const whole: Line = { ...place, ...line };
      return TITLES.map((title) => whole[title] ?? '');
    }),
  );
}

const groupLines = (by: string, { label, expected, rate, respondents, measures }: GroupAnswer): readonly Line[] =>
  [{ figure: respondents }, ...measures].map((measure): Line => {
    const { indicator, value, partialValue, partialOf, state, basis, demonstration } = measure.figure;
    const detail = 'quartilesAbsence' in measure ? measure : null;
    const quartiles = detail?.quartiles;
    return {
      ventilation: by,
      part: by === '' ? '' : label,
      indicateur: indicator.code,
      libelle: indicator.label,
      unite: UNIT_WORDS[indicator.unit],
      est_une_estimation: frenchYes(false),
      somme_des_repondants: frenchNumber(value),
      somme_partielle: frenchNumber(partialValue),
      parties_comptees: partialOf.map(({ name }) => name).join(' ; '),
      etat: state,
      base: basis ?? '',
      repondants: frenchNumber(detail === null ? value : detail.respondents),
      adherents: frenchNumber(expected),
      taux_de_reponse: detail === null ? frenchNumber(rate) : '',
      par_structure: frenchNumber(detail?.perRespondent),
      par_etp: frenchNumber(detail?.perFullTimeEquivalent),
      repondants_aux_deux: frenchNumber(detail?.respondentsToBoth),
      premier_quartile: frenchNumber(quartiles?.lower),
      mediane: frenchNumber(quartiles?.median),
      troisieme_quartile: frenchNumber(quartiles?.upper),
      pas_d_arrondi: (quartiles?.steps ?? []).map(frenchNumber).join(' ; '),
      motif: detail?.quartilesAbsence ?? '',
      demonstration: frenchYes(demonstration),
    };
  });
