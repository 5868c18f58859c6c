import { SURVEYS } from '../../datasets/roles';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION, regionRef } from '../../kernel/territory';
import type { FigureReader } from '../../reading/figure-reader';
import { DRAWING_ENDINGS, drawingFile } from '../drawing-file';
import { addressWith } from '../address-words';
import { html } from '../html';
import { unknownDrawing, unknownRegion, unknownSurvey, unknownYear } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { splitPath } from '../split-path';
import { yearsOfDemonstration } from '../years-of-demonstration';
import { OBSERVATORY, observatoryAddress } from '../observatory-address';
import { drawingsOf } from './drawings';
import { isInvented } from './observatory.data';
import { observatoryCsv } from './observatory.csv';
import { observatoryPage } from './observatory.page';
import { readObservatory, yearsOfSurvey } from './read-observatory';

export interface ObservatoryRequest {
  /** What stands after `/observatoire/`: `2023`, `2023.csv`, `2023/bretagne`, `2023/estimations.svg`. */
  readonly path: readonly string[];
  /** File name of a survey's dataset; the first that is declared without one. */
  readonly enquete: string | undefined;
}

/** Answers any address under `/observatoire/`; what there is not is a page that leads to the nearest. */
export async function answerObservatory(
  executor: QueryExecutor,
  context: RequestContext,
  { path, enquete }: ObservatoryRequest,
): Promise<PageAnswer> {
  const survey = enquete === undefined ? SURVEYS[0] : SURVEYS.find(({ fileName }) => fileName === enquete);
  if (survey === undefined) return enquete === undefined ? nothingYet : unknownSurvey(enquete, SURVEYS, OBSERVATORY);
  const reader = await context.figures();
  const years = yearsOfSurvey(reader, survey.code);
  const [latest] = years;
  if (path.join('') === '')
    return latest === undefined
      ? nothingYet
      : {
          kind: 'ELSEWHERE',
          address: addressWith(observatoryAddress(usualYear(reader, years) ?? latest, FEDERATION), { enquete }),
        };

  const { names, ending } = splitPath(path);
  const drawn = DRAWING_ENDINGS.find((each) => each === ending);
  const drawing = drawn === undefined ? undefined : names.pop();
  const [asked = '', region = ''] = names;
  const year = years.find((each) => String(each) === asked);
  if (year === undefined || names.length > 2)
    return unknownYear(asked, years, OBSERVATORY, (each) => observatoryAddress(each, FEDERATION));
  if (region !== '' && context.network.region(region) === undefined)
    return unknownRegion(region, context.network.regions, OBSERVATORY, (each) => observatoryAddress(year, each));

  const territory = region === '' ? FEDERATION : regionRef(region);
  const data = await readObservatory(executor, context, { territory, year, survey });
  const page = observatoryAddress(year, territory);
  const fileName = `maillage-${isInvented(data) ? 'demonstration-' : ''}observatoire-${year}${region === '' ? '' : `-${region}`}`;
  if (ending === 'csv')
    return { kind: 'FILE', type: 'text/csv; charset=utf-8', name: `${fileName}.csv`, body: observatoryCsv(data) };
  if (drawn !== undefined && drawing !== undefined) {
    const found = drawingsOf(data).find(({ id }) => id === drawing);
    if (found === undefined) return unknownDrawing(OBSERVATORY, page);
    return { kind: 'FILE', name: `${fileName}-${drawing}.${drawn}`, ...(await drawingFile(found, drawn)) };
  }
  return {
    kind: 'PAGE',
    status: 200,
    title: `Observatoire ${year}, ${data.name}${isInvented(data) ? ' (démonstration)' : ''}`,
    description: `L’enquête ${year} auprès des adhérents de ${data.name} : qui a répondu, ce qu’ils répondent, et ce que l’on peut en estimer.`,
    here: OBSERVATORY,
    main: observatoryPage(data),
  };
}

/** The same of the survey that opens without asking; none where the federation has no survey. */
export const yearsOfFirstSurvey = (reader: FigureReader): readonly number[] =>
  SURVEYS[0] === undefined ? [] : yearsOfSurvey(reader, SURVEYS[0].code);

/** The latest that is not invented. */
const usualYear = (reader: FigureReader, years: readonly number[]): number | undefined => {
  const invented = yearsOfDemonstration(reader);
  return years.find((year) => !invented.has(year));
};

const nothingYet: PageAnswer = {
  kind: 'PAGE',
  status: 200,
  title: 'Observatoire',
  description: 'Aucune réponse à l’enquête n’est encore publiée.',
  here: OBSERVATORY,
  main: html`<main id="contenu" class="largeur texte">
    <h1>Observatoire</h1>
    <p>
      Aucune réponse à l’enquête n’est encore publiée. Les premières réponses d’une région, une fois publiées, feront
      paraître l’observatoire de leur année ici.
    </p>
  </main>`,
};
