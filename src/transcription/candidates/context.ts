import type { ReportPage } from '../text/report-text';
import { stemsOf, wordsOf } from './words';
import type { WrittenNumber } from './written-numbers';

/** A word beside a number, and how much it is about it: 1 for the one that follows it. */
export interface NearWord {
  readonly stem: string;
  readonly weight: number;
  readonly after: boolean;
}

export interface NumberContext {
  readonly near: readonly NearWord[];
  /** Words of the titles that it stands under. */
  readonly titles: readonly string[];
  /** The nearest title; null on a page without one before it. */
  readonly title: string | null;
  /** The sentence, or the line, that it stands in, and where that begins. */
  readonly sentence: { readonly text: string; readonly from: number };
  /** What is shown of it beside the number. */
  readonly before: string;
  readonly after: string;
}

const SENTENCE_END = /(?<=\p{Ll}[»")]?)[.!?…](?=\s|$)|\n\s*\n/gu;
const FARTHEST = 320;
const SHOWN = 140;
/** By how much a word says less for each word that stands between. */
const [AFTER, BEFORE, BEFORE_FIRST] = [0.8, 0.75, 0.5];
const MOST_WORDS = 10;

/** What surrounds each number of a page. */
export function contextOf(page: ReportPage, number: WrittenNumber, others: readonly WrittenNumber[]): NumberContext {
  const sentence = sentenceAt(page.text, number);
  const offset = number.at - sentence.from;
  const isAlone = !/\p{L}{2}/u.test(sentence.text.replace(number.written, ''));
  const next = others.find(({ at }) => at > number.end)?.at ?? Infinity;
  const following = isAlone
    ? page.text.slice(number.end, Math.min(next, number.end + SHOWN))
    : sentence.text.slice(offset + (number.end - number.at));
  const preceding = isAlone ? '' : sentence.text.slice(0, offset);
  const titles = page.headings.filter(({ at, title }) => at <= number.at && !title.includes(number.written));
  return {
    near: [...weighed(following, true, next - number.end), ...weighed(preceding, false, Infinity)],
    titles: titles.slice(-2).flatMap(({ title }) => wordsOf(title).map(({ stem }) => stem)),
    title: titles.at(-1)?.title ?? null,
    sentence,
    before: page.text.slice(Math.max(sentence.from, number.at - SHOWN), number.at),
    after: isAlone
      ? following
      : page.text.slice(number.end, Math.min(number.end + SHOWN, sentence.from + sentence.text.length)),
  };
}

/** What persons that are named one by one have: a seat, or a post. */
const LISTED = stemsOf('sièges postes');

/** Of a list that is counted: its heading, and the titles that the page has before it. */
export function contextOfHeading(page: ReportPage, { at, end }: WrittenNumber): NumberContext {
  const heading = page.text.slice(at, end);
  const titles = page.headings.filter((title) => title.at <= at);
  return {
    near: [
      ...wordsOf(heading).map(({ stem }) => ({ stem, after: false, weight: AFTER })),
      ...LISTED.map((stem) => ({ stem, after: false, weight: BEFORE_FIRST })),
    ],
    titles: titles.slice(-3).flatMap(({ title }) => wordsOf(title).map(({ stem }) => stem)),
    title: titles.at(-1)?.title ?? null,
    sentence: { text: heading, from: at },
    before: '',
    after: '',
  };
}

/** Beyond the next number words are about that one first. */
function weighed(text: string, after: boolean, next: number): NearWord[] {
  const words = wordsOf(text);
  const ordered = after ? words.slice(0, MOST_WORDS) : words.slice(-MOST_WORDS).reverse();
  return ordered.map(({ stem, at }, index) => ({
    stem,
    after,
    weight: (after ? AFTER ** index : BEFORE_FIRST * BEFORE ** index) * (after && at > next ? 0.3 : 1),
  }));
}

function sentenceAt(text: string, { at, end }: WrittenNumber): { text: string; from: number } {
  const start = Math.max(0, at - FARTHEST);
  const before = [...text.slice(start, at).matchAll(SENTENCE_END)].at(-1);
  const from = before === undefined ? start : start + before.index + before[0].length;
  const following = text.slice(end, end + FARTHEST);
  const stop = SENTENCE_END.exec(following)?.index ?? following.length;
  SENTENCE_END.lastIndex = 0;
  return { text: text.slice(from, end + stop), from };
}
