import { In, type EntityManager } from 'typeorm';
import { indicatorOf } from '../datasets/catalogue';
import { isTotals, TOTALS } from '../datasets/roles';
import { toScaled } from '../kernel/decimal';
import { FEDERATION, regionRef, territoryKey } from '../kernel/territory';
import { schemaKeyOf } from '../datasets/schema-key';
import type { FigureKey } from './figure-key';
import { sliceKey } from './figure-key';
import type { DeclaredFigure, Publication, Publications } from './publication-state';
import type { Settlements } from './settlements';
import { uidOfDeclared } from './statement-uid';

/** Totals that regions, and the federation for itself, declared without rows, looked up by what they are of. */
export class DeclaredFigures {
  private readonly byFigure = new Map<string, DeclaredFigure[]>();

  /** `isRejected` says of a statement whether the national office decided that it is wrong. */
  constructor(
    private readonly figures: readonly DeclaredFigure[],
    readonly isRejected: (statement: string) => boolean = () => false,
  ) {
    for (const figure of figures) {
      const name = figureName(territoryOfPublication(figure.publication), figure.indicator, figure.publication.year);
      const list = this.byFigure.get(name) ?? [];
      list.push(figure);
      this.byFigure.set(name, list);
    }
  }

  get all(): readonly DeclaredFigure[] {
    return this.figures;
  }

  /** The declared value that stands for the figure; never one that was decided to be wrong. */
  of(key: FigureKey): DeclaredFigure | undefined {
    const wanted = sliceKey(key.slice);
    return this.at(key).find((figure) => figure.slice === wanted && !this.isRejected(uidOfDeclared(figure)));
  }

  /** Every declared value of the figure: those that were decided to be wrong too. */
  everyOne = (key: FigureKey): readonly DeclaredFigure[] => {
    const wanted = sliceKey(key.slice);
    return this.at(key).filter((figure) => figure.slice === wanted);
  };

  /** Keys declared along a dimension. Parts "of which" are no parts beside their whole. */
  keysOf = (key: FigureKey, dimension: string): readonly string[] =>
    this.partsOf(key, dimension)
      .filter(({ partOf }) => partOf === null)
      .map((part) => part.key);

  /** Parts of parts along a dimension: each key, and that of its whole. */
  ofWhich = (key: FigureKey, dimension: string): readonly { readonly key: string; readonly partOf: string }[] =>
    this.partsOf(key, dimension).flatMap((part) =>
      part.partOf === null ? [] : [{ key: part.key, partOf: part.partOf }],
    );

  private partsOf(key: FigureKey, dimension: string) {
    const prefix = `${dimension}=`;
    return this.at(key)
      .filter((figure) => figure.slice.startsWith(prefix))
      .map(({ slice, partOf }) => ({ key: slice.slice(prefix.length), partOf }));
  }

  /** Everything declared of the territory, indicator and year, parts included. */
  at(key: FigureKey): readonly DeclaredFigure[] {
    return this.byFigure.get(figureName(territoryKey(key.territory), key.indicator, key.year)) ?? [];
  }
}

const figureName = (territory: string, indicator: string, year: number) => `${territory}|${indicator}|${year}`;

const territoryOfPublication = ({ region }: Publication) =>
  territoryKey(region === null ? FEDERATION : regionRef(region));

interface DeclaredRow {
  submissionId: number;
  region: string | null;
  indicateur: string;
  dimension: string | null;
  modalite: string | null;
  valeur: number;
  approximatif: boolean | null;
  base: number | null;
  rubrique: string | null;
  dont_de: string | null;
  remarque: string | null;
}

/** Rows of the published FIGURES submissions that show, but for what is known; no statement when there is none. */
export async function readDeclaredFigures(
  manager: EntityManager,
  publications: Publications,
  settlements: Settlements,
  before?: DeclaredFigures,
): Promise<DeclaredFigures> {
  // Of a publication that is still the same nothing changes.
  const known = groupedBy(before?.all ?? []);
  const shown = publications.all().filter((each) => isTotals(each.dataset));
  const read = await readRows(
    manager,
    shown.filter((each) => !known.has(each)),
  );
  const figures = [...shown].sort((a, b) => a.id - b.id).flatMap((each) => known.get(each) ?? read.get(each) ?? []);
  return new DeclaredFigures(figures, settlements.rejects);
}

function groupedBy(figures: readonly DeclaredFigure[]): ReadonlyMap<Publication, readonly DeclaredFigure[]> {
  const found = new Map<Publication, DeclaredFigure[]>();
  for (const figure of figures) {
    const list = found.get(figure.publication);
    if (list === undefined) found.set(figure.publication, [figure]);
    else list.push(figure);
  }
  return found;
}

async function readRows(manager: EntityManager, publications: readonly Publication[]) {
  if (publications.length === 0) return groupedBy([]);
  // A national file declares for each delegation that its rows name.
  const byFigure = new Map(publications.map((each) => [`${each.id}|${each.region ?? ''}`, each]));
  // Through the entity, which quotes its columns: row_number is a reserved word of MySQL.
  const rows = await manager.find(TOTALS.rowEntity, {
    where: { submissionId: In([...new Set(publications.map(({ id }) => id))]) },
    order: { submissionId: 'ASC', rowNumber: 'ASC' },
  });
  return groupedBy(
    (rows as DeclaredRow[]).flatMap((row) =>
      declaredFigure(row, byFigure.get(`${row.submissionId}|${row.region ?? ''}`)),
    ),
  );
}

function declaredFigure(row: DeclaredRow, publication: Publication | undefined): DeclaredFigure[] {
  const definition = indicatorOf(row.indicateur);
  if (publication === undefined || definition === undefined) return [];
  const value = row.valeur;
  return [
    {
      publication,
      indicator: row.indicateur,
      slice:
        row.dimension === null || row.modalite === null
          ? ''
          : `${row.dimension}=${schemaKeyOf(row.dimension, row.modalite)}`,
      value: toScaled(definition.unit === 'RATE' ? value / 100 : value),
      approximate: Boolean(row.approximatif),
      base: row.base === null ? null : toScaled(row.base),
      section: row.rubrique,
      partOf: row.dimension === null || row.dont_de === null ? null : schemaKeyOf(row.dimension, row.dont_de),
      note: row.remarque,
    },
  ];
}
