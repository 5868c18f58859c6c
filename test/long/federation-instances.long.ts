import './every';
import { describeOnEveryEngine } from '../support/database';
import { harvest, pair, startInstance, type Instance } from '../harvest/instances';

jest.setTimeout(1_800_000);

const REGIONS = ['bretagne', 'normandie', 'occitanie'];
const DEPARTMENTS = ['35', '14', '31'];
const YEARS = [2023, 2024];
const ROUNDS = Number(process.env['RUNS'] ?? 30);
const RULES = { publication: 'AUTOMATIC', withdrawal: 'AUTOMATIC', mostChange: null };

const register = (department: string): string =>
  `nom,types,departement,adresse,code_postal,ville\nLes Ajoncs,AI,${department},1 rue A,${department}000,Ville\n`;
const formations = (year: number, trainees: number): string =>
  'intitule,type,thematique,date_debut,stagiaires,heures,adherent\n' +
  `Écouter,INTRA,Santé,${year}-03-05,${trainees},28,Les Ajoncs\n`;

describeOnEveryEngine('a national and three regional instances, each with its own store', (_, engine) => {
  let national: Instance;
  let regions: Instance[];
  let sources: string[];

  beforeAll(async () => {
    regions = await Promise.all(REGIONS.map((code) => startInstance({ FEDERATION_REGIONS: code })));
    const { url } = await engine.place();
    national = await startInstance(url === undefined ? {} : { DATABASE_URL: url });
    sources = [];
    for (const [at, region] of regions.entries())
      sources.push(await pair(national, region, [REGIONS[at] ?? ''], { ...RULES, schedule: '0 0 1 1 *' }));
  });
  afterAll(() => Promise.all([national, ...regions].map((instance) => instance.close())));

  test('after any publications, withdrawals and stops, what is published is the same bytes on both sides', async () => {
    let state = 20_261_130;
    const next = (most: number): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return Math.floor((state / 2 ** 32) * most);
    };
    const published = new Map<string, string>();
    for (const [at, region] of regions.entries())
      for (const year of YEARS)
        await region.handIn({
          dataset: 'adherents',
          region: REGIONS[at] ?? '',
          year,
          csv: register(DEPARTMENTS[at] ?? ''),
        });
    for (let round = 0; round < ROUNDS; round++) {
      const at = next(regions.length);
      const [region, code, year] = [regions[at], REGIONS[at] ?? '', YEARS[next(YEARS.length)] ?? 2024];
      if (region === undefined) throw new Error('no region');
      const place = `${code} ${year}`;
      const there = published.get(place);
      if (there !== undefined && next(3) === 0) {
        await region.withdraw(there, 'compté deux fois');
        published.delete(place);
      } else
        published.set(
          place,
          await region.handIn({ dataset: 'formations', region: code, year, csv: formations(year, 1 + round) }),
        );
      const isAway = next(3) === 0;
      if (isAway) await region.stop();
      const happened = await harvest(national, sources[at] ?? '');
      if (isAway) {
        expect(happened[0]).toContain('Injoignable');
        await region.start();
      }
    }
    for (const source of sources) await harvest(national, source);
    for (const [at, region] of regions.entries())
      for (const year of YEARS)
        for (const dataset of ['adherents', 'formations']) {
          const [code, own] = [REGIONS[at] ?? '', await region.exported(dataset, REGIONS[at] ?? '', year)];
          expect([code, year, dataset, await national.exported(dataset, code, year)]).toEqual([
            code,
            year,
            dataset,
            own,
          ]);
        }
    for (const [at, source] of sources.entries())
      for (const year of YEARS) {
        const asked = `{ harvestCheck(id: "${source}", region: "${REGIONS[at]}", year: ${year}) { differences { indicator } notes } }`;
        expect(await national.ask(asked)).toEqual({ harvestCheck: { differences: [], notes: [] } });
      }
  });
});
