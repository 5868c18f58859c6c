import { counted, NO_BREAK } from '../../kernel/french';
import { groupBy } from '../../kernel/group-by';
import type { FigureAnswer, PartialAnswer } from '../figure-answers';
import { html, type Html } from '../html';
import { countedRegions, isOfLoneReports } from '../part-words';
import { BASIS_WORDS } from '../french';

/** What most figures of a page rest on, to be said once above them. */
export interface CommonGround {
  /** « calculés » ; « imprimés dans Coorace, rapport d’activité 2023 »; null where no basis is that of most. */
  readonly basis: string | null;
  /** « 14 régions sur 14 »; null where none is that of most. */
  readonly coverage: string | null;
  /** Whether all of them are invented. */
  readonly demonstration: boolean;
  /** Of most of those that are no totals: whom they count. Null where there are few of them. */
  readonly parts: PartialAnswer | null;
}

/** Whether a figure was said whole: then what was submitted is no part of it. */
const isSaid = ({ basis }: FigureAnswer): boolean => basis === 'PRINTED' || basis === 'DECLARED';

/** « 12 régions sur 14 »; what is no sum of submissions, and a single region's own, has none. */
function regionWords(figure: FigureAnswer): string | null {
  const { reporting, expected } = figure.coverage;
  if (expected <= 1) return null;
  if (!isSaid(figure)) return `${counted(reporting, 'région')} sur ${expected}`;
  return reporting === 0 ? 'sans dépôt régional' : `à côté, dépôts de ${counted(reporting, 'région')} sur ${expected}`;
}

/** « 307 répondants sur 435 inscrits au registre », of whom some have left within the year; null for what no survey counts. */
const surveyWords = (figure: FigureAnswer): string | null => {
  const { respondents, respondentsExpected, expected } = figure.coverage;
  if (respondents === null || respondentsExpected === null || (isSaid(figure) && expected > 1)) return null;
  return `${counted(respondents, 'répondant')} sur ${counted(respondentsExpected, 'inscrit au registre', 'inscrits au registre')}`;
};

/** What a value rests on, a report by its name and page. */
function basisWords({ basis, explanation }: FigureAnswer): string | null {
  if (basis === null) return null;
  const [report] = basis === 'PRINTED' ? explanation.sources : [];
  return report === undefined ? BASIS_WORDS[basis] : `imprimé${NO_BREAK}: ${report}`;
}

const joined = (words: readonly (string | null)[]): string =>
  words.filter((each) => each !== null).join(`${NO_BREAK}· `);

/** « imprimé : Coorace, rapport d’activité 2023, p. 4 · sans dépôt régional ». */
export const restsOn = (figure: FigureAnswer): string =>
  joined([
    basisWords(figure),
    [regionWords(figure), surveyWords(figure)].filter((words) => words !== null).join(', ') || null,
    figure.demonstration ? 'démonstration' : null,
  ]);

const OF_MANY = {
  COMPUTED: 'calculés à partir des dépôts publiés',
  DECLARED: 'déclarés par qui les remet',
  MIXED: 'de sources mêlées',
} as const;

/** The report that prints the very value of the figure. */
const reportOf = ({ basis, printed }: FigureAnswer): FigureAnswer['printed'][number] | undefined =>
  basis === 'PRINTED' ? printed.find(({ difference }) => difference === 0) : undefined;

function basisOfMany(figure: FigureAnswer): string | null {
  if (figure.basis === null) return null;
  if (figure.basis !== 'PRINTED') return OF_MANY[figure.basis];
  const report = reportOf(figure);
  return report === undefined ? null : `imprimés dans ${report.source.label}`;
}

/** What more than half of those that have any have; null without. */
function mostCommon(all: readonly (string | null)[]): string | null {
  const known = all.filter((each) => each !== null);
  const counts = groupBy(known, (each) => each);
  const [most] = [...counts].sort(([, a], [, b]) => b.length - a.length);
  return most !== undefined && most[1].length * 2 > known.length ? most[0] : null;
}

/** Fewer say it themselves. */
const MANY = 3;

/** By whom a figure that is no total counts. */
const partsKey = ({ partialOf }: PartialAnswer): string => partialOf.map(({ name }) => name).join('|');

/** Whether it counts the same as most do. */
export const isOfCommonParts = (figure: FigureAnswer, common: CommonGround | null): boolean =>
  common?.parts != null && partsKey(figure) === partsKey(common.parts);

export function commonGround(figures: readonly FigureAnswer[]): CommonGround {
  const known = figures.filter(({ value }) => value !== null);
  const partial = figures.filter((figure) => figure.state === 'PARTIAL' && !isOfLoneReports(figure));
  const said = [...known, ...partial];
  const most = mostCommon(partial.map(partsKey));
  return {
    basis: mostCommon(known.map(basisOfMany)),
    coverage: mostCommon(known.map(regionWords)),
    demonstration: said.length > 0 && said.every(({ demonstration }) => demonstration),
    parts: partial.filter((figure) => partsKey(figure) === most).length < MANY ? null : (partial.find((figure) => partsKey(figure) === most) ?? null), // prettier-ignore
  };
}

/** « Sauf mention contraire, ces chiffres sont imprimés dans …, sans dépôt régional. »; null where nothing is common. */
export function commonWords(
  { basis, coverage, demonstration, parts }: CommonGround,
  regions: readonly { readonly name: string }[],
  year: number,
): Html | null {
  const words = [basis, coverage].filter((each) => each !== null).join(', ');
  if (words === '' && parts === null) return null;
  return html`${
    words !== '' &&
    `Sauf mention contraire, ces chiffres sont ${basis === null ? `de ${words}` : words}${demonstration ? ', et inventés pour la démonstration' : ''}. `
  }${
    parts !== null &&
    html`Là où il n’y a pas de total, sont comptées, sauf mention contraire${NO_BREAK}:
    ${countedRegions(parts, regions, year)}.`
  }`;
}

/** Where a figure is not as most of its page are; null where it is. */
export function departures(figure: FigureAnswer, common: CommonGround): string | null {
  const report = reportOf(figure);
  const isOfMany = figure.basis !== null && basisOfMany(figure) === common.basis;
  const page = report?.section?.split(' – ', 1)[0] ?? null;
  const regions = regionWords(figure);
  const words = joined([
    isOfMany ? page : basisWords(figure),
    regions === common.coverage ? null : regions,
    surveyWords(figure),
    figure.demonstration === common.demonstration || figure.value === null ? null : figure.demonstration ? 'démonstration' : 'réel, et non inventé', // prettier-ignore
  ]);
  return words === '' ? null : words;
}
