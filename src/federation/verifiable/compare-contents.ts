import { canonicalJson } from '../../releases/canonical-json';
import type { FrozenFigure, FrozenPart, FrozenReport, ReleaseContent } from '../../releases/content';
import { indicatorOf } from '../../datasets/catalogue';
import { counted, howMuchOf, writeValue } from '../../kernel/french';
import type { Unit } from '../../kernel/codes';

const MOST = 100;

/** Every figure of a content that is another in the other, as French sentences; then what else differs. */
export function differencesOf(frozen: ReleaseContent, anew: ReleaseContent): readonly string[] {
  const regions = (frozen.report ?? anew.report)?.regions.map(({ name }) => name) ?? [];
  const sentences = [...figuresIn(frozen.figures, anew.figures, regions), ...othersIn(frozen, anew)];
  const more = sentences.length - MOST;
  return more > 0
    ? [...sentences.slice(0, MOST), `Et ${counted(more, 'autre différence', 'autres différences')}.`]
    : sentences;
}

const nameOf = ({ territory, indicator }: FrozenFigure): string => `${territory}|${indicator}`;

function figuresIn(
  frozen: readonly FrozenFigure[],
  anew: readonly FrozenFigure[],
  regions: readonly string[],
): string[] {
  const left = new Map(anew.map((figure) => [nameOf(figure), figure]));
  const sentences: string[] = [];
  for (const then of frozen) {
    const now = left.get(nameOf(then));
    left.delete(nameOf(then));
    if (now === undefined)
      sentences.push(`${titleOf(then)} : ${wordsOf(then, then.unit, regions)} figé, rien recalculé.`);
    else if (canonicalJson(then) !== canonicalJson(now)) sentences.push(differenceOf(then, now, regions));
  }
  for (const now of left.values())
    sentences.push(`${titleOf(now)} : rien de figé, ${wordsOf(now, now.unit, regions)} recalculé.`);
  return sentences;
}

const titleOf = ({ label, territoryName }: FrozenFigure): string => `Chiffre « ${label} », ${territoryName}`;

type Value = Pick<FrozenPart, 'value' | 'partialValue' | 'partialOf' | 'state'>;

function wordsOf(
  { value, partialValue, partialOf = [], state }: Value,
  unit: string,
  regions: readonly string[],
): string {
  const number = value ?? partialValue ?? null;
  if (number !== null)
    return `${writeValue(number, unit as Unit)}${value === null ? ` (${howMuchOf(partialOf, regions)})` : ''}`;
  return state === 'SUPPRESSED' ? 'retenu' : 'rien';
}

function differenceOf(then: FrozenFigure, now: FrozenFigure, regions: readonly string[]): string {
  const [before, after] = [wordsOf(then, then.unit, regions), wordsOf(now, now.unit, regions)];
  if (before !== after) return `${titleOf(then)} : ${before} figé, ${after} recalculé.`;
  const parts = new Map(now.parts.map((part) => [`${part.dimension}|${part.key}`, part]));
  const changed = then.parts.filter(
    (part) => canonicalJson(part) !== canonicalJson(parts.get(`${part.dimension}|${part.key}`) ?? null),
  );
  const named = changed
    .slice(0, 5)
    .map(
      (part) =>
        `${part.label} ${wordsOf(part, then.unit, regions)} → ${wordsOf(parts.get(`${part.dimension}|${part.key}`) ?? NOTHING, then.unit, regions)}`,
    );
  return changed.length > 0 || then.parts.length !== now.parts.length
    ? `${titleOf(then)} : ses parts diffèrent (${named.join(' ; ')}).`
    : `${titleOf(then)} : ${before}, mais ce qui en est dit diffère (couverture, notes ou sources).`;
}

const NOTHING: Value = { value: null, state: 'NOT_REPORTED' };

const LISTS: Readonly<Record<string, string>> = {
  regions: 'Les régions',
  unknown: 'Ce dont rien n’était connu',
  lists: 'Les listes (évènements, publications, partenaires, arrivées et départs)',
  contradictions: 'Les contradictions',
};

function othersIn(frozen: ReleaseContent, anew: ReleaseContent): string[] {
  const differ = (one: unknown, other: unknown): boolean => canonicalJson(one ?? null) !== canonicalJson(other ?? null);
  const of = (content: ReleaseContent, name: string): unknown => content.report?.[name as keyof FrozenReport];
  return [
    ...(differ(frozen.submissions, anew.submissions) ? ['La liste des dépôts de l’année diffère.'] : []),
    ...Object.entries(LISTS)
      .filter(([name]) => differ(of(frozen, name), of(anew, name)))
      .map(([, words]) => `${words} : différent.`),
    ...seriesIn(frozen, anew),
  ];
}

/** By what they are of: the territory's name is that of its figures. */
function seriesIn(frozen: ReleaseContent, anew: ReleaseContent): string[] {
  const places = new Map([...frozen.figures, ...anew.figures].map((each) => [each.territory, each.territoryName]));
  const [then, now] = [frozen, anew].map(
    ({ report }) => new Map((report?.series ?? []).map((each) => [`${each.territory}|${each.indicator}`, each])),
  );
  const changed = [...new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])].filter(
    (name) => canonicalJson(then?.get(name) ?? null) !== canonicalJson(now?.get(name) ?? null),
  );
  return changed.map((name) => {
    const [territory = '', indicator = ''] = name.split('|');
    return `Série « ${indicatorOf(indicator)?.label ?? indicator} », ${places.get(territory) ?? territory} : d’autres valeurs.`;
  });
}
