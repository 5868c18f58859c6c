import type { OpenOptions } from '../../src/storage/options';
import { bareDriver } from './bare-driver';

/** Codes of the regions, in French alphabetical order. */
export async function regionsOf(place: OpenOptions): Promise<string[]> {
  const driver = bareDriver(place);
  const rows = await driver.rows('SELECT code, name FROM regions', []);
  await driver.close();
  const { compare: french } = new Intl.Collator('fr');
  return [...rows].sort((a, b) => french(String(a['name']), String(b['name']))).map(({ code }) => String(code));
}
