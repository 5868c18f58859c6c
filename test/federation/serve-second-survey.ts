import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Imported before anything of the product: the federation that comes with it, with one more survey of its own. */
const folder = mkdtempSync(join(tmpdir(), 'maillage-federation-'));
const shipped = join(__dirname, '../../data');
cpSync(shipped, folder, { recursive: true });
const profile = JSON.parse(readFileSync(join(shipped, 'federation.json'), 'utf8')) as object;
writeFileSync(join(folder, 'federation.json'), JSON.stringify({ ...profile, requetes: undefined }));
writeFileSync(
  join(folder, 'jeux_de_donnees.js'),
  `module.exports = ({ declareDataset, adherent, decimal, indicator, count, sum }) => ({
    datasets: [
      declareDataset({
        code: 'ENERGY',
        fileName: 'energie',
        label: 'Énergie',
        description: { fr: 'L’enquête sur l’énergie.', en: 'The survey of energy.' },
        role: { is: 'SURVEY', respondents: 'ENERGY_RESPONDENTS' },
        columns: [
          adherent({ required: true }),
          decimal('kwh', { label: 'Électricité', description: { fr: 'Électricité.', en: 'Electricity.' } }),
        ],
        keys: [{ columns: ['adherent'], when: null }],
        dimensionColumns: {},
        namesAdherent: true,
        nothingToReportAllowed: false,
        indicators: [
          indicator('ENERGY_RESPONDENTS', {
            label: 'Répondants',
            unit: 'COUNT',
            measure: count(),
            description: { fr: 'Répondants.', en: 'Respondents.' },
          }),
          indicator('ENERGY_USED', {
            label: 'Électricité',
            unit: 'COUNT',
            measure: sum('kwh'),
            guarded: true,
            description: { fr: 'Électricité.', en: 'Electricity.' },
          }),
        ],
      }),
    ],
  });`,
);
process.env['FEDERATION_DIR'] = folder;
