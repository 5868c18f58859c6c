import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATASETS } from '../../src/datasets/registry';
import { datasetDocumentation } from '../../src/templates/documentation';
import { documentationPage } from '../../src/templates/documentation-page';

test('the page of documentation is what the declarations say (npm run datasets writes it anew)', () => {
  const written = readFileSync(join(__dirname, '../../docs/jeux-de-donnees.md'), 'utf8');
  expect(written).toBe(documentationPage(DATASETS));
});

test('every column, code and rule of every dataset is on it', () => {
  const page = documentationPage(DATASETS);
  for (const { columns, rules, fileName } of DATASETS) {
    const [, chapter = ''] = page.split(` : \`${fileName}\`\n`);
    for (const { name, codes } of columns) {
      expect(chapter).toContain(`\`${name}\``);
      for (const { code } of codes) expect(chapter).toContain(`\`${code}\``);
    }
    for (const { description } of rules) expect(chapter).toContain(description.fr);
  }
});

test('when a key holds is said in French', () => {
  const keys = DATASETS.flatMap((dataset) => datasetDocumentation(dataset).keys);
  expect(keys).toContainEqual({ columns: ['siret'], when: 'siret est rempli' });
  expect(keys).toContainEqual({
    columns: ['programme', 'action', 'adherent', 'date'],
    when: 'adherent est rempli ou date est rempli',
  });
});
