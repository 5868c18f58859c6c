import { DEMONSTRATION_WORDS } from '../../kernel/demonstration';
import { LICENCE } from '../../kernel/licence';
import { mentionOf, METHOD, PARTIAL_WORDS, type Facts } from '../facts';
import type { ExportCell, ExportColumn, ExportTable } from './table';
import { writtenText } from './write-values';

/** What the file says of itself, in JSON. */
export const factsJson = (facts: Facts) => ({
  titre: facts.title,
  description: facts.description,
  adresse: facts.address,
  perimetre: Object.fromEntries(facts.perimeter),
  lecteur: facts.reader,
  sources: facts.sources,
  publieJusquau: facts.publishedAt,
  versionDesDonnees: facts.dataVersion,
  methode: METHOD,
  licence: LICENCE.words,
  mention: mentionOf(facts),
  valeursPartielles: PARTIAL_WORDS,
  demonstration: facts.demonstration ? DEMONSTRATION_WORDS : null,
  couverture: facts.coverage.map(({ year, dataset, reporting, expected, missing, demonstration }) => ({
    annee: year,
    jeu: dataset,
    ontRenduCompte: reporting,
    attendues: expected,
    manquantes: missing,
    demonstration,
  })),
  notes: facts.notes,
});

/** The table as JSON, piece by piece: facts, columns, rows; `complet` is the last word of a file that is whole. */
export async function* writeTableJson({ columns, rowCount, rows }: ExportTable, facts: Facts): AsyncGenerator<string> {
  const described = columns.map(({ path, label, kind, isList }) => ({
    chemin: path,
    libelle: label,
    type: isList === true ? 'TEXT' : kind,
  }));
  yield `{"aPropos":${JSON.stringify(factsJson(facts))},\n"colonnes":${JSON.stringify(described)},\n"lignes":[`;
  const object = (row: readonly ExportCell[]): string =>
    JSON.stringify(Object.fromEntries(columns.map((column, index) => [column.path, jsonCell(row[index], column)])));
  let between = '\n';
  let piece = '';
  for await (const row of rows) {
    piece += between + object(row);
    between = ',\n';
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  yield `${piece}\n],\n"nombreDeLignes":${rowCount},"complet":true}\n`;
}

const PIECE = 32_768;

const jsonCell = (cell: ExportCell | undefined, { kind }: ExportColumn) =>
  typeof cell === 'object' && cell !== null ? writtenText(cell, kind, 'standard') : (cell ?? null);
