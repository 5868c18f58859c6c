import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { surveyOf } from '../../datasets/roles';
import type { Drawing } from '../charts/svg';
import type { Html } from '../html';
import { estimatesDrawing, quartilesDrawing } from '../observatory/drawings';
import { estimatesTable } from '../observatory/estimates-section';
import { quartilesTable } from '../observatory/measures-sections';
import { observatoryCsv } from '../observatory/observatory.csv';
import { isInvented, type ObservatoryData } from '../observatory/observatory.data';
import { readObservatory } from '../observatory/read-observatory';
import type { OwnAsked, OwnGraph } from './own-graph';

interface Kind {
  /** What it is called where there is none. */
  readonly title: string;
  readonly missing: string;
  readonly draw: (data: ObservatoryData) => Drawing | null;
  readonly table: (data: ObservatoryData) => Html;
  readonly content: (data: ObservatoryData) => Readonly<Record<string, unknown>>;
}

/** Where the whole network is likely to be, measure by measure of the survey that counts the indicator. */
export const estimatesGraph = (executor: QueryExecutor, context: RequestContext, asked: OwnAsked): Promise<OwnGraph> =>
  surveyGraph(executor, context, asked, {
    title: 'Estimation pour tous les adhérents',
    missing: 'Aucune estimation n’est donnée : il y faut assez de réponses, de chaque région, et les registres de l’année.',
    draw: estimatesDrawing,
    table: estimatesTable,
    content: ({ estimates }) => ({ estimates }),
  }); // prettier-ignore

/** What the respondents of each type answer. */
export const quartilesGraph = (executor: QueryExecutor, context: RequestContext, asked: OwnAsked): Promise<OwnGraph> => {
  const { code, label } = asked.definition;
  return surveyGraph(executor, context, asked, {
    title: `${label} par structure`,
    missing: 'Les quartiles ne sont donnés que de types de structure dont assez d’adhérents ont répondu, et il en faut deux.',
    draw: (data) => quartilesDrawing(data, code),
    table: (data) => quartilesTable(data, code),
    content: ({ byStructureType }) => ({
      types: byStructureType.flatMap(({ label: type, measures }) =>
        measures.flatMap(({ figure, quartiles, respondents }) =>
          figure.indicator.code === code && quartiles != null ? { type, respondents, ...quartiles } : [],
        ),
      ),
    }),
  });
}; // prettier-ignore

async function surveyGraph(
  executor: QueryExecutor,
  context: RequestContext,
  { definition, territory, year, release }: OwnAsked,
  { title, missing, draw, table, content }: Kind,
): Promise<OwnGraph> {
  const data = await readObservatory(executor, context, { territory, year: year ?? 0, survey: surveyOf(definition.dataset) }); // prettier-ignore
  const drawing = release === null ? draw(data) : null;
  const { respondents, expected } = data.whole;
  return {
    title: drawing?.title ?? `${title}, ${year}`,
    drawing,
    missing:
      release === null ? missing : 'Une version figée garde les chiffres, et ni les estimations ni les quartiles.',
    table: drawing === null ? null : table(data),
    csv: observatoryCsv(data),
    content: drawing === null ? {} : { year, ...content(data) },
    coverage:
      respondents.value === null || expected === null
        ? null
        : `Réponses de ${respondents.value} adhérents sur ${expected}`,
    demonstration: isInvented(data),
    query: data.query,
  };
}
