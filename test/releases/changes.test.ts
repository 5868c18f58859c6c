import { changesBetween } from '../../src/releases/changes';
import type { FrozenPart, FrozenSubmission, ReleaseContent } from '../../src/releases/content';

const submission = (region: string, version: number): FrozenSubmission => ({
  uid: `${region} ${version}`,
  dataset: 'ADHERENTS',
  region,
  version,
  origin: 'REGION',
});

const part = (
  dimension: 'REGION' | 'DEPARTMENT' | 'STRUCTURE_TYPE',
  key: string,
  value: number | null,
): FrozenPart => ({
  dimension,
  key,
  label: key,
  value,
  state: value === null ? 'SUPPRESSED' : 'KNOWN',
  basis: 'COMPUTED',
  approximate: false,
});

const content = (
  submissions: readonly FrozenSubmission[],
  value: number,
  parts: readonly FrozenPart[],
): ReleaseContent => ({
  format: 1,
  year: 2023,
  submissions,
  figures: [
    {
      territory: 'F',
      territoryName: 'Coorace',
      indicator: 'ADHERENTS_TOTAL',
      label: 'Adhérents',
      unit: 'COUNT',
      demonstration: false,
      coverage: { reporting: 2, expected: 14, respondents: null, respondentsExpected: null, missing: [] },
      notes: [],
      source: null,
      value,
      state: 'KNOWN',
      basis: 'COMPUTED',
      approximate: false,
      parts,
    },
  ],
});

const regionOf = (department: string) => (department === '22' ? 'bretagne' : 'occitanie');
const changes = changesBetween(
  content([submission('bretagne', 1), submission('occitanie', 1)], 5, [
    part('REGION', 'bretagne', 2),
    part('REGION', 'occitanie', 3),
    part('REGION', 'guyane', 1),
    part('DEPARTMENT', '22', 2),
    part('STRUCTURE_TYPE', 'AI', 5),
  ]),
  content([submission('bretagne', 2), submission('occitanie', 2)], 9, [
    part('REGION', 'bretagne', 4),
    part('REGION', 'occitanie', 5),
    part('REGION', 'guyane', null),
    part('DEPARTMENT', '22', 4),
    part('STRUCTURE_TYPE', 'AI', 9),
  ]),
  regionOf,
);

test.each([
  ['the figure as a whole', null, ['bretagne 2', 'occitanie 2']],
  ['the part of a region', 'bretagne', ['bretagne 2']],
  ['the part of another region', 'occitanie', ['occitanie 2']],
  ['the part of a department', '22', ['bretagne 2']],
  ['a part of all regions', 'AI', ['bretagne 2', 'occitanie 2']],
  ['the part of a region that nothing came from', 'guyane', ['bretagne 2', 'occitanie 2']],
])('%s names what moved it, and nothing else', (_, key, moved) => {
  const change = changes.find((each) => (each.part?.key ?? null) === key);
  expect(change?.added.map(({ uid }) => uid)).toEqual(moved);
  expect(change?.removed.map(({ uid }) => uid)).toEqual(moved.map((uid) => uid.replace('2', '1')));
});
