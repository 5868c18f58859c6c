import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveWords } from '../../src/announcements/words';
import { effectLines } from '../../src/cli/effects';
import { differencesOf } from '../../src/federation/verifiable/compare-contents';
import { FEDERATION, regionRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import type { Effect } from '../../src/publication/effects';
import { changesBetween } from '../../src/releases/changes';
import type { FrozenFigure, ReleaseContent } from '../../src/releases/content';
import { partly } from '../../web/pages/depot/words';
import { describeOnProduction } from '../support/database';
import { loaded } from '../support/loaded';

const plain = (text: string): string => text.replace(/[\s\u00a0\u202f]+/g, ' ');

describeOnProduction('a part of a whole, told outside the pages of figures', (fresh) => {
  let network: Network;
  beforeAll(async () => {
    ({ network } = await loaded(fresh));
  });

  const EFFECT: Effect = {
    territory: FEDERATION,
    indicator: 'FORMATIONS_TRAINEES',
    year: 2025,
    before: null,
    after: null,
    partialBefore: 50,
    partialAfter: 171,
    partialOfBefore: [regionRef('bretagne')],
    partialOf: [regionRef('bretagne'), regionRef('guyane')],
    stateBefore: 'PARTIAL',
    stateAfter: 'PARTIAL',
    demonstration: false,
  };

  test('on the command line each side says of how many it is', () => {
    const words = plain(effectLines(network, [EFFECT]).join(' '));
    expect(words).toContain('50 (1 région sur 14) 171 (2 régions sur 14) pas de total');
    // Of what no region is among, whose it is.
    const outside = plain(
      effectLines(network, [{ ...EFFECT, partialOf: [{ kind: 'DEPARTMENT', code: '35' }] }]).join(' '),
    );
    expect(outside).toContain('171 (Ille-et-Vilaine seulement)');
  });

  test('on the pages of the office and of regions too', () => {
    expect(plain(partly(171, 'COUNT', ['Bretagne', 'Guyane'], network.regions))).toBe('171 (2 régions sur 14)');
  });

  test('in what moved, as feeds and letters have it', () => {
    const seen = { state: 'PARTIAL', value: null, demonstration: false } as const;
    const move = {
      territory: 'F',
      indicator: 'FORMATIONS_TRAINEES',
      year: 2025,
      was: { ...seen, partialValue: 50, parts: 1 },
      now: { ...seen, partialValue: 171, parts: 2 },
    };
    expect(plain(moveWords(move, network))).toContain(
      'de 50 (1 partie connue pour 14 régions, pas de total) à 171 (2 parties connues pour 14 régions, pas de total)',
    );
  });

  const frozen = (partialValue: number, partialOf: readonly string[]): ReleaseContent => ({
    format: 3,
    year: 2025,
    submissions: [],
    figures: [
      {
        territory: 'F',
        territoryName: 'Coorace',
        indicator: 'FORMATIONS_TRAINEES',
        label: 'Stagiaires formés',
        unit: 'COUNT',
        value: null,
        partialValue,
        partialOf,
        state: 'PARTIAL',
        parts: [],
      } as unknown as FrozenFigure,
    ],
    report: {
      regions: network.regions.map(({ code, name }) => ({ code, name })),
      series: [],
    } as unknown as NonNullable<ReleaseContent['report']>,
  });

  test('between two frozen years, and where one is made anew elsewhere', () => {
    const [before, after] = [frozen(50, ['Bretagne']), frozen(171, ['Bretagne', 'Guyane'])];
    expect(differencesOf(before, after).map(plain)).toEqual([
      'Chiffre « Stagiaires formés », Coorace : 50 (1 région sur 14) figé, 171 (2 régions sur 14) recalculé.',
    ]);
    expect(changesBetween(before, after, () => null)).toMatchObject([
      { partialBefore: 50, partialAfter: 171, partialOfBefore: ['Bretagne'], partialOfAfter: ['Bretagne', 'Guyane'] },
    ]);
  });
});

test('nowhere in what is shown does « partiel » stand alone beside a value', () => {
  const root = join(__dirname, '../..');
  const files = ['src', 'web/pages'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
  );
  const read = files.filter((file) => file.endsWith('.ts') && !file.includes('generated'));
  expect(read.length).toBeGreaterThan(900);
  expect(read.filter((file) => /\(partiel(le)?\)/.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
});
