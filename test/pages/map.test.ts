import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { FigureState } from '../../src/kernel/codes';
import { geographicMap, type MapPart } from '../../src/pages/charts/geographic-map';
import { GEOMETRY } from '../../src/pages/charts/map-geometry';
import { svgFile, type Drawing } from '../../src/pages/charts/svg';
import { html } from '../../src/pages/html';
import { farFromStored } from './stored-picture';

/** Pixels that may be drawn otherwise: edges of letters and lines, and no more. */
const MOST_DIFFERENT = 0.0002;

const textOf = ({ body }: Drawing): string => html`${body}`.text;
const REGIONS = Object.keys(GEOMETRY?.regions ?? {});
const DEPARTMENTS = Object.keys(GEOMETRY?.departements ?? {});

const part = (key: string, state: FigureState, value: number): MapPart => ({
  key,
  label: key,
  state,
  value: state === 'KNOWN' ? value : null,
  approximate: false,
  basis: state === 'KNOWN' ? 'COMPUTED' : null,
  printed: [],
});
const mapOf = (parts: readonly MapPart[], by: 'REGION' | 'DEPARTMENT' = 'REGION'): Drawing => {
  const drawing = geographicMap({ id: 'm', title: 'Adhérents par région', unit: 'COUNT', parts, by, demonstration: false }); // prettier-ignore
  if (drawing === null) throw new Error('no geometry');
  return drawing;
};

/** What shade the shape of each place has, by its title. */
const shadesIn = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.matchAll(/<title>([^<]*?)(?: |\u00a0)?: [^<]*<\/title\s*><g class="lieu-carte ([\w-]+)"/g)].map(
      ([, name = '', kind = '']) => [name, kind],
    ),
  );

const STATES = ['KNOWN', 'KNOWN', 'KNOWN', 'PARTIAL', 'SUPPRESSED', 'NOT_REPORTED'] as const;
const someParts = fc.uniqueArray(fc.constantFrom(...REGIONS), { minLength: 1 }).chain((keys) =>
  fc.tuple(...keys.map((key) => fc.tuple(fc.constantFrom(...STATES), fc.nat(900)).map(([state, value]) => part(key, state, value)))),
); // prettier-ignore

test('on a map more is never shaded less, and what is no whole value is in no class and shows no number', () => {
  fc.assert(
    fc.property(someParts, (parts) => {
      const text = textOf(mapOf(parts));
      const shades = shadesIn(text);
      const known = parts.filter(({ value }) => value !== null).sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
      const classes = known.map(({ key }) => Number(/^teinte-(\d)$/.exec(shades.get(key) ?? '')?.[1]));
      expect(classes.every((each, at) => each >= (classes[at - 1] ?? 1))).toBe(true);
      known.forEach(({ value }, at) => {
        if (value === known[at - 1]?.value) expect(classes[at]).toBe(classes[at - 1]);
      });
      for (const { key, state } of parts) {
        if (state === 'PARTIAL') expect(shades.get(key)).toBe('partiel');
        if (state === 'SUPPRESSED') expect(shades.get(key)).toBe('retenu');
        if (state === 'NOT_REPORTED') expect(shades.get(key)).toBe('vide');
      }
      expect([...text.matchAll(/class="sur-carte/g)]).toHaveLength(known.length);
      const legend = [...text.matchAll(/<g class="cle teinte-\d"[\s\S]*?>(?:de )?([\d\u202f]+)(?: à ([\d\u202f]+))?<\/text/g)]; // prettier-ignore
      const bounds = legend.flatMap(([, from = '', to]) => [from, to ?? from].map((each) => Number(each.replace(/\D/g, '')))); // prettier-ignore
      expect(bounds).toEqual([...bounds].sort((a, b) => a - b));
      if (known.length > 0) expect([bounds[0], bounds.at(-1)]).toEqual([known[0]?.value, known.at(-1)?.value]);
    }),
    { numRuns: 60 },
  );
});

test('the map has every region and department of the federation, each once', () => {
  const regions = textOf(mapOf(REGIONS.map((key, at) => part(key, 'KNOWN', at))));
  expect(shadesIn(regions).size).toBe(REGIONS.length);
  expect([...regions.matchAll(/<g class="lieu-carte hors"/g)]).toHaveLength(3);
  const all = textOf(
    mapOf(
      DEPARTMENTS.map((key, at) => part(key, 'KNOWN', at)),
      'DEPARTMENT',
    ),
  );
  expect([shadesIn(all).size, DEPARTMENTS.length]).toEqual([101, 101]);
  expect(readFileSync(join(__dirname, '../../data/carte/traces.json')).length).toBeLessThan(60_000);
});

const PICTURES: Readonly<Record<string, () => Drawing>> = {
  regions: () =>
    mapOf(REGIONS.map((key, at) => part(key, at === 2 ? 'PARTIAL' : at === 5 ? 'SUPPRESSED' : at === 7 ? 'NOT_REPORTED' : 'KNOWN', 7 + at * 5))), // prettier-ignore
  departements: () =>
    mapOf(
      DEPARTMENTS.slice(0, 80).map((key, at) => part(key, 'KNOWN', (at * 37) % 90)),
      'DEPARTMENT',
    ),
};

test.each(Object.entries(PICTURES))('the picture of %s is the one that was looked at', async (name, draw) => {
  expect(await farFromStored(name, svgFile(draw()), 400)).toBeLessThan(MOST_DIFFERENT);
});
