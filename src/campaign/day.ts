const paris = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris', dateStyle: 'short' });

/** The day that it is in Paris, as `2025-12-31`: deadlines are the national office's. */
export const dayInParis = (at: Date): string => paris.format(at);
