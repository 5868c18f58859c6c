import { enumerated } from '../kernel/french';
import { territoryWords } from '../reading/explanation/territory-words';
import type { MissingAnswer } from './answer';
import { Refusal, type Ground } from './ask';
import { addressOf, latestYear } from './figure';
import { indicatorNamed, placeNamed, type Named } from './names';
import { figureQuestion, variablesOf, type FigureQuestionAnswer } from './questions';

export interface MissingAsked {
  readonly indicator: string;
  readonly place?: string;
  readonly year?: number;
}

const NOTHING: MissingAnswer = {
  sentence: '',
  indicator: null,
  place: null,
  year: null,
  state: 'UNKNOWN_NAME',
  reporting: null,
  expected: null,
  missing: [],
  nearest: [],
  address: null,
  leftOut: 0,
};

const unknown = (what: string, nearest: readonly Named[]): MissingAnswer => ({
  ...NOTHING,
  sentence: `Aucun ${what} de ce nom : choisir parmi les plus proches, ou dire qu’il n’est pas connu.`,
  nearest,
});

/** Who has not reported yet what a figure is made of, and what that does to it. */
export async function answerMissing(ground: Ground, asked: MissingAsked): Promise<MissingAnswer> {
  const indicator = indicatorNamed(asked.indicator);
  if ('nearest' in indicator) return unknown('indicateur', indicator.nearest);
  const place = placeNamed(ground.places, asked.place);
  if ('nearest' in place) return unknown('territoire', place.nearest);
  const { territory, code, name } = place.found;
  const year = asked.year ?? (await latestYear(ground, indicator.found, place.found));
  const answer = await ground.ask<FigureQuestionAnswer>(figureQuestion(territory, null), {
    ...variablesOf(territory),
    indicator: indicator.found.code,
    year,
  });
  const figure = answer.place?.keyFigures.figures[0];
  if (figure === undefined) throw new Refusal('Ce chiffre n’a pas pu être lu.');
  const { reporting, expected, missing } = figure.coverage;
  // Below the federation the survey misses adherents, whose names are of files: they are data, and no words of ours.
  const named =
    territory.kind === 'FEDERATION' && missing.length > 0 ? ` : ${enumerated(missing.map((each) => each.name))}` : '';
  const where = territoryWords(territory, name);
  const who =
    expected === 0
      ? 'personne n’est attendu, car aucun jeu de données ne donne cet indicateur'
      : missing.length === 0
        ? `rien ne manque (${reporting} sur ${expected})`
        : `${reporting} sur ${expected} ont rendu compte ; il manque ${missing.length}${named}`;
  return {
    ...NOTHING,
    sentence: `En ${year}, pour l’indicateur « ${indicator.found.label} » et ${where} : ${who}. ${STATE[figure.state]}`,
    indicator: { code: indicator.found.code, name: indicator.found.label },
    place: { code, name },
    year,
    state: figure.state,
    reporting,
    expected,
    missing: missing.map((each) => each.name),
    address: `${ground.origin}${addressOf(indicator.found, place.found, year)}`,
  };
}

const STATE = {
  KNOWN: 'Le chiffre est connu tout de même, et se cite avec sa base.',
  PARTIAL: 'Le chiffre n’est connu qu’en partie : il n’y a pas de total à citer.',
  NOT_REPORTED: 'Le chiffre n’est pas connu ; ce n’est pas un zéro.',
  NOT_APPLICABLE: 'Le chiffre est sans objet.',
  SUPPRESSED: 'Le chiffre est retenu au titre du secret statistique.',
} as const;
