import type { IndicatorDefinition } from '../datasets/indicator';
import { indicatorAddress, pageAddress } from '../pages/key-figures/addresses';
import type { FigureAnswer } from './answer';
import type { Ground } from './ask';
import { Refusal } from './ask';
import { indicatorNamed, placeNamed, type Named, type Place } from './names';
import { partOf, type PartAsked } from './part';
import {
  figureQuestion,
  seriesQuestion,
  variablesOf,
  type AskedFigure,
  type FigureQuestionAnswer,
  type SeriesQuestionAnswer,
} from './questions';
import { printedAt, valueOf } from './value-said';

/** What is asked of a figure, in the words of whoever asks. */
export interface FigureAsked extends PartAsked {
  readonly indicator: string;
  readonly place?: string;
  readonly year?: number;
}

const NOTHING: FigureAnswer = {
  state: 'UNKNOWN_NAME',
  sentence: '',
  value: null,
  unit: null,
  partialValue: null,
  basis: null,
  approximate: false,
  demonstration: false,
  indicator: null,
  place: null,
  year: null,
  part: null,
  coverage: null,
  printed: [],
  contradictions: [],
  limits: [],
  nearest: [],
  address: null,
  release: null,
  publishedOn: null,
  leftOut: 0,
};

/** An answer to a name that nothing has: what is nearest, and no value. */
export const unknownName = (what: 'indicateur' | 'territoire' | 'part', nearest: readonly Named[]): FigureAnswer => ({
  ...NOTHING,
  sentence: `Aucun ${what === 'part' ? 'chiffre pour cette part' : what} de ce nom : choisir parmi les plus proches, ou dire qu’il n’est pas connu.`,
  nearest,
});

/** A figure with the sentence to quote; where `explains`, with how it is made and what it leaves out. */
export async function answerFigure(ground: Ground, asked: FigureAsked, explains: boolean): Promise<FigureAnswer> {
  const indicator = indicatorNamed(asked.indicator);
  if ('nearest' in indicator) return unknownName('indicateur', indicator.nearest);
  const place = placeNamed(ground.places, asked.place);
  if ('nearest' in place) return unknownName('territoire', place.nearest);
  const [definition, { territory }] = [indicator.found, place.found];
  const year = asked.year ?? (await latestYear(ground, definition, place.found));
  const answer = await ground.ask<FigureQuestionAnswer>(figureQuestion(territory, definition.dataset), {
    ...variablesOf(territory),
    indicator: definition.code,
    year,
  });
  const figure = answer.place?.keyFigures.figures[0];
  if (figure === undefined) throw new Refusal('Ce chiffre n’a pas pu être lu.');
  const whole: FigureAnswer = {
    ...NOTHING,
    ...valueOf(figure),
    sentence: figure.explanation.sentence,
    demonstration: figure.demonstration,
    unit: definition.unit,
    indicator: { code: definition.code, name: definition.label },
    place: { code: place.found.code, name: place.found.name },
    year,
    coverage: { reporting: figure.coverage.reporting, expected: figure.coverage.expected },
    printed: figure.printed.map(printedAt),
    contradictions: answer.reconciliation
      .filter((each) => each.indicator.code === definition.code && each.territory.id === answer.at?.id)
      .map(({ message }) => message),
    limits: limitsOf(figure, explains),
    address: `${ground.origin}${addressOf(definition, place.found, year)}`,
    release:
      answer.releases.reduce<FigureQuestionAnswer['releases'][number] | null>(
        (latest, each) => (latest === null || each.number > latest.number ? each : latest),
        null,
      )?.citation ?? null,
    publishedOn: figure.basis === 'PRINTED' ? null : latestDay(answer),
  };
  return asked.part === undefined ? whole : partOf(ground, definition, place.found, whole, asked);
}

/** The latest that is known and real; else the latest of which anything is known; else that of the place. */
export async function latestYear(ground: Ground, { code }: IndicatorDefinition, { territory }: Place): Promise<number> {
  const { place } = await ground.ask<SeriesQuestionAnswer>(seriesQuestion(territory), {
    ...variablesOf(territory),
    indicator: code,
  });
  const series = place?.series ?? [];
  const real = series.filter(({ demonstration }) => !demonstration);
  const known = real.findLast(({ state }) => state === 'KNOWN') ?? real.at(-1) ?? series.at(-1);
  return known?.year ?? new Date().getUTCFullYear() - 1;
}

export function addressOf({ code }: IndicatorDefinition, { territory }: Place, year: number): string {
  return territory.kind === 'REGION' ? pageAddress(year, territory) : indicatorAddress(code, year);
}

const PARTIAL =
  'Ce qui est connu n’est qu’une partie : partialValue ne se cite pas comme le total, et ne se compare pas.';
const WITHHELD = 'Ce chiffre est retenu : aucune autre question ne le donne, et il ne se déduit pas.';
const INVENTED = 'Donnée de démonstration, inventée : ne pas la citer comme un chiffre réel.';

function limitsOf({ state, demonstration, explanation }: AskedFigure, explains: boolean): readonly string[] {
  const { coverage, notes, breaks, rule, included, leftOut } = explanation;
  return [
    ...(state === 'PARTIAL' ? [PARTIAL] : []),
    ...(state === 'SUPPRESSED' ? [WITHHELD] : []),
    ...(demonstration ? [INVENTED] : []),
    coverage,
    ...(explains ? [rule, ...included.slice(0, 3), ...leftOut.slice(0, 3)] : []),
    ...notes,
    ...breaks,
  ];
}

function latestDay({ submissions }: FigureQuestionAnswer): string | null {
  const times = (submissions?.nodes ?? []).flatMap(({ publishedAt }) =>
    publishedAt === null ? [] : new Date(publishedAt).toISOString(),
  );
  return times.sort().at(-1)?.slice(0, 10) ?? null;
}
