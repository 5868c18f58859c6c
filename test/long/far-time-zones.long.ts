import { describeOnEveryEngine } from '../support/database';
import { run } from '../support/command-line';

const ZONES = ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago'];

jest.setTimeout(180_000);

describeOnEveryEngine('far east and far west', (_fresh, engine) => {
  test('years and dates are the same wherever the server stands', async () => {
    const told = await Promise.all(
      ZONES.map(async (TZ) => {
        const place = await engine.place();
        const args = ['-r', '@swc-node/register', 'test/durability/teller.ts', JSON.stringify(place)];
        const teller = run(args, { SWCRC: 'true', TZ });
        expect(await teller.ended).toBe(0);
        return JSON.parse(teller.output()) as { zone: string; rows: unknown; figures: unknown };
      }),
    );
    expect(told.map(({ zone }) => zone)).toEqual(ZONES);
    const [here, ...far] = told.map(({ rows, figures }) => ({ rows, figures }));
    expect(here).toEqual({
      rows: [
        { intitule: 'Premier jour', date_debut: '2020-01-01', date_fin: '2020-01-01', year: 2020 },
        { intitule: 'Dernier jour', date_debut: '2020-12-31', date_fin: '2020-12-31', year: 2020 },
      ],
      figures: [null, 2, null],
    });
    for (const each of far) expect(each).toEqual(here);
  });
});
