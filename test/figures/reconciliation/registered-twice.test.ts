import { FigureReader } from '../../../src/reading/figure-reader';
import { Snapshots } from '../../../src/published/snapshot';
import { datasetOf } from '../../../src/datasets/registry';
import { bytesOf } from '../../../src/intake/read-file';
import { actorWith, type Actor } from '../../../src/kernel/actor';
import type { Database } from '../../../src/kernel/database';
import type { Network } from '../../../src/network/network';
import { publishSubmission } from '../../../src/publication/acts';
import { contentOf, submitFile } from '../../../src/publication/submit-file';
import { describeOnProduction } from '../../support/database';
import { loaded } from '../../support/loaded';

const YEAR = 2019;
const OFFICE: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const TITLES = 'siret,nom,types,departement,ville,date_sortie\n';
const SIRET = '73282932000074';
const BRETAGNE = `${TITLES}${SIRET},Élan,AI,35,Rennes,\n,Les Ajoncs,AI,29,Brest,\n`;
const NORMANDIE = `${TITLES}${SIRET},Élan Emploi,AI,50,Avranches,\n,Dune,ACI,14,Caen,\n`;
const left = (register: string): string => register.replace(/(Rennes|Avranches),/, `$1,${YEAR}-05-02`);

describeOnProduction('one SIRET in the registers of two delegations', (fresh) => {
  let database: Database;
  let network: Network;

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
  });

  const give = (region: string | null, text: string, dryRun = false) =>
    submitFile(
      database,
      network,
      OFFICE,
      { dataset: datasetOf('ADHERENTS'), region, year: YEAR, fileName: 'f.csv', nothingToReport: false, dryRun },
      contentOf(() => bytesOf(text)),
    );
  const warnings = async (region: string | null, text: string, dryRun = true) =>
    (await give(region, text, dryRun)).report.issues.map(({ severity, code, message }) => [severity, code, message]);
  const contradictions = async () => {
    const reader = new FigureReader(await new Snapshots(database, network).current(), database);
    return (await reader.reconciliation(YEAR)).filter(({ kind }) => kind === 'COUNTED_TWICE');
  };
  const told = (region: string) => [
    'WARNING',
    'SIRET_IN_OTHER_REGISTER',
    `A2 « ${SIRET} » : ce SIRET est aussi au registre ${YEAR} de ${region} : l’adhérent compterait deux fois au national. S’il a changé de délégation, remplir « date_sortie » au registre qu’il a quitté ; sinon, le retirer de l’un des deux.`,
  ];

  test('is told at its line when the second is handed in, published or not, and again to the first', async () => {
    const first = await give('bretagne', BRETAGNE);
    expect(first.report.issues).toEqual([]);
    expect(await warnings('normandie', NORMANDIE)).toEqual([told('Bretagne')]);
    await publishSubmission(database, network, first.submission.uid, OFFICE);
    expect(await warnings('normandie', NORMANDIE, false)).toEqual([told('Bretagne')]);
    expect(await warnings('bretagne', BRETAGNE.replace('Brest', 'BREST'))).toEqual([told('Normandie')]);
  });

  test('is not told of an adherent that left one for the other, nor of a correction to one register', async () => {
    await give('bretagne', left(BRETAGNE));
    expect(await warnings('normandie', NORMANDIE)).toEqual([]);
    await give('bretagne', BRETAGNE.replace('Brest', 'BREST'));
    expect(await warnings('normandie', left(NORMANDIE))).toEqual([]);
    expect(await warnings('bretagne', BRETAGNE)).toEqual([]);
  });

  test('is told in a file of the national office, of rows that are not that region’s own', async () => {
    await give('bretagne', BRETAGNE);
    const national = (region: string, department: number) =>
      `delegation,${TITLES}${region},${SIRET},Élan,AI,${department},Rennes,\n`;
    expect((await give(null, national('normandie', 50), true)).report.issues).toMatchObject([
      { severity: 'WARNING', code: 'SIRET_IN_OTHER_REGISTER' },
    ]);
    expect((await give(null, national('bretagne', 35), true)).report.issues).toEqual([]);
  });

  test('once both are published, is a contradiction until one of them is corrected', async () => {
    for (const [region, text] of [
      ['bretagne', BRETAGNE],
      ['normandie', NORMANDIE],
    ] as const)
      await publishSubmission(database, network, (await give(region, text)).submission.uid, OFFICE);
    const [found, ...more] = await contradictions();
    expect(more).toEqual([]);
    expect(found).toMatchObject({ stated: 4, found: 3, difference: -1, territory: { kind: 'FEDERATION' } });
    expect(found?.message).toBe(
      `Coorace ${YEAR}, adhérents : les registres publiés comptent 4 adhérents, dont 1 dans plus d’un registre (Élan, ${SIRET} : Bretagne, Normandie) ; remplir « date_sortie » au registre que chacun a quitté, ou l’ôter de l’un d’eux.`,
    );
    const corrected = await give('bretagne', left(BRETAGNE));
    await publishSubmission(database, network, corrected.submission.uid, OFFICE);
    expect(await contradictions()).toEqual([]);
  });
});
