import { datasetOf } from '../../src/datasets/registry';
import { explainFigure } from '../../src/reading/explanation/explain-figure';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith, type Actor } from '../../src/kernel/actor';
import type { DatasetCode } from '../../src/kernel/codes';
import type { Database } from '../../src/kernel/database';
import { FEDERATION, regionRef } from '../../src/kernel/territory';
import type { Network } from '../../src/network/network';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { describeOnProduction } from '../support/database';
import { readerOf } from '../support/figure-reader';
import { loaded } from '../support/loaded';

const PUBLISHER: Actor = actorWith({ role: 'PUBLISHER', name: 'siège' });
const YEAR = 2021;
const BRETAGNE = regionRef('bretagne');

const DECLARED = `indicateur;dimension;modalite;dont_de;valeur;approximatif;base;rubrique;remarque
ADHERENTS_TOTAL;;;;49;;;p. 4;Au 31 décembre, sorties déduites
ADHERENTS_TOTAL;STRUCTURE_TYPE;AI;;30;;;;
ADHERENTS_TOTAL;STRUCTURE_TYPE;AUTRE;;19;;;;
ADHERENTS_TOTAL;STRUCTURE_TYPE;EBE;AUTRE;11;;;;Dont deux en préfiguration
FORMATIONS_SATISFACTION_RATE;;;;93;oui;120;;
`;

describeOnProduction('totals declared without rows', (fresh) => {
  let database: Database;
  let network: Network;

  const give = async (dataset: DatasetCode, text: string, region: string | null = 'bretagne') => {
    const handed = await submitFile(
      database,
      network,
      PUBLISHER,
      {
        dataset: datasetOf(dataset),
        region,
        year: YEAR,
        fileName: 'fichier.csv',
        nothingToReport: false,
        dryRun: false,
      },
      contentOf(() => bytesOf(text)),
    );
    if (handed.submission.status === 'VALID')
      await publishSubmission(database, network, handed.submission.uid, PUBLISHER);
    return handed;
  };
  const adherents = { territory: BRETAGNE, indicator: 'ADHERENTS_TOTAL', year: YEAR, slice: null };

  beforeEach(async () => {
    ({ database, network } = await loaded(fresh));
    await give('FIGURES', DECLARED);
  });

  test('are served with all that was said of them', async () => {
    const reader = await readerOf(database, network);
    const figure = await reader.figure(adherents);
    expect(figure).toMatchObject({ value: 49, basis: 'DECLARED' });
    expect(reader.declared(figure)).toMatchObject([
      { value: 490_000, section: 'p. 4', note: 'Au 31 décembre, sorties déduites', approximate: false, base: null },
    ]);
    const rate = await reader.figure({ ...adherents, indicator: 'FORMATIONS_SATISFACTION_RATE' });
    expect(rate).toMatchObject({ value: 0.93, approximate: true });
    expect((await explainFigure(reader, rate, 'Bretagne')).notes).toContain('Base déclarée : 120.');
    expect((await explainFigure(reader, figure, 'Bretagne')).notes).toContain(
      'À savoir : Au 31 décembre, sorties déduites',
    );
  });

  test('split by their parts, a part of a part within it and never beside it', async () => {
    const reader = await readerOf(database, network);
    const parts = await reader.breakdown(await reader.figure(adherents), 'STRUCTURE_TYPE');
    expect(parts.map(({ key, figure: { value } }) => [key, value])).toEqual([
      ['AI', 30],
      ['OTHER', 19],
    ]);
    expect(parts[1]?.ofWhich.map(({ key, figure: { value }, declared }) => [key, value, declared[0]?.note])).toEqual([
      ['EBE', 11, 'Dont deux en préfiguration'],
    ]);
    const asked = await reader.statistics({
      indicators: ['ADHERENTS_TOTAL'],
      years: [YEAR],
      by: ['REGION'],
      regions: ['bretagne'],
      structureTypes: ['EBE'],
      totals: false,
    });
    expect(asked.map(({ value }) => value)).toEqual([11]);
  });

  test('that rows give already are told at the line, and stand beside the rows', async () => {
    await give('ADHERENTS', 'nom;types;departement;ville\nLes Ajoncs;AI;35;Rennes\n');
    const { submission } = await give('FIGURES', DECLARED.replace('49', '50'));
    const issues = JSON.parse(submission.issues) as { readonly code: string; readonly rows: readonly number[] }[];
    expect(
      issues
        .filter(({ code }) => code === 'GIVEN_BY_ROWS')
        .flatMap(({ rows }) => rows)
        .sort(),
    ).toEqual([1, 2, 3, 4]);
    const reader = await readerOf(database, network);
    const figure = await reader.figure(adherents);
    expect(figure).toMatchObject({ value: 1, basis: 'COMPUTED' });
    expect(reader.declared(figure)).toMatchObject([{ value: 500_000 }]);
  });

  test('of another region’s rows, or of the federation, are no matter of the region', async () => {
    await give('EVENTS', 'type,intitule,date\nATELIER,Été,2021-06-21\n', 'occitanie');
    await give('EVENTS', 'type,intitule,date\nATELIER,Été,2021-06-21\n', null);
    const { submission } = await give('FIGURES', 'indicateur;valeur\nEVENTS_HELD;3\n');
    expect(submission.issues).not.toContain('GIVEN_BY_ROWS');
    const office = await give(
      'FIGURES',
      'indicateur;delegation;valeur\nEVENTS_HELD;occitanie;3\nEVENTS_HELD;;4\nEVENTS_HELD;bretagne;5\n',
      null,
    );
    const issues = JSON.parse(office.submission.issues) as {
      readonly code: string;
      readonly rows: readonly number[];
    }[];
    expect(
      issues
        .filter(({ code }) => code === 'GIVEN_BY_ROWS')
        .flatMap(({ rows }) => rows)
        .sort(),
    ).toEqual([1, 2]);
  });

  test('that do not fit together change nothing', async () => {
    const { submission } = await give('FIGURES', DECLARED.replace('AUTRE;11', 'AUTRE;20'));
    expect(submission.status).toBe('INVALID');
    const reader = await readerOf(database, network);
    expect(await reader.figure({ ...adherents, territory: FEDERATION })).toMatchObject({ partialValue: 49 });
  });
});
