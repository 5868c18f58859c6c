import type { Answer } from './answer';
import type { Ground } from './ask';
import { answerComparison, type ComparisonAsked } from './compare';
import { answerFigure, type FigureAsked } from './figure';
import { answerMissing, type MissingAsked } from './missing';
import { INPUTS, OUTPUTS } from './shapes';

/** One thing that an assistant may ask. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  answer(ground: Ground, asked: unknown): Promise<Answer>;
}

/** All that there is: no query language, nothing that writes, and no model. */
export const TOOLS: readonly Tool[] = [
  {
    name: 'find_figure',
    title: 'Trouver un chiffre',
    description:
      'Un chiffre d’un territoire et d’une année, avec la phrase à citer (sentence), son adresse, sa base, ce que les rapports impriment et à quelle page. Sans valeur (value nul), la phrase dit pourquoi : ne rien inventer à sa place. — One figure with the sentence to quote, its address and sources.',
    input: INPUTS.figure,
    output: OUTPUTS.figure,
    answer: (ground, asked) => answerFigure(ground, asked as FigureAsked, false),
  },
  {
    name: 'explain_figure',
    title: 'Expliquer un chiffre',
    description:
      'Le même chiffre, avec la règle qui le fait, ce qu’il comprend et laisse de côté, ce qui rompt la comparaison, et les contradictions imprimées. — How a figure is made, and what limits it.',
    input: INPUTS.figure,
    output: OUTPUTS.figure,
    answer: (ground, asked) => answerFigure(ground, asked as FigureAsked, true),
  },
  {
    name: 'compare_figures',
    title: 'Comparer',
    description:
      'Un indicateur entre délégations (over: REGIONS) ou d’une année à l’autre (over: YEARS). Seules des valeurs entières se comparent : ce qui est partiel, retenu ou inconnu est dit, et n’a pas de valeur. — Regions or years side by side.',
    input: INPUTS.comparison,
    output: OUTPUTS.comparison,
    answer: (ground, asked) => answerComparison(ground, asked as ComparisonAsked),
  },
  {
    name: 'what_is_missing',
    title: 'Ce qui manque',
    description:
      'Qui n’a pas encore rendu compte de ce dont un chiffre est fait, et ce que cela change à ce chiffre. — Who has not reported yet.',
    input: INPUTS.missing,
    output: OUTPUTS.missing,
    answer: (ground, asked) => answerMissing(ground, asked as MissingAsked),
  },
];
