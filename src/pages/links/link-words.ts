import { datasetOf } from '../../datasets/registry';
import type { DatasetCode } from '../../kernel/codes';
import { writeLocalMoment } from '../../kernel/french';
import type { LinkOutcome } from '../../links/data-link.entity';

/** How the last try ended, for whoever looks after the link and for its holder alike. */
const OUTCOME_WORDS: Readonly<Record<LinkOutcome, string>> = {
  RECEIVED: 'Fichier reçu, sans faute',
  FAULTY: 'Le fichier comporte des fautes',
  UNCHANGED: 'Le fichier n’a pas changé',
  HELD: 'Fichier retenu, à regarder',
  REFUSED: 'Rien n’est reçu de cette adresse',
  UNREACHABLE: 'L’adresse ne répond pas',
};

export const outcomeWords = (outcome: string | null | undefined): string =>
  outcome == null ? 'Pas encore demandé' : OUTCOME_WORDS[outcome as LinkOutcome];

export const momentWords = (at: string | Date | null | undefined): string =>
  at == null ? 'jamais' : writeLocalMoment(new Date(at));

export const datasetWords = (code: string): string => datasetOf(code as DatasetCode).label;
