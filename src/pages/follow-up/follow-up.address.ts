import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION } from '../../kernel/territory';
import { FIRST_YEAR, lastYear } from '../../kernel/year';
import { unknownYear } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { ask } from '../query';
import { yearsOfDemonstration } from '../years-of-demonstration';
import { followUpPage, isInvented } from './follow-up.page';
import { followUpQuery } from './follow-up.query';

const FOLLOW_UP = '/suivi/';

/** Answers `/suivi/` and `/suivi/<année>`: any year that can be collected has a page, however empty. */
export async function answerFollowUp(
  executor: QueryExecutor,
  context: RequestContext,
  asked: string,
): Promise<PageAnswer> {
  const reader = await context.figures();
  const known = reader.knownYears(FEDERATION);
  const collected = lastYear() - 2;
  if (asked === '') return { kind: 'ELSEWHERE', address: `${FOLLOW_UP}${known[0] ?? collected}` };
  const year = /^\d{4}$/.test(asked) ? Number(asked) : 0;
  const years = [...new Set([lastYear() - 1, collected, ...known])].sort((a, b) => b - a);
  if (year < FIRST_YEAR || year > lastYear())
    return unknownYear(asked, years, FOLLOW_UP, (each) => `${FOLLOW_UP}${each}`);
  const answer = await ask(executor, context, followUpQuery(year));
  return {
    kind: 'PAGE',
    status: 200,
    title: `Suivi de la campagne ${year}${isInvented(answer.campaign) ? ' (démonstration)' : ''}`,
    description: `Région par région, ce qui est remis, publié ou manquant pour ${year}.`,
    here: FOLLOW_UP,
    main: followUpPage(
      answer,
      years.includes(year) ? years : [year, ...years],
      known.includes(year),
      yearsOfDemonstration(reader),
      context.actor.account !== null,
    ),
  };
}
