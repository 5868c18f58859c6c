import { oneOf } from '../kernel/french';
import { Nearest } from '../kernel/nearest';
import { CRITERIA } from './directory/list-criteria';
import { nothingAt, shortened } from './not-found.page';
import type { PageAnswer } from './page-answer';
import { isOfWhoPassedItOn, otherNamesOf } from './words-from-elsewhere';

/** What addresses of pages take behind their question marks, by their routes; one that is not there is read by its own page. */
export const ADDRESS_WORDS: Readonly<Record<string, readonly string[]>> = {
  '/': [],
  '/chiffres-cles': ['carte', 'indicateur'],
  '/indicateurs': ['annee', 'indicateur'],
  '/observatoire': ['enquete'],
  '/rapports': [],
  '/rapport': ['release', 'textes'],
  '/adherents': CRITERIA,
  '/regions': [],
  '/departements': [],
  '/programmes': ['annee'],
  '/recherche': ['q'],
  '/suivi': [],
  '/flux': [],
  '/exports': [],
  '/mentions-legales': [],
  '/donnees-personnelles': [],
  '/accessibilite': [],
};

/** The words of an address with their values. */
export type Written = readonly (readonly [name: string, value: string])[];

/** Of two words, so that what is mistyped is found and what merely has letters of ours is not. */
const LIKE_ENOUGH = 0.55;

const nearest = (words: readonly string[], name: string): readonly string[] =>
  new Nearest(words, (word) => word).to(name, 1, LIKE_ENOUGH);

export interface WrongWord {
  readonly name: string;
  /** The word that it is another name of, or nearly is; null where none of those taken here is like it. */
  readonly like: string | null;
}

/**
 * The words of an address that it does not take: read over, an `an=2022` or a mistyped `release` would give the figures
 * of another year than was asked for. What others add to a link, as who passed it on, changes nothing.
 */
export function wrongWords(written: readonly string[], takes: readonly string[]): readonly WrongWord[] {
  return written.flatMap((name): readonly WrongWord[] => {
    if (takes.includes(name)) return [];
    const meant = otherNamesOf(name);
    if (meant.length === 0 && isOfWhoPassedItOn(name)) return [];
    const like = meant.find((word) => takes.includes(word)) ?? nearest(takes, name)[0] ?? null;
    return [{ name, like }];
  });
}

/** « « anne » n’est pas un mot de cette adresse. Elle prend annee ou release. » */
export const wrongWordSentence = ({ name }: WrongWord, takes: readonly string[]): string =>
  `« ${shortened(name)} » n’est pas un mot de cette adresse. ${takes.length === 0 ? 'Elle n’en prend aucun' : `Elle prend ${oneOf(takes)}`}.`;

/** The page that leads to what was meant; null where every word of an address is right. `written`: all of them, in order. */
export function unlessRight(path: string, written: Written, takes: readonly string[]): PageAnswer | null {
  const [wrong] = wrongWords(
    written.map(([name]) => name),
    takes,
  );
  if (wrong !== undefined)
    return nothingAt(path, wrongWordSentence(wrong, takes), 'Au plus près :', instead(path, written, wrong), 'La même page, sans rien de plus'); // prettier-ignore
  const [twice] = written.find(([name], at) => takes.includes(name) && written.findIndex((each) => each[0] === name) < at) ?? []; // prettier-ignore
  if (twice === undefined) return null;
  return nothingAt(
    path,
    `« ${twice} » est donné plusieurs fois : cette adresse le prend une fois.`,
    'Au choix :',
    written.flatMap(([name, value], at) =>
      name === twice
        ? {
            address: addressOf(path, written.filter((each, index) => each[0] !== twice || index === at)),
            words: `${twice}=${shortened(value)}`,
          }
        : [],
    ),
    'La même page, sans rien de plus',
  ); // prettier-ignore
}

function instead(path: string, written: Written, { name, like }: WrongWord) {
  const others = written.filter(([each]) => each !== name);
  const value = written.find(([each]) => each === name)?.[1] ?? '';
  if (like !== null) {
    const meant = written.map(([each, what]) => [each === name ? like : each, what] as const);
    return [{ address: addressOf(path, meant), words: `« ${like} »` }];
  }
  // A year that stands in the path, where it is asked for behind it.
  const inPath = path.replace(/(?<=\/)\d{4}(?=[/.]|$)/, value);
  const isOfYear = /^\d{4}$/.test(value) && inPath !== path;
  return [
    ...(isOfYear ? [{ address: addressOf(inPath, others), words: value }] : []),
    { address: addressOf(path, others), words: `Sans « ${shortened(name)} »` },
  ];
}

const addressOf = (path: string, written: Written): string => {
  const words = new URLSearchParams(written.map(([name, value]): [string, string] => [name, value])).toString();
  return words === '' ? path : `${path}?${words}`;
};

/** An address with the words that were given to another that leads to it. */
export const addressWith = (path: string, given: Readonly<Record<string, string | undefined>>): string =>
  addressOf(path, Object.entries(given).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const]))); // prettier-ignore
