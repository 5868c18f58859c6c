import type { RequestContext } from '../../graphql/context';
import { dataMention } from '../data-mention';
import type { PageAnswer } from '../page-answer';
import { accessibilityPage } from './accessibility.page';
import { mentionsPage } from './mentions.page';
import { personalDataPage } from './personal-data.page';
import type { LegalSettings } from './settings';

export const LEGAL_PAGES = ['/mentions-legales', '/donnees-personnelles', '/accessibilite'] as const;
export type LegalPage = (typeof LEGAL_PAGES)[number];

/** The pages that the law asks for, from what the configuration says. */
export async function answerLegal(
  context: RequestContext,
  settings: LegalSettings,
  here: LegalPage,
): Promise<PageAnswer> {
  const page = { kind: 'PAGE', status: 200, here } as const;
  switch (here) {
    case '/mentions-legales':
      return {
        ...page,
        title: 'Mentions légales',
        description: 'Qui publie et héberge ce service, ce que l’on peut faire des données, et où est son code source.',
        main: mentionsPage(settings, dataMention((await context.figures()).snapshot)),
      };
    case '/donnees-personnelles':
      return {
        ...page,
        title: 'Données personnelles',
        description: 'Ce qui est gardé de qui, pourquoi, combien de temps, et comment le demander ou l’effacer.',
        main: personalDataPage(settings),
      };
    case '/accessibilite':
      return {
        ...page,
        title: 'Accessibilité',
        description: 'Ce qui a été vérifié, ce qui manque, et à qui signaler un obstacle.',
        main: accessibilityPage(settings),
      };
  }
}
