import type { ReportList } from '../../annual-report/outline';
import type { Block } from '../../documents/document';
import { counted, NO_BREAK, plural } from '../../kernel/french';
import { spaced } from '../../kernel/french';
import type { ReportPlace } from './figure-words';
import type { ReportListAnswer } from './report-figure';

/** What each list is called, and how it is said that it has nothing. */
export const LIST_WORDS: Readonly<Record<ReportList, { readonly title: string; readonly none: string }>> = {
  NOUVEAUX: { title: 'Nouveaux adhérents', none: 'aucun nouvel adhérent n’est nommé' },
  PARTIS: { title: 'Adhérents partis', none: 'aucun adhérent parti n’est nommé' },
  PUBLICATIONS: { title: 'Publications', none: 'aucune publication n’est connue' },
  PARTENAIRES: { title: 'Partenaires', none: 'aucun partenaire n’est connu' },
  EVENEMENTS: { title: 'Événements', none: 'aucun événement n’est connu' },
  DATES_CLES: { title: 'Dates clés', none: 'aucune date clé n’est connue' },
  PARTICIPATIONS: { title: 'Participations aux programmes', none: 'aucune participation n’est connue' },
  CONTRADICTIONS: { title: 'Contradictions', none: 'aucune contradiction n’est relevée' },
};

/** The rows of a list, or the sentence that stands for them; nothing where there are none. */
export function listBlocks(list: ReportList, answer: ReportListAnswer, { year }: ReportPlace): readonly Block[] {
  if (typeof answer === 'string') return [{ kind: 'PARAGRAPH', manner: 'TEXT', content: [answer] }];
  const { headers, rows, totalCount, count } = answer;
  if (rows.length === 0) return [];
  const { title } = LIST_WORDS[list];
  const more: readonly Block[] =
    totalCount > rows.length
      ? [
          {
            kind: 'PARAGRAPH',
            manner: 'NOTICE',
            content: [
              `${title}${NO_BREAK}: les ${rows.length} premières lignes ; ${counted(totalCount - rows.length, 'autre ligne n’est', 'autres lignes ne sont')} pas dans ce rapport, et ${plural(totalCount - rows.length, 'se demande', 'se demandent')} à l’API.`,
            ],
          },
        ]
      : [];
  if (list === 'DATES_CLES' || list === 'CONTRADICTIONS')
    return [{ kind: 'ITEMS', items: rows.map(list === 'DATES_CLES' ? dateItem : contradictionItem) }, ...more];
  return [
    {
      kind: 'TABLE',
      caption: [`${title}, ${year} (${count ?? counted(totalCount, 'ligne')})`],
      columns: headers.map((header) => ({
        header,
        align: header === 'Participants' || header === 'Personnes' ? 'END' : 'START',
      })),
      rows: rows.map((row) => row.map((cell) => [cell])),
    },
    ...more,
  ];
}

/** « 14 mars 2023 : Assemblée générale, Rennes ». */
const dateItem = ([date = '', title = '', ...rest]: readonly string[]) => [
  { strong: date },
  `${NO_BREAK}: ${[title, ...rest.slice(0, -1)].filter((words) => words !== '').join(', ')}`,
];

const contradictionItem = ([message = '', decision = '']: readonly string[]) => [
  `${spaced(message)} `,
  { strong: spaced(decision.charAt(0).toUpperCase() + decision.slice(1)) },
];
