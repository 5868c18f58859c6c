import { setTimeout as wait } from 'node:timers/promises';
import type { Client } from '../network/client';
import { LATEST } from '../network/network';
import { QUESTIONS, type Question } from '../network/questions';
import { WATCHED } from './publisher';

const A_SECOND = 200;
const ASKERS = ['PUBLIC', 'ANALYST'] as const;
export const PAGES = ['/', `/chiffres-cles/${LATEST}`] as const;

/** One thing that a reader asks for, again and again. */
export interface Reading {
  readonly name: string;
  readonly read: (client: Client) => Promise<string>;
}

/** The five questions as the public and an analyst ask them, and the pages that most visits open. */
export const READINGS: readonly Reading[] = [
  ...QUESTIONS.flatMap((question) =>
    ASKERS.map((asker): Reading => ({
      name: `${question.name} ${asker === 'PUBLIC' ? 'public' : 'analyste'}`,
      read: (client) => client.ask({ ...question, asker }),
    })),
  ),
  ...PAGES.map((page): Reading => ({ name: `page ${page}`, read: (client) => client.open(page) })),
];

/** What was published last, by year, as far as whoever asks has been told. */
export type Told = Map<number, number>;

const SESSIONS = `query Sessions($region: String!, $year: Int!) {
  region(code: $region) { keyFigures(year: $year) { formations { sessions { value } } } }
}`;

/** Rejects when the answer is older than what the reader had been told before asking. */
function current(told: Told): Reading {
  let turn = 0;
  const read = async (client: Client): Promise<string> => {
    const years = [...told.keys()];
    const year = years[turn++ % Math.max(1, years.length)] ?? LATEST;
    const known = told.get(year) ?? 0;
    const question: Question = { ...QUESTION, variables: { region: WATCHED, year } };
    const text = await client.ask(question);
    const { data } = JSON.parse(text) as {
      data: { region: { keyFigures: { formations: { sessions: { value: number | null } } } } };
    };
    if ((data.region.keyFigures.formations.sessions.value ?? 0) < known) throw new Stale();
    return text;
  };
  return { name: 'ce qui vient d’être publié', read };
}

const QUESTION: Question = { name: 'Q1', what: 'sessions', query: SESSIONS, variables: {}, asker: 'PUBLIC' };

class Stale extends Error {}

export interface Latencies {
  /** Those of whoever asked for what was just published, sorted. */
  readonly ofItself: readonly number[];
  /** Milliseconds from when each was due, not from when it could be sent. */
  readonly sorted: readonly number[];
  readonly errors: readonly string[];
  readonly stale: number;
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Asks 200 times a second, whether or not answers come, for as long as `goesOn`; then waits for those that are due. */
export async function load(client: Client, told: Told, goesOn: () => boolean): Promise<Latencies> {
  const ownPart = current(told);
  const readings = [...READINGS, ownPart];
  const took: number[] = [];
  const ofItself: number[] = [];
  const errors: string[] = [];
  let stale = 0;
  const under: Promise<void>[] = [];
  const began = performance.now();
  for (let at = 0; goesOn(); at++) {
    const due = began + (at * 1000) / A_SECOND;
    const early = due - performance.now();
    // Who is late lets answers in all the same.
    await wait(Math.max(0, early));
    const reading = readings[at % readings.length];
    if (reading === undefined) continue;
    under.push(
      reading.read(client).then(
        () => {
          took.push(performance.now() - due);
          if (reading === ownPart) ofItself.push(performance.now() - due);
        },
        (error: unknown) => {
          if (error instanceof Stale) stale++;
          else errors.push(String(error));
        },
      ),
    );
  }
  await Promise.all(under);
  const sort = (times: number[]) => times.sort((a, b) => a - b);
  return { sorted: sort(took), ofItself: sort(ofItself), errors, stale };
}
