import { SURVEYS } from '../../datasets/roles';
import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import type { TerritoryRef } from '../../kernel/territory';
import type { FigureReader } from '../../reading/figure-reader';
import { dataMention } from '../data-mention';
import { ask } from '../query';
import { yearsOfDemonstration } from '../years-of-demonstration';
import type { ObservatoryData } from './observatory.data';
import { observatoryQuery } from './observatory.query';

interface Asked {
  readonly territory: TerritoryRef;
  readonly year: number;
  readonly survey: (typeof SURVEYS)[number] | null;
}

/** A survey of one year, of the federation or of a region that there is. */
export async function readObservatory(
  executor: QueryExecutor,
  context: RequestContext,
  { territory, year, survey }: Asked,
): Promise<ObservatoryData> {
  if (survey === null) throw new Error('no survey');
  const reader = await context.figures();
  const query = observatoryQuery(territory, year, survey.code);
  const { lieu } = await ask(executor, context, query);
  return {
    ...lieu.observatory,
    territory,
    name: lieu.name,
    surveyLabel: survey.description.fr,
    suffix: survey === SURVEYS[0] ? '' : `?enquete=${survey.fileName}`,
    query,
    mention: dataMention(reader.snapshot.whole),
    years: yearsOfSurvey(reader, survey.code),
    regions: context.network.regions,
    inventedYears: yearsOfDemonstration(reader),
  };
}

/** Years of which some answers are published, newest first. */
export const yearsOfSurvey = ({ snapshot }: FigureReader, survey: string): readonly number[] =>
  snapshot.derive(`years of ${survey}`, ({ publications }) =>
    publications.years.filter((year) => publications.of(survey, year).length > 0),
  );
