import type { Block, Chart, Inline, Inlines, Table, TextDocument } from '../../src/documents/document';

/** A drawing as charts are: lines, shapes, words, a group that is moved. */
export const drawing = (label: string, rows = 4): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 460 ${rows * 46 + 20}" font-size="15" fill="#1c2526"><title>${label}</title>${Array.from(
    { length: rows },
    (_, at) =>
      `<g transform="translate(0 ${at * 46})"><text x="4" y="16">${label}, ${at + 1}</text><text x="456" y="16" text-anchor="end" font-weight="700">${(at + 1) * 1234} €</text><rect x="4" y="22" width="452" height="14" rx="3" fill="#e3efee"/><rect x="4" y="22" width="${100 + 80 * (at % 4)}" height="14" rx="3" fill="#0b5c63"/></g>`,
  ).join(
    '',
  )}<line x1="8" x2="452" y1="${rows * 46 + 10}" y2="${rows * 46 + 10}" stroke="#cfd8d7"/><path fill="none" stroke="#8a2b06" stroke-width="2.5" d="M44,60L130,30C180,10 200,70 302,40"/><circle cx="130" cy="30" r="5" fill="#fff" stroke="#8a2b06" stroke-width="2"/></svg>`;

export const note = (text: string): Inline => ({
  footnote: [text, { text: 'voir les données', href: 'https://exemple.test/donnees?a=1&b=2' }],
});

export const table = (name: string, rows: number, columns = 4, notes = 0): Table => ({
  kind: 'TABLE',
  caption: [`${name} par délégation, en 2023`],
  columns: Array.from({ length: columns }, (_, at) => ({
    header: at === 0 ? `Délégation de ${name}` : `Colonne ${at} de ${name}`,
    align: at === 0 ? 'START' : 'END',
  })),
  rows: Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, at): Inlines => {
      if (at === 0) return [`${name}, ligne ${row + 1} – Provence-Alpes-Côte d’Azur`];
      const value = `${row + 1}\u202f${String(at).padStart(3, '0')}\u00a0€`;
      return row < notes && at === 1
        ? [value, note(`Note de ${name}, ligne ${row + 1}. Calculé, 14 régions sur 14. `)]
        : [value];
    }),
  ),
});

export const chart = (name: string, rows?: number): Chart => ({
  kind: 'CHART',
  caption: [`Graphique de ${name}`],
  alternative: `Ce que montre le graphique de ${name} : en tête, la première ligne.`,
  svg: drawing(name, rows),
  address: 'https://exemple.test/graphiques/ADHERENTS_TOTAL?par=annees',
});

const paragraph = (...content: Inline[]): Block => ({ kind: 'PARAGRAPH', manner: 'TEXT', content });

/** What is hard: long words, an empty table, many columns, a table longer than a page, many notes, odd letters. */
const HARD: readonly Block[] = [
  { kind: 'HEADING', level: 1, text: 'Ce qui est difficile', id: 'difficile' },
  paragraph('Un mot long : ', 'anticonstitutionnellement'.repeat(8), ' ; une adresse : ', {
    text: 'https://exemple.test/' + 'une-adresse-qui-ne-finit-pas/'.repeat(6),
    href: 'https://exemple.test/une-adresse',
  }),
  paragraph('Œuvre, cœur, ≈ 12 %, −3,5, « guillemets », 1\u202f234\u00a0€, Łódź, Αθήνα, Киев, & <balise> "citée".'),
  paragraph('Renvoi vers ', { text: 'la première partie', href: '#partie-1' }, '.'),
  table('Vide', 0),
  table('Large', 6, 14),
  { kind: 'HEADING', level: 2, text: 'Trente notes sur une page', id: 'trente-notes' },
  table('Notes', 30, 3, 30),
  { kind: 'HEADING', level: 2, text: 'Un tableau long', id: 'tableau-long' },
  table('Longue', 90),
  { kind: 'HEADING', level: 3, text: 'Une ligne plus haute qu’une page', id: 'ligne-haute' },
  {
    kind: 'TABLE',
    caption: ['Une cellule très longue'],
    columns: [
      { header: 'Nom', align: 'START' },
      { header: 'Texte', align: 'START' },
    ],
    rows: [[['Court'], [Array.from({ length: 900 }, (_, at) => `mot${at}`).join(' ')]]],
  },
  chart('Haut', 40),
];

/** A report of so many parts: each with its headings, sentences with notes, tables, charts, items and a notice. */
export const sampleDocument = (parts: number, hard = true): TextDocument => ({
  title: 'Rapport d’activité 2023 & suites',
  subtitle: 'Fédération Coorace',
  facts: ['Données publiées au 29 novembre 2026, version 41.', 'Couverture : 9 régions sur 14.'],
  footer: 'Rapport d’activité 2023 – Maillage',
  demonstration: true,
  blocks: [
    ...Array.from({ length: parts }, (_, index) => index + 1).flatMap((at): readonly Block[] => [
      { kind: 'HEADING', level: 1, text: `Partie ${at} : la vie du réseau`, id: `partie-${at}` },
      paragraph(
        `Phrase d’ouverture ${at}. En 2023, le réseau compte `,
        { strong: `${at}\u202f289 adhérents` },
        note(`Adhérents de la partie ${at}. Imprimé, page ${at}. `),
        ', soit 3,5 % de plus qu’en 2022',
        note(`Évolution de la partie ${at}, à champ constant. `),
        '. '.concat('La délégation accompagne ses adhérents dans leurs démarches de progrès et de qualité. '.repeat(4)),
      ),
      { kind: 'HEADING', level: 2, text: `Chiffres de la partie ${at}`, id: `chiffres-${at}` },
      table(`Tableau ${at}a`, 14, 4, 4),
      chart(`Dessin ${at}`),
      {
        kind: 'ITEMS',
        items: [1, 2, 3].map((item) => [
          `Élément ${item} de la partie ${at}`,
          ...(item === 1 ? [note(`Élément noté de ${at}. `)] : []),
        ]),
      },
      { kind: 'HEADING', level: 3, text: `Ce qui manque à la partie ${at}`, id: `manque-${at}` },
      { kind: 'PARAGRAPH', manner: 'NOTICE', content: [`Il manque ${at} régions : `, { strong: 'Bretagne' }, '.'] },
    ]),
    ...(hard ? HARD : []),
  ],
});
