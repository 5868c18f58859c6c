/** Tells the day that it is in a time zone, as `2025-12-31`; without one, where the program runs. */
export function dayIn(timeZone: string | undefined): (at: Date) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' });
  return (at) => format.format(at);
}
