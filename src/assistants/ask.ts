import type { Places } from './names';

/** Asks the product's own GraphQL as whoever calls. Throws {@link Refusal} with the words that the API has for it. */
export type Ask = <Answer>(text: string, variables: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** What every tool works with. */
export interface Ground {
  readonly ask: Ask;
  /** Names of delegations and departments, which are reference data. */
  readonly places: Places;
  /** Address of the server, without a slash at the end; pages are named under it. */
  readonly origin: string;
  /** What went wrong inside, in words that say nothing of it. */
  readonly incident: (error: unknown) => string;
}

/** What the API, or a tool, refuses: a French sentence for whoever asked. */
export class Refusal extends Error {}
