import { indicators } from '../../src/datasets/catalogue';
import type { Column } from '../../src/datasets/column';
import type { Dataset } from '../../src/datasets/dataset';
import { DATASETS, datasetOf } from '../../src/datasets/registry';
import { DIMENSIONS, type DatasetCode } from '../../src/kernel/codes';
import { startRealServer, type RealServer } from '../graphql/real-server';
import { openDatabase } from '../../src/data-source';
import { sqliteEngine } from '../support/engine';
import { some } from '../support/every';

type Cells = Readonly<Record<string, string>>;

const YEAR = 2021;
/** Declared totals are told in a year without rows, which would win over them. */
const yearOf = (code: DatasetCode): number => (code === 'FIGURES' ? 2020 : YEAR);
const OTHER = 'Les Bruyères';

/** A row of each dataset with every column filled, and another value for each, where any other does not do. */
const ROWS: Readonly<Record<DatasetCode, readonly [row: Cells, others: Cells]>> = {
  ADHERENTS: [
    {
      siret: '73282932000074',
      nom: 'Les Ajoncs',
      types: 'AI',
      departement: '35',
      adresse: '1 rue du Port',
      code_postal: '35000',
      ville: 'Rennes',
      telephone: '02 99 00 00 00',
      courriel: 'contact@ajoncs.example',
      annee_adhesion: '2019',
      date_sortie: '30/06/2021',
    },
    {
      siret: '35600000000048',
      departement: '22',
      code_postal: '35100',
      telephone: '02 99 11 11 11',
      courriel: 'accueil@ajoncs.example',
      annee_adhesion: '2020',
      // Whether an adherent left is what counts; on which day of the year, nobody asks.
      date_sortie: '',
    },
  ],
  FORMATIONS: [
    {
      intitule: 'Accueillir',
      type: 'INTRA',
      thematique: 'Santé',
      public: 'PERMANENTS',
      date_debut: '01/03/2021',
      date_fin: '03/03/2021',
      stagiaires: '12',
      heures: '84',
      satisfaction: '92,5',
      adherent: 'Les Ajoncs',
      formateur: 'INTERNE',
      financeur: 'OPCO',
    },
    { satisfaction: '80', date_debut: '02/03/2021' },
  ],
  LEGAL_REQUESTS: [
    {
      reference: 'J-1',
      recue_le: '01/03/2021',
      repondue_le: '05/03/2021',
      thematique: 'CONTRATS',
      canal: 'PLATEFORME',
      demandeur: 'ADHERENT',
      niveau: '1',
      adherent: 'Les Ajoncs',
    },
    { recue_le: '02/03/2021' },
  ],
  FG2I_GUARANTEES: [
    {
      adherent: 'Les Ajoncs',
      type: 'ETTI',
      chiffre_affaires: '500000',
      garantie_totale: '40000',
      souscription: '4000',
      caution_fg2i: '30000',
      caution_ffa: '6000',
      montant_mobilise: '0',
    },
    {},
  ],
  ACTIVITY: [
    {
      adherent: 'Les Ajoncs',
      heures_travaillees: '16000',
      etp_insertion: '10',
      etp_permanents: '3',
      salaries_insertion: '30',
      salaries_permanents: '4',
      personnes_accompagnees: '45',
      chiffre_affaires: '300000',
      financements_publics: '200000',
      masse_salariale: '400000',
      cotisations_patronales: '50000',
      sorties_total: '20',
      sorties_dynamiques: '11',
    },
    {},
  ],
  PROGRAMMES: [
    {
      programme: 'CAP',
      action: 'SESSION',
      adherent: 'Les Ajoncs',
      personnes: '8',
      heures: '14',
      montant: '1200',
      date: '01/03/2021',
      statut: 'REALISE',
      beneficiaires: 'PERMANENTS',
    },
    { programme: 'ZEST' },
  ],
  EVENTS: [
    {
      type: 'ATELIER',
      intitule: 'Rentrée',
      date: '01/09/2021',
      programme: 'CAP',
      thematique: 'Achats',
      axe: 'POUVOIR_D_AGIR',
      lieu: 'Rennes',
      participants: '20',
      adherents_presents: '9',
      duree_heures: '3',
      fait_marquant: 'non',
    },
    { programme: 'ZEST' },
  ],
  FINANCES: [
    {
      sens: 'PRODUIT',
      poste: 'FINANCEMENTS_PUBLICS',
      intitule: 'Convention',
      financeur: 'Région',
      montant: '30000',
      statut: 'REALISE',
    },
    { poste: 'COTISATIONS' },
  ],
  STAFF: [{ fonction: 'MISSION', contrat: 'CDI', postes: '2', etp: '1,8' }, {}],
  GOVERNANCE: [
    {
      instance: 'BUREAU',
      intitule: 'Bureau régional',
      college: 'ADHERENTS',
      sieges: '7',
      pourvus: '6',
      femmes: '3',
      reunions: '4',
    },
    {},
  ],
  PUBLICATIONS: [
    {
      type: 'GUIDE',
      titre: 'Acheter inclusif',
      date: '01/03/2021',
      thematique: 'Achats',
      programme: 'CAP',
      adresse: 'https://exemple.fr/guide',
    },
    { programme: 'ZEST', adresse: 'https://exemple.fr/autre' },
  ],
  PARTNERS: [
    {
      nom: 'Fondation des Landes',
      nature: 'FONDATION',
      objet: 'Mobilité',
      montant: '5000',
      depuis: '2019',
      jusqu_a: '2023',
    },
    { depuis: '2018', jusqu_a: '2024' },
  ],
  FIGURES: [
    {
      indicateur: 'ADHERENTS_TOTAL',
      dimension: 'STRUCTURE_TYPE',
      modalite: 'EBE',
      dont_de: 'AUTRE',
      valeur: '11',
      approximatif: 'non',
      base: '120',
      rubrique: 'p. 4',
      remarque: 'Au 31 décembre',
    },
    { indicateur: 'ADHERENTS_JOINED', dimension: 'DEPARTMENT', modalite: 'GES', dont_de: '' },
  ],
};

/** What a row needs beside it to be read. */
const BESIDE: Readonly<Partial<Record<DatasetCode, readonly Cells[]>>> = {
  ADHERENTS: [{ nom: OTHER, types: 'ACI', departement: '29', ville: 'Brest' }],
  FIGURES: [
    { indicateur: 'ADHERENTS_TOTAL', dimension: 'STRUCTURE_TYPE', modalite: 'AUTRE', valeur: '39' },
    { indicateur: 'ADHERENTS_JOINED', dimension: 'STRUCTURE_TYPE', modalite: 'AUTRE', valeur: '39' },
  ],
};

/** Columns that change with one that they go with. */
const TOGETHER: Readonly<Record<string, Cells>> = {
  'FINANCES sens': { poste: 'PERSONNEL' },
  'FIGURES dimension': { modalite: '35', dont_de: '' },
};

function otherValue(column: Column, value: string, others: Cells): string {
  const other = others[column.name];
  if (other !== undefined) return other;
  if (column.codes.length > 0) return column.codes.find(({ code }) => code !== value)?.code ?? '';
  switch (column.type) {
    case 'INTEGER':
    case 'DECIMAL':
      return String(Number(value.replace(',', '.')) + 1);
    case 'BOOLEAN':
      return value === 'oui' ? 'non' : 'oui';
    case 'DATE':
      return value.replace(/^\d\d/, '04');
    case 'ADHERENT':
      return OTHER;
    default:
      return `${value} bis`;
  }
}

const csvOf = (dataset: Dataset, rows: readonly Cells[]): string =>
  [dataset.columns.map(({ name }) => name), ...rows.map((row) => dataset.columns.map(({ name }) => row[name] ?? ''))]
    .map((cells) => cells.join(';'))
    .join('\n');

const SUBMIT = `mutation ($input: SubmitDatasetInput!) {
  submitDataset(input: $input) { submission { id status issues { severity message } } userErrors { message } }
}`;
const PUBLISH = 'mutation ($id: ID!) { publishSubmission(id: $id) { userErrors { message } } }';

const SAID = 'declared { value approximate base section note }';
const LISTS = `
  adherents(first: 50) { nodes { name siret structureTypes department { code } address postalCode city phone email memberSince } }
  formations(year: ${YEAR}) { nodes { title kind theme audience startsOn endsOn trainees hours satisfactionRate trainer funder adherent { name } } }
  legalRequests(year: ${YEAR}) { nodes { reference receivedOn answeredOn theme channel requester level adherent { name } } }
  fg2iGuarantees(year: ${YEAR}) { nodes { adherent { name } structureType guaranteeTotal mobilised turnover } }
  programmeParticipations(year: ${YEAR}) { nodes { programme { code } action adherent { name } people hours amount heldOn planned audience } }
  events(year: ${YEAR}) { nodes { kind title startsOn programme { code } theme axis place participants adherentsPresent hours highlight } }
  financeLines(year: ${YEAR}) { nodes { isIncome nature title funder amount planned } }
  governanceBodies(year: ${YEAR}) { nodes { body title college seats filled women meetings } }
  publications(year: ${YEAR}) { nodes { kind title publishedOn theme programme { code } url } }
  partners(year: ${YEAR}) { nodes { name nature purpose amount since until } }`;

/** Everything that the API says of the region: every figure, every way to split it, every list. */
function everything(year: number): string {
  const codes = (dimension?: string) =>
    indicators
      .filter(({ dimensions }) => dimension === undefined || dimensions.some((each) => each === dimension))
      .map(({ code }) => code)
      .join(' ');
  const splits = DIMENSIONS.filter((dimension) => dimension !== 'REGION').map(
    (dimension) =>
      `${dimension}: figures(indicators: [${codes(dimension)}]) { breakdown(by: ${dimension}) { key value ${SAID} ofWhich { key value ${SAID} } } }`,
  );
  return `{ region(code: "bretagne") { keyFigures(year: ${year}) { figures(indicators: [${codes()}]) { value ${SAID} } ${splits.join('\n')} } ${LISTS} } }`;
}

describe('every column of every dataset', () => {
  const engine = sqliteEngine();
  let server: RealServer;

  beforeAll(async () => {
    server = await startRealServer(await openDatabase(await engine.place('LOADED')));
    await published('ADHERENTS', ROWS.ADHERENTS[0]);
  }, 180_000);
  afterAll(async () => {
    await server.close();
    await engine.cleanUp();
  });

  async function published(code: DatasetCode, row: Cells): Promise<void> {
    const csv = csvOf(datasetOf(code), [row, ...(BESIDE[code] ?? [])]);
    const input = { dataset: code, region: 'bretagne', year: yearOf(code), fileName: 'f.csv', csv };
    const { data } = await server.ask<{
      submitDataset: { submission: { id: string; status: string; issues: unknown } };
    }>(SUBMIT, { input }, 'PUBLISHER');
    const { id, status, issues } = data.submitDataset.submission;
    if (status === 'PUBLISHED') return;
    expect({ code, row, status, issues }).toMatchObject({ status: 'VALID' });
    await server.ask(PUBLISH, { id }, 'PUBLISHER');
  }
  const answer = async (code: DatasetCode): Promise<string> => {
    const reply = await server.ask(everything(yearOf(code)), {}, 'ANALYST');
    expect(reply.errors).toBeUndefined();
    return JSON.stringify(reply.data);
  };

  test.each(some(DATASETS, 1).map(({ code }) => code))(
    '%s: another value in any of them is another answer',
    async (code) => {
      const [row, others] = ROWS[code] ?? [{}, {}];
      const silent: string[] = [];
      await published(code, row);
      const before = await answer(code);
      for (const column of datasetOf(code).columns) {
        const other = otherValue(column, row[column.name] ?? '', others);
        await published(code, { ...row, [column.name]: other, ...TOGETHER[`${code} ${column.name}`] });
        if ((await answer(code)) === before) silent.push(column.name);
      }
      await published(code, row);
      expect(await answer(code)).toBe(before);
      expect(silent).toEqual([]);
    },
    180_000,
  );
});
