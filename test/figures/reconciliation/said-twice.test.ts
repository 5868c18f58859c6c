import { declared, found, OTHER_REPORT, printed, short } from './support';

const JOINED = 'ADHERENTS_JOINED';

test('one figure with two values is told with both places', async () => {
  const [one, ...more] = await found(
    printed({ indicator: JOINED, value: 23 }),
    printed({ indicator: JOINED, value: 25, source: OTHER_REPORT, section: 'p. 9' }),
  );
  expect(more).toEqual([]);
  expect(one && short(one)).toBe('PRINTED_TWICE 23 25');
  expect(one?.message).toContain("imprimé 23 (Coorace, Rapport d'activité 2022, p. 1)");
  expect(one?.message).toContain("et 25 (Coorace Bretagne, Rapport d'activité 2022, p. 9)");
});

test('what is about another value, and what is about another subset, does not disagree', async () => {
  expect(
    await found(
      printed({ indicator: JOINED, value: 588 }),
      printed({ indicator: JOINED, value: 600, approximate: true, rounding: 100 * 10_000 }),
      printed({ indicator: JOINED, value: 12, scope: 'outre-mer' }),
    ),
  ).toEqual([]);
});

test('what is declared is held against what is printed of the same territory, and stands first', async () => {
  const [one] = await found(
    printed({ indicator: JOINED, value: 23 }),
    declared(null, { indicator: JOINED, value: 24 }),
  );
  expect(one && short(one)).toBe('PRINTED_TWICE 24 23');
  expect(one?.message).toContain('déclaré 24 (fichier des chiffres déclarés, Coorace 2022) et imprimé 23');
});

test('an invented total takes no part', async () => {
  expect(
    await found(
      printed({ indicator: JOINED, value: 23 }),
      declared(null, { indicator: JOINED, value: 24 }, 'DEMONSTRATION'),
    ),
  ).toEqual([]);
});

test('an id is the same for the same two values on the same sides, and another for others', async () => {
  const of = async (a: number, b: number, section = 'p. 1') =>
    (
      await found(
        printed({ indicator: JOINED, value: a, section }),
        printed({ indicator: JOINED, value: b, source: OTHER_REPORT }),
      )
    )[0];
  const one = await of(23, 25);
  expect((await of(23, 25, 'p. 40'))?.uid).toBe(one?.uid);
  expect((await of(23, 26))?.uid).not.toBe(one?.uid);
  expect((await of(23, 26))?.subject).toBe(one?.subject);
});
