import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { unknownReport } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { ask } from '../query';
import { reportPage, REPORTS, reportsPage } from './reports.page';
import { reportsQuery } from './reports.query';

/** Answers `/rapports/`, the list, and `/rapports/<code>`, one report with what was left out of it. */
export async function answerReports(
  executor: QueryExecutor,
  context: RequestContext,
  asked: string,
): Promise<PageAnswer> {
  const answer = await ask(executor, context, reportsQuery);
  const page = { kind: 'PAGE', status: 200, here: REPORTS } as const;
  if (asked === '')
    return {
      ...page,
      title: 'Les rapports transcrits',
      description: 'Les chiffres que chaque rapport imprime, et ce qui n’en est pas relevé, avec la raison.',
      main: reportsPage(answer),
    };
  const report = answer.sources.find(({ code }) => code === asked);
  if (report === undefined)
    return unknownReport(
      asked,
      answer.sources.map(({ code, label }) => ({ address: `${REPORTS}${code}`, words: label })),
      REPORTS,
    );
  return {
    ...page,
    title: report.label,
    description: 'Les chiffres que ce rapport imprime, et ce qui n’en est pas relevé, avec la raison.',
    main: reportPage(report),
  };
}
