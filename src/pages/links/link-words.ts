import { datasetOf } from '../../datasets/registry';
import { momentIn } from '../../kernel/french';
import type { LinkOutcome } from '../../links/data-link.entity';
import { ZONE } from '../../links/link-times';

/** How the last try ended, for whoever looks after the link and for its holder alike. */
const OUTCOME_WORDS: Readonly<Record<LinkOutcome, string>> = {
  RECEIVED: 'Fichier reçu, sans faute',
  FAULTY: 'Le fichier comporte des fautes',
  UNCHANGED: 'Le fichier n’a pas changé',
  HELD: 'Fichier retenu, à regarder',
  REFUSED: 'Rien n’est reçu de cette adresse',
  UNREACHABLE: 'L’adresse ne répond pas',
  CONFLICT: 'Reçu, en conflit avec un dépôt fait à la main',
};

export const outcomeWords = (outcome: string | null | undefined): string =>
  outcome == null ? 'Pas encore demandé' : OUTCOME_WORDS[outcome as LinkOutcome];

/** In the zone that schedules are written in, wherever the server stands. */
const writeMoment = momentIn(ZONE);

export const momentWords = (at: string | Date | null | undefined): string => (at == null ? 'jamais' : writeMoment(at));

export const datasetWords = (code: string): string => datasetOf(code).label;
