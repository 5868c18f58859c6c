import { datasetDocument } from '../../src/datasets/documentation';
import { DATASETS, datasetOf } from '../../src/datasets/registry';

test('the page of a dataset names every column, code, check and figure', () => {
  for (const dataset of DATASETS) {
    const page = datasetDocument(dataset);
    for (const { name, codes } of dataset.columns) {
      expect(page).toContain(`\`${name}\``);
      for (const { code } of codes) expect(page).toContain(`\`${code}\``);
    }
    for (const { code } of [...dataset.rules, ...dataset.indicators]) expect(page).toContain(`\`${code}\``);
    expect(page).not.toMatch(/undefined|null|\[object/);
  }
});

test('it says when a key holds', () => {
  expect(datasetDocument(datasetOf('ADHERENTS'))).toContain('- `nom` + `departement`, où `siret` est vide');
  expect(datasetDocument(datasetOf('PROGRAMMES'))).toContain('où l’un est rempli : `adherent`, `date`');
});
