import type { Network } from '../../network/network';
import { wrongWords, wrongWordSentence } from '../address-words';
import type { GraphRelease } from '../graphs/releases';
import { DIMENSIONS, type Dimension } from '../../kernel/codes';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { oneOf } from '../../kernel/french';
import { Nearest } from '../../kernel/nearest';
import {
  axisWord,
  EVERY_REGION,
  EXPLORER_WORDS,
  explorerAddress,
  FEDERATION_PLACE,
  MOST_INDICATORS,
  MOST_SPLITS,
  VIEW_NAMES,
  VIEWS,
  type Axis,
  type Choice,
  type View,
} from './choice';
import { frozenYears, type AskedReleases } from './read-release';
import { usualIndicator, usualYear } from './usual';
import type { Possible } from './possible';

/** What one part of an address has wrong, and the addresses that are right instead. */
export interface WrongPart {
  readonly message: string;
  readonly instead: readonly { readonly address: string; readonly words: string }[];
}

export interface Known {
  readonly possible: Possible;
  readonly network: Network;
  /** Years of which some is invented: none of them is shown without being asked for while there is any other. */
  readonly invented: ReadonlySet<number>;
  /** Frozen years, the latest first. */
  readonly releases: readonly GraphRelease[];
  /** Those that the address asks for, of which `possible` then is. */
  readonly frozen: AskedReleases;
}

export type ReadChoice = { readonly choice: Choice } | { readonly wrong: readonly WrongPart[] };

type Asked = Readonly<Record<string, unknown>>;

const NEAREST = 3;
const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

export const wordsOf = (asked: Asked, name: string): readonly string[] => [
  ...new Set(
    [asked[name]]
      .flat()
      .flatMap((value) => (typeof value === 'string' ? value.split(',') : []))
      .map((word) => word.trim())
      .filter((word) => word !== ''),
  ),
];

/** A fault before it is known what else the address says right. */
interface Fault {
  readonly message: string;
  readonly fixes: readonly { readonly words: string; readonly change: Partial<Choice> }[];
}

/** Reads an address; every wrong part at once, each with what is nearest to it. */
export function readChoice(asked: Asked, known: Known): ReadChoice {
  const faults: Fault[] = [];
  const fault = (message: string, fixes: Fault['fixes'] = []) => void faults.push({ message, fixes });

  unknownParameters(asked, fault);
  const { chosen, fault: notFrozen } = known.frozen;
  if (notFrozen !== null) fault(notFrozen.message, notFrozen.fixes);
  const indicators = readIndicators(wordsOf(asked, 'indicateur'), known, fault);
  const codes = indicators.length > 0 ? indicators : [usualIndicator(known)];
  const years = readYears(wordsOf(asked, 'annee'), known, fault);
  const splits = wordsOf(asked, 'par');
  const places = readPlaces(
    [...wordsOf(asked, 'lieu'), ...(splits.some(isRegionWord) ? [EVERY_REGION] : [])],
    known,
    fault,
  );
  const by = readSplits(
    splits.filter((word) => !isRegionWord(word)),
    fault,
  );
  const view = readView(wordsOf(asked, 'vue'), fault);
  const columns = readColumns(wordsOf(asked, 'colonnes'), by, fault);
  const choice: Choice = {
    indicators: codes,
    years: years.length > 0 ? years : chosen.length > 0 ? chosen.map(({ year }) => year) : [usualYear(codes, known)],
    places,
    by,
    view,
    columns,
    releases: chosen,
  };
  if (faults.length === 0) return { choice };
  return {
    wrong: faults.map(({ message, fixes }) => ({
      message,
      instead: (fixes.length === 0 ? [{ words: 'Sans cette partie', change: {} }] : fixes).map(({ words, change }) => ({
        words,
        address: explorerAddress({ ...choice, ...change }),
      })),
    })),
  };
}

type Refuse = (message: string, fixes?: Fault['fixes']) => void;

function unknownParameters(asked: Asked, fault: Refuse): void {
  for (const wrong of wrongWords(Object.keys(asked), EXPLORER_WORDS))
    fault(
      `${wrongWordSentence(wrong, EXPLORER_WORDS)}${wrong.like === null ? '' : ` Au plus près : « ${wrong.like} ».`}`,
    );
}

function readIndicators(words: readonly string[], { possible }: Known, fault: Refuse): readonly string[] {
  const all = possible.indicators;
  const codes: readonly string[] = words.flatMap((word) => possible.indicator(word.toUpperCase())?.code ?? []);
  const found = [...new Set(codes)].slice(0, MOST_INDICATORS);
  for (const word of words) {
    if (possible.indicator(word.toUpperCase()) !== undefined) continue;
    const text = word.replaceAll('_', ' ');
    const near = [
      ...new Set([
        ...new Nearest(all, ({ code }) => code).to(text, NEAREST),
        ...new Nearest(all, ({ label }) => label).to(text, NEAREST),
      ]),
    ].filter(({ code }) => !(found as readonly string[]).includes(code));
    fault(
      `Aucun indicateur n’a le code « ${short(word)} ».`,
      near.map(({ code, label }) => ({
        words: `${label} (${code})`,
        change: { indicators: [...found.slice(0, MOST_INDICATORS - 1), code] },
      })),
    );
  }
  if (new Set(codes).size > MOST_INDICATORS)
    fault(`${MOST_INDICATORS} indicateurs au plus se lisent ensemble ; il y en a ${new Set(codes).size}.`, [
      { words: `Les ${MOST_INDICATORS} premiers`, change: { indicators: found } },
    ]);
  return found;
}

function readYears(
  words: readonly string[],
  { possible, invented, releases, frozen }: Known,
  fault: Refuse,
): readonly number[] {
  const isFrozen = frozen.chosen.length > 0;
  // Where nothing is known of any year, the one that opens is as good as another.
  const open = possible.years.length > 0 ? possible.years : [usualYear([], { possible, invented })];
  const known = isFrozen ? frozenYears(releases) : open;
  const isKnown = (word: string) => /^\d{4}$/.test(word) && known.includes(Number(word));
  const years = words.filter(isKnown).map(Number);
  for (const word of words) {
    if (isKnown(word)) continue;
    const year = Number.parseInt(word, 10);
    const near = Number.isNaN(year)
      ? known
      : [...known].sort((a, b) => Math.abs(a - year) - Math.abs(b - year) || b - a);
    fault(
      /^\d{4}$/.test(word)
        ? isFrozen
          ? `Aucune version figée n’est de ${word}.`
          : `Aucun chiffre n’est connu pour l’année ${word}.`
        : `« ${short(word)} » n’est pas une année : écrire quatre chiffres, comme 2023.`,
      near
        .slice(0, NEAREST)
        .map((each) => ({ words: String(each), change: { years: [...new Set([...years, each])].sort() } })),
    );
  }
  return years.sort((a, b) => a - b);
}

function readPlaces(words: readonly string[], { network }: Known, fault: Refuse): readonly string[] {
  const known = [FEDERATION_PLACE, EVERY_REGION, ...network.regions.map(({ code }) => code)];
  const lower = words.map((word) => word.toLowerCase());
  const places = known.filter((place) => lower.includes(place));
  for (const word of words) {
    if (known.includes(word.toLowerCase())) continue;
    const near = new Nearest(network.regions, ({ code, name }) => `${code} ${name}`).to(word, NEAREST);
    const regions = near.length > 0 ? near : network.regions;
    fault(
      `Aucune délégation régionale ne s’appelle « ${short(word)} ».`,
      regions.map(({ code, name }) => ({
        words: name,
        change: { places: known.filter((place) => places.includes(place) || place === code) },
      })),
    );
  }
  return places;
}

const isRegionWord = (word: string): boolean => word.toLowerCase() === DIMENSION_WORDS.REGION.address;

const dimensionOf = (word: string): Dimension | undefined =>
  DIMENSIONS.find((each) => each === word.toUpperCase() || DIMENSION_WORDS[each].address === word.toLowerCase());

function readSplits(words: readonly string[], fault: Refuse): readonly Dimension[] {
  const found = [...new Set(words.flatMap((word) => dimensionOf(word) ?? []))];
  const by = found.slice(0, MOST_SPLITS);
  for (const word of words) {
    if (dimensionOf(word) !== undefined) continue;
    const near = new Nearest(
      DIMENSIONS,
      (each) => `${DIMENSION_WORDS[each].address} ${DIMENSION_WORDS[each].label}`,
    ).to(word, NEAREST);
    fault(
      `Rien ne se répartit par « ${short(word)} ».`,
      near.map((each) => ({ words: DIMENSION_WORDS[each].label, change: { by: [...by.slice(0, 1), each] } })),
    );
  }
  if (found.length > MOST_SPLITS)
    fault(`${MOST_SPLITS} répartitions au plus se croisent ; il y en a ${found.length}.`, [
      { words: 'Les deux premières', change: { by } },
    ]);
  return by;
}

function readView(words: readonly string[], fault: Refuse): View {
  const found = VIEW_NAMES.find((view) => view === words[0]?.toLowerCase());
  if (words.length === 0 || (found !== undefined && words.length === 1)) return found ?? 'tableau';
  fault(
    `« ${short(words.join(', '))} » n’est pas une vue. Écrire ${oneOf(VIEW_NAMES)}.`,
    VIEW_NAMES.map((view) => ({ words: VIEWS[view], change: { view } })),
  );
  return found ?? 'tableau';
}

function readColumns(words: readonly string[], by: readonly Dimension[], fault: Refuse): Axis | null {
  const axes: readonly Axis[] = ['indicateur', 'annee', 'lieu', ...by];
  const found = axes.find((axis) => axisWord(axis) === words[0]?.toLowerCase());
  if (words.length === 0 || (found !== undefined && words.length === 1)) return found ?? null;
  // A split that is no longer chosen leaves its columns behind in the form.
  if (words.length === 1 && dimensionOf(words[0] ?? '') !== undefined) return null;
  fault(
    `« ${short(words.join(', '))} » ne peut pas être en colonnes. Écrire ${oneOf(axes.map(axisWord))}.`,
    axes.map((axis) => ({ words: axisWord(axis), change: { columns: axis } })),
  );
  return null;
}
