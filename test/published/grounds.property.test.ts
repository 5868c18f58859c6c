import fc from 'fast-check';
import { Grounds } from '../../src/published/grounds';
import { Publications, type Publication } from '../../src/published/publication-state';
import type { Snapshot } from '../../src/published/snapshot';

const DATASETS = ['FORMATIONS', 'EVENTS'] as const;
const YEARS = [2024, 2025] as const;
const REGIONS = ['bretagne', 'normandie', null] as const;

interface Slot {
  readonly dataset: (typeof DATASETS)[number];
  readonly year: (typeof YEARS)[number];
  readonly region: (typeof REGIONS)[number];
}

const slots: fc.Arbitrary<Slot> = fc.record({
  dataset: fc.constantFrom(...DATASETS),
  year: fc.constantFrom(...YEARS),
  region: fc.constantFrom(...REGIONS),
});
/** What comes to a slot, or that it is withdrawn. */
const acts = fc.record({ slot: slots, withdrawn: fc.boolean(), skipped: fc.boolean() });

const isOf = (slot: Slot) => (each: Slot) => each.dataset === slot.dataset && each.year === slot.year;

const publicationOf = (slot: Slot, id: number): Publication & Slot => ({
  ...slot,
  id,
  uid: `u${id}`,
  part: '',
  origin: 'REGION',
  nothingToReport: false,
  rowCount: 1,
  publishedAt: null,
});

test('what is kept is right under a snapshot exactly where everything that it rests on is the same, however it is asked', () => {
  fc.assert(
    fc.property(
      fc.array(acts, { minLength: 1, maxLength: 12 }),
      fc.array(slots, { maxLength: 3 }),
      fc.array(slots, { maxLength: 2 }),
      (done, looked, listed) => {
        let published: (Publication & Slot)[] = [];
        let snapshot = { publications: new Publications(published), version: 0 } as Snapshot;
        const grounds = new Grounds();
        for (const { dataset, year, region } of looked) grounds.noteSlot(dataset, year, region);
        for (const { dataset, year } of listed) grounds.noteList(dataset, year);
        const rested = grounds.under(snapshot);
        const first = snapshot.publications;
        for (const [at, { slot, withdrawn, skipped }] of done.entries()) {
          published = published.filter((each) => !(isOf(slot)(each) && each.region === slot.region));
          if (!withdrawn) published.push(publicationOf(slot, at + 1));
          const publications = snapshot.publications.after([slot], published.filter(isOf(slot)));
          snapshot = { publications, version: at + 1 } as Snapshot;
          if (skipped) continue;
          const isSame =
            looked.every((each) => {
              const found = [first, publications].map((all) => all.find(each.dataset, each.year, each.region));
              return found[0] === found[1];
            }) && listed.every(({ dataset, year }) => first.of(dataset, year) === publications.of(dataset, year));
          expect(rested?.isSameIn(snapshot)).toBe(isSame);
        }
      },
    ),
  );
});
