import { indicatorsOf, sectionsOf, type Outline } from '../../annual-report/outline';
import type { Block, TextDocument } from '../../documents/document';
import { counted, NO_BREAK, plural } from '../../kernel/french';
import { inTurns } from '../../kernel/give-way';
import { LICENCE } from '../../kernel/licence';
import { spaced } from '../../kernel/french';
import type { ReportChanges } from './report-source';
import { sectionBlocks, type Composing } from './section';

export interface ReportSubject extends Composing {
  /** « Coorace, la fédération », « Délégation Bretagne ». */
  readonly name: string;
  readonly outline: Outline;
  /** What the catalogue does not know any more of the outline: then nothing of it is composed. */
  readonly outlineFaults: readonly string[];
  /** By section. */
  readonly texts: ReadonlyMap<string, string>;
  /** Whole, under which the report itself is read. */
  readonly ownAddress: string;
  /** Whose plan and texts it is made of, in words; null for those in force. */
  readonly writings: string | null;
}

/**
 * An outline, a year, a territory and what its reader may see, as a text. Pure: the same gives the same for ever; others
 * have their turns between its sections.
 */
export async function composeReport(subject: ReportSubject): Promise<TextDocument> {
  const { outline, place, name, source, texts, outlineFaults } = subject;
  const invented = isInvented(subject);
  const changes = source.changes === null ? [] : changesPart(source.changes);
  const parts = outline.parts.flatMap((part): (() => readonly Block[])[] => [
    () => [{ kind: 'HEADING', level: 1, text: part.title, id: part.id }],
    ...part.sections.map((section) => () => sectionBlocks(section, texts.get(section.id) ?? null, subject)),
  ]);
  return {
    title: `Rapport annuel ${place.year}`,
    subtitle: name,
    facts: [
      ...source.facts,
      ...(source.changes === null ? [] : [changesWords(source.changes)]),
      ...(subject.writings === null ? [] : [subject.writings]),
      `Adresse${NO_BREAK}: ${subject.ownAddress}`,
      LICENCE.words,
    ].map(spaced),
    footer: `${name}, rapport annuel ${place.year}`,
    demonstration: invented,
    blocks: [
      ...outlineFaults.map((fault): Block => ({
        kind: 'PARAGRAPH',
        manner: 'NOTICE',
        content: [`Le plan est à corriger. ${fault}`],
      })),
      ...(await inTurns(parts)).flat(),
      ...changes,
    ],
  };
}

/** Whether anything that it shows rests on invented data. */
function isInvented({ outline, source }: ReportSubject): boolean {
  const lists = sectionsOf(outline).flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'LIST' ? [source.list(block.list)] : [])),
  );
  return (
    indicatorsOf(outline).some((code) => source.figure(code).demonstration) ||
    lists.some((list) => typeof list !== 'string' && list.demonstration)
  );
}

function changesWords({ since, changed }: ReportChanges): string {
  if (changed.length === 0) return `Depuis ${since}, aucun chiffre de ce rapport n’a changé.`;
  const count = counted(changed.length, 'chiffre');
  return `Depuis ${since}, ${count} de ce rapport ${plural(changed.length, 'a', 'ont')} changé${NO_BREAK}: la liste est à la fin.`;
}

const changesPart = ({ since, changed }: ReportChanges): readonly Block[] =>
  changed.length === 0
    ? []
    : [
        {
          kind: 'HEADING',
          level: 1,
          text: 'Ce qui a changé depuis que l’année est figée',
          id: 'changements-depuis-la-version',
        },
        {
          kind: 'TABLE',
          caption: [`Chiffres de ce rapport qui ont changé depuis ${since}`],
          columns: [
            { header: 'Chiffre', align: 'START' },
            { header: 'Figé', align: 'END' },
            { header: 'Ce rapport', align: 'END' },
          ],
          rows: changed.map(({ label, before, after }) => [[label], [before], [after]]),
        },
      ];
