import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { query } from '../query';
import { bars } from '../charts/bars';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { lineChart } from '../charts/line';
import { marksLegend } from '../charts/marks-legend';
import { multiples, type MultiplesSpec } from '../charts/multiples';
import { panelGrid } from '../charts/panel-grid';
import { standing } from '../charts/standing';
import type { Drawing } from '../charts/svg';
import { mapSummary, tileMap } from '../charts/tile-map';
import { html, type Html } from '../html';
import { ContenuDocument } from '../generated/graphql';
import { part, point, printedAs } from './samples';

const partialOf = [
  { name: 'Bretagne', code: 'bretagne' },
  { name: 'Guyane', code: 'guyane' },
];
const [YEARS, REGIONS] = [[2022, 2023, 2024], 14];

const barsIn = (id: string, title: string, parts: Parameters<typeof bars>[0]['parts'], total: number | null) =>
  bars({ id, title, unit: 'COUNT', parts, demonstration: false, regions: REGIONS, total, coverage: { reporting: 12, expected: REGIONS } }); // prettier-ignore

const lineIn = (id: string, title: string, points: Parameters<typeof lineChart>[0]['points'], joined = true) =>
  lineChart({ id, title, unit: 'COUNT', points, regions: REGIONS, joined });

const regionParts = () =>
  FEDERATION_PROFILE.regions.map(({ code }, index) => ({
    ...part(code, index % 5 === 4 ? null : 7 + ((index * 17) % 55), index === 4 ? { state: 'SUPPRESSED' } : {}),
    key: code,
  }));

const drawings = (): readonly Drawing[] => [
  barsIn('ex-barres', 'Barres, connues', [part('Association intermédiaire', 269, { printed: printedAs(269, 274) }), part('Entreprise d’insertion', 98), part('Autre', 19)], 386), // prettier-ignore
  barsIn('ex-creuses', 'Barres, en partie', [part('Une part', null, { state: 'PARTIAL', partialValue: 31, basis: 'COMPUTED', partialOf }), part('Attendue', null), part('Retenue', null, { state: 'SUPPRESSED' })], null), // prettier-ignore
  lineIn('ex-ligne', 'Ligne, avec une année inconnue', [point(2019, 41), point(2020, 44), point(2022, 52), point(2023, 58), point(2024, 61, { printed: printedAs(61, 66) })]), // prettier-ignore
  lineIn('ex-rupture', 'Ligne, avec rupture et année partielle', [point(2022, 580, { basis: 'PRINTED' }), point(2023, 586), point(2024, null, { state: 'PARTIAL', partialValue: 171, basis: 'COMPUTED', partialOf })]), // prettier-ignore
  lineIn('ex-enquete', 'Ligne d’enquête, jamais reliée', [point(2023, 1_200_000), point(2024, 1_350_000)], false),
  standing({
    id: 'ex-rang',
    title: 'Une région parmi les autres',
    name: 'Bretagne',
    demonstration: false,
    rows: [{ label: 'Adhérents', unit: 'COUNT', value: 36, others: [7, 12, 18, 22, 40, 62], mean: 28, rank: 3 }],
  }),
  tileMap({ id: 'ex-carte', title: 'Carte', summary: mapSummary(regionParts(), 'COUNT'), unit: 'COUNT', parts: regionParts(), year: 2024, current: '', demonstration: false }), // prettier-ignore
];

/** Small graphs, which a page lays out otherwise than a file. */
const PANELS: MultiplesSpec = {
  id: 'ex-multiples',
  title: 'Petits multiples',
  unit: 'COUNT',
  years: YEARS,
  regions: 14,
  demonstration: true,
  panels: [
    ...['Bretagne', 'Guyane', 'Normandie', 'Occitanie'].map((label, index) => ({
      label,
      years: YEARS.slice(index % 3).map((year, at) => ({
        year,
        value: index === 1 && at === 0 ? null : 20 + index * 9 + at * 4,
        partialValue: index === 1 && at === 0 ? 9 : null,
        partialOf: index === 1 && at === 0 ? partialOf : [],
        state: index === 1 && at === 0 ? ('PARTIAL' as const) : ('KNOWN' as const),
        approximate: false,
      })),
    })),
    {
      label: 'Océan Indien',
      years: YEARS.map((year) => ({
        year,
        value: null,
        partialValue: null,
        partialOf: [],
        state: 'SUPPRESSED',
        approximate: false,
      })),
    },
  ],
};

/** A chart of each kind, in each of its states. */
export const charts = (): Html =>
  html`${marksLegend()}
    <div class="graphiques">
      ${[...drawings(), multiples(PANELS)].map((drawing) =>
        chartFigure({
          drawing,
          ...(drawing.id === PANELS.id && { shown: panelGrid(PANELS, () => '#') }),
          query: query(ContenuDocument, {}),
          file: '#',
          table: dataTable(drawing.title, [{ title: 'Part' }, { title: 'Valeur', number: true }], [['Une part', '12']]),
          graph: { csv: '#', cite: '#', embed: '#' },
          mention: 'Données inventées',
        }),
      )}
    </div>`;
