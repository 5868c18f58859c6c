import { dayOfFederation } from '../../src/campaign/federation-day';

/** The day so many days from the federation's today, as `2026-03-31`: near midnight the machine's own day is another. */
export const daysAhead = (days: number): string =>
  new Date(Date.parse(dayOfFederation(new Date())) + days * 86_400_000).toISOString().slice(0, 10);
