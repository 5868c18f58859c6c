import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicators } from '../../src/datasets/catalogue';
import { DATASETS } from '../../src/datasets/registry';
import { fixedShares, isSurveyed, REGISTER, restsOn, surveyOf, SURVEYS, TOTALS } from '../../src/datasets/roles';
import { definitionOf } from '../../src/datasets/catalogue';

const SRC = join(__dirname, '../../src');

/**
 * Where codes are declared; where the contract has a field for a dataset; where rows of the product's are invented; what
 * a generator wrote; the lists of an outline, live and frozen, one of which is called as a dataset is.
 */
const AT_HOME =
  /^(datasets|demonstration|graphql)\/|\/generated\/|^kernel\/codes\.ts$|^annual-report\/outline\.ts$|^pages\/annual-report\/frozen-lists\.ts$/;

test('no other code knows a dataset or an indicator by its code', () => {
  const codes = new Set([...DATASETS, ...indicators].map(({ code }) => code));
  const found = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !AT_HOME.test(file))
    .flatMap((file) =>
      [...readFileSync(join(SRC, file), 'utf8').matchAll(/['"`]([A-Z][A-Z0-9_]+)['"`]/g)]
        // Dimensions and parts of them are no datasets: one is called as a dataset is.
        .filter(([, word = '']) => codes.has(word))
        .map(([, word]) => `${file}: ${word}`),
    );
  expect(found).toEqual([]);
});

test('the register, the totals and the surveys are those that say so', () => {
  expect([REGISTER.fileName, TOTALS.fileName, SURVEYS.map(({ fileName }) => fileName)]).toEqual([
    'adherents',
    'chiffres',
    ['activite'],
  ]);
  expect(surveyOf('FORMATIONS')).toBeNull();
  expect(isSurveyed(definitionOf('ACTIVITY_HOURS_WORKED'))).toBe(true);
});

test('a figure of a survey rests on the register too, which says who is asked', () => {
  expect(restsOn(definitionOf('ACTIVITY_FTE'))).toEqual(['ACTIVITY', 'ADHERENTS']);
  expect(restsOn(definitionOf('FORMATIONS_HOURS'))).toEqual(['FORMATIONS']);
  expect(restsOn(definitionOf('TRAINERS'))).toEqual([]);
});

test('roles and fixed shares name indicators of their own dataset', () => {
  for (const { role, indicators: own, fixedShares: shares } of DATASETS) {
    const codes = own.map(({ code }) => code);
    const named =
      role.is === 'SURVEY'
        ? [role.respondents]
        : role.is === 'REGISTER'
          ? [role.total, role.typesRun, role.joined, role.listed]
          : [];
    expect(codes).toEqual(expect.arrayContaining([...named, ...shares.flat()]));
  }
  expect(fixedShares()).toHaveLength(1);
});
