import { DIMENSIONS } from '../../src/kernel/codes';
import { definitionOf, indicatorOf, indicators } from '../../src/datasets/catalogue';
import { DATASETS, datasetByFileName, datasetOf } from '../../src/datasets/registry';
import { schemaKeyOf } from '../../src/datasets/schema-key';
import { tableSchema } from '../../src/datasets/table-schema';
import { titleKey } from '../../src/intake/headers';
import { templateLabel } from '../../src/datasets/template-label';

/** The columns of the contract, in its order; `*` must be filled. */
const CONTRACT: Readonly<Record<string, string>> = {
  adherents: 'siret nom* types* departement* adresse code_postal ville* telephone courriel annee_adhesion date_sortie',
  formations:
    'intitule* type* thematique* public date_debut* date_fin stagiaires* heures* satisfaction adherent formateur financeur',
  sollicitations_juridiques: 'reference recue_le* repondue_le thematique* canal demandeur niveau adherent',
  garanties_fg2i:
    'adherent* type* chiffre_affaires garantie_totale* souscription* caution_fg2i* caution_ffa* montant_mobilise',
  activite:
    'adherent* heures_travaillees etp_insertion etp_permanents salaries_insertion salaries_permanents personnes_accompagnees chiffre_affaires financements_publics masse_salariale cotisations_patronales sorties_total sorties_dynamiques',
  programmes: 'programme* action adherent personnes heures montant date statut beneficiaires',
  evenements:
    'type* intitule* date* programme thematique axe lieu participants adherents_presents duree_heures fait_marquant',
  finances: 'sens* poste* intitule financeur montant* statut',
  equipes: 'fonction* contrat postes* etp',
  gouvernance: 'instance* intitule college sieges* pourvus femmes reunions',
  publications: 'type* titre* date thematique programme adresse',
  partenaires: 'nom* nature* objet montant depuis jusqu_a',
  chiffres: 'indicateur* dimension modalite dont_de valeur* approximatif base rubrique remarque',
};

test('every dataset of the contract is declared, with its columns in order', () => {
  expect(DATASETS.map(({ fileName }) => fileName)).toEqual(Object.keys(CONTRACT));
  for (const { fileName, columns } of DATASETS)
    expect(columns.map(({ name, required }) => `${name}${required ? '*' : ''}`).join(' ')).toBe(
      CONTRACT[fileName] ?? '',
    );
});

test('no two columns of a dataset answer to one title', () => {
  for (const { columns, fileName } of DATASETS) {
    const owners = new Map<string, string>();
    for (const column of columns)
      for (const title of new Set(
        [column.name, column.label, templateLabel(column), ...column.aliases].map(titleKey),
      )) {
        expect(`${fileName} ${title}: ${owners.get(title) ?? column.name}`).toBe(
          `${fileName} ${title}: ${column.name}`,
        );
        owners.set(title, column.name);
      }
  }
});

test('every column, dataset and indicator is described in both languages', () => {
  for (const dataset of DATASETS)
    for (const { description } of [dataset, ...dataset.columns, ...dataset.rules]) {
      expect(description.fr).not.toBe('');
      expect(description.en).not.toBe('');
    }
  for (const { description, label } of indicators) {
    expect(label).not.toBe('');
    expect(description.fr).not.toBe('');
    expect(description.en).not.toBe('');
  }
});

test('keys, rules, dimensions and measures name columns that exist', () => {
  for (const { columns, keys, rules, dimensionColumns, indicators: own } of DATASETS) {
    const names = columns.map(({ name }) => name);
    for (const key of keys) expect(names).toEqual(expect.arrayContaining([...key.columns]));
    for (const { column } of rules) if (column !== null) expect(names).toContain(column);
    for (const column of Object.values(dimensionColumns)) expect(names).toContain(column);
    for (const { measure } of own)
      for (const column of JSON.stringify(measure).matchAll(/"(?:column|weight|needs|from|to)":"(\w+)"/g))
        expect(names).toContain(column[1]);
  }
});

test('dimensions of an indicator are those of the contract, REGION first', () => {
  expect(definitionOf('FORMATIONS_SESSIONS').dimensions).toEqual([
    'REGION',
    'DEPARTMENT',
    'STRUCTURE_TYPE',
    'KIND',
    'THEME',
    'AUDIENCE',
    'FUNDER',
  ]);
  expect(definitionOf('EVENTS_HELD').dimensions).toEqual(['REGION', 'KIND', 'PROGRAMME', 'THEME', 'AXIS']);
  expect(definitionOf('ADHERENTS_TOTAL').dimensions).toEqual(['REGION', 'DEPARTMENT', 'STRUCTURE_TYPE']);
  for (const { dimensions } of indicators) expect(DIMENSIONS).toEqual(expect.arrayContaining([...dimensions]));
});

test('codes are found, and what is none is undefined', () => {
  expect(indicatorOf('NOT_ONE')).toBeUndefined();
  expect(() => definitionOf('NOT_ONE')).toThrow('NOT_ONE');
  expect(datasetOf('EVENTS').fileName).toBe('evenements');
  expect(datasetByFileName('__proto__')).toBeUndefined();
});

test('the schema’s words stand for the files’ codes in keys', () => {
  expect(schemaKeyOf('KIND', 'PRESTATION')).toBe('SERVICE');
  expect(schemaKeyOf('STRUCTURE_TYPE', 'autre')).toBe('OTHER');
  expect(schemaKeyOf('STRUCTURE_TYPE', 'ETTI+ETT-ESS')).toBe('ETTI+ETT_ESS');
  expect(schemaKeyOf('THEME', 'AUTRE')).toBe('AUTRE');
});

test('a Table Schema says what the declaration says', () => {
  expect(tableSchema(datasetOf('EVENTS'))).toMatchObject({
    name: 'evenements',
    missingValues: [''],
    primaryKey: ['type', 'intitule', 'date'],
    fields: expect.arrayContaining([
      expect.objectContaining({ name: 'date', type: 'date', constraints: { required: true } }),
      expect.objectContaining({ name: 'participants', type: 'integer', constraints: { minimum: 0, maximum: 2e9 } }),
    ]) as unknown,
  });
  for (const dataset of DATASETS)
    expect(JSON.parse(JSON.stringify(tableSchema(dataset)))).toEqual(tableSchema(dataset));
});
