import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  counted,
  enumerated,
  megabytes,
  oneOf,
  typedDate,
  typedNumber,
  withSign,
  writeDayOfYear,
  writeDay,
  writeNumber,
  writePoints,
  writeValue,
} from '../../src/kernel/french';

/** Intl writes narrow and wide no-break spaces, according to what stands beside them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

test.each([
  [plain(writeNumber(1234567.891)), '1 234 568'],
  [plain(writeNumber(1234.5, 2)), '1 234,5'],
  [typedNumber(1234.5), '1234,5'],
  [typedNumber('12.0'), '12,0'],
  [megabytes(2.5 * 2 ** 20), '2,5'],
  [counted(0, 'région'), '0 région'],
  [counted(2, 'jeu', 'jeux'), '2 jeux'],
  [plain(counted(12_000, 'ligne')), '12 000 lignes'],
  [withSign('12', 'HOURS'), '12 h'],
  [withSign('12', 'PEOPLE'), '12'],
  [plain(writePoints(-0.052)), '−5,2 points'],
  [plain(writePoints(0)), '0 point'],
  [plain(writeValue(-14_000, 'EUR')), '−14 000 €'],
  [plain(writeValue(-0.031, 'RATE')), '−3,1 %'],
  [plain(writeNumber(-2.5, 1)), '−2,5'],
  [enumerated(['a', 'b', 'c']), 'a, b et c'],
  [oneOf(['a', 'b', 'c']), 'a, b ou c'],
  [oneOf(['a']), 'a'],
  [writeDay('2026-03-31'), '31 mars 2026'],
  [writeDay('2026-12-01'), '1er décembre 2026'],
  [writeDay('2026-12-11'), '11 décembre 2026'],
  [writeDayOfYear('2025-05-01'), '1er mai'],
  [typedDate('2025-12-31'), '31/12/2025'],
])('is written as French does: %s', (written, expected) => {
  expect(written).toBe(expected);
});

test('numbers, counts and days are written in this one place', () => {
  const root = join(__dirname, '../../src');
  const elsewhere = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== join('kernel', 'french.ts'))
    .filter((file) =>
      /NumberFormat|ListFormat|toLocaleString|'fr-FR'|\.replace\('\.', ','\)|\.reverse\(\)\.join\('\/'\)/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
  expect(elsewhere).toEqual([]);
});
