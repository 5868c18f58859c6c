import type { RequestContext } from '../../graphql/context';
import { FEDERATION_NAME } from '../../network/network';
import type { QueryExecutor } from '../../graphql/executor';
import type { PageAnswer } from '../page-answer';
import { readHome } from './home.data';
import { homePage } from './home.page';

/** Answers `/`. */
export const answerHome = async (executor: QueryExecutor, context: RequestContext): Promise<PageAnswer> => ({
  kind: 'PAGE',
  status: 200,
  title: `Les chiffres de la fédération ${FEDERATION_NAME}, de ses régions et de leurs adhérents`,
  description: 'Chiffres clés, registres, rapports imprimés, avec la source de chaque valeur.',
  here: '/',
  main: homePage(await readHome(executor, context)),
});
