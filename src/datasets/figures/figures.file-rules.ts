import { standsAlone } from '../../kernel/codes';
import { fromScaled, toScaled } from '../../kernel/decimal';
import { groupBy } from '../../kernel/group-by';
import { fold } from '../../kernel/text';
import type { FiledRow, FileFinding, FileRule } from '../dataset';
import type { RowOf } from '../row';
import type { figuresColumns } from './figures.columns';
import { writeNumber } from '../../kernel/french';

type FigureRow = RowOf<typeof figuresColumns>;
type Line = FiledRow<FigureRow>;

/** Rows at fault have no cell where the layout has one. */
const indicatorOf = ({ cells }: Line): string | null => cells.indicateur;

const isPart = ({ cells }: Line): boolean => cells.dimension !== null;
const keyOf = (text: string | null): string => fold(text ?? '');
const valueOf = ({ cells }: Line): number => toScaled(cells.valeur);
const written = (scaled: number): string => writeNumber(fromScaled(scaled), 4);
const sumOf = (lines: readonly Line[]): number => lines.reduce((sum, line) => sum + valueOf(line), 0);
const isExact = (lines: readonly Line[]): boolean => lines.every(({ cells }) => cells.approximatif !== true);

const byDimension = (lines: readonly Line[]) => groupBy(lines, ({ cells }) => cells.dimension);

const finding = (at: Line, column: string, rest: Omit<FileFinding<FigureRow>, 'at' | 'column'>) => ({
  at,
  column,
  ...rest,
});

/** Parts against their total, for what adds up; a part above its total, for what counts different adherents. */
const partsAndTotal: FileRule<FigureRow> = {
  description: {
    fr: 'Les parts d’un total font le total ; ce qui lui manque est montré comme non précisé.',
    en: 'Parts add up to their total; what they lack is shown as unspecified.',
  },
  check(lines, context) {
    // What is missing from a sum may be in a line that cannot be read.
    if (lines.some((line) => indicatorOf(line) === null)) return [];
    return [...groupBy(lines, indicatorOf)].flatMap(([indicator, own]) => {
      if (!own.every(({ sound }) => sound)) return [];
      const total = own.find((line) => !isPart(line));
      const aggregation = context.indicator(indicator)?.aggregation ?? 'RATIO';
      if (total === undefined || !standsAlone(aggregation)) return [];
      return [...byDimension(own).values()].flatMap((parts) => {
        const beside = parts.filter(({ cells }) => cells.dont_de === null);
        if (beside.length === 0 || !isExact([total, ...beside])) return [];
        return aggregation === 'DISTINCT' ? partAbove(total, beside) : sumAndTotal(total, beside);
      });
    });
  },
};

function sumAndTotal(total: Line, parts: readonly Line[]): readonly FileFinding<FigureRow>[] {
  const [sum, whole] = [sumOf(parts), valueOf(total)];
  if (sum === whole) return [];
  const along = `par ${parts[0]?.cells.dimension ?? ''}`;
  const given = parts.length === 1 ? `la part ${along} fait` : `les ${parts.length} parts ${along} font`;
  const what = `${given} ${written(sum)}, le total de la ligne ${total.line} est ${written(whole)}`;
  const message =
    sum > whole
      ? `${what} : des parts ne dépassent pas leur total. Corriger les unes ou l’autre ; pour une part d’une autre part, remplir dont_de.`
      : `${what} : la différence (${written(whole - sum)}) sera montrée comme « non précisé ». Ajouter les parts qui manquent, ou corriger.`;
  return [finding(parts[0] ?? total, 'valeur', { code: 'PARTS_AND_TOTAL', severity: 'WARNING', message })];
}

const partAbove = (total: Line, parts: readonly Line[]): readonly FileFinding<FigureRow>[] =>
  parts
    .filter((part) => valueOf(part) > valueOf(total))
    .map((part) =>
      finding(part, 'valeur', {
        code: 'PARTS_AND_TOTAL',
        severity: 'WARNING',
        message: `cette part (${written(valueOf(part))}) dépasse le total de la ligne ${total.line} (${written(valueOf(total))}). Corriger l’une ou l’autre.`,
      }),
    );

/** A part “of which” is of another line of the file, never of itself by a detour, and not above it. */
const partsOfParts: FileRule<FigureRow> = {
  description: {
    fr: 'dont_de nomme la modalité d’une autre ligne, dont celle-ci est une part : jamais plus qu’elle.',
    en: 'dont_de names the modality of another line that this one is a part of: never more than it.',
  },
  check(lines, context) {
    // The line that is missing may be one that cannot be read.
    const allRead = lines.every((line) => line.sound || (indicatorOf(line) !== null && line.cells.modalite !== null));
    return [...groupBy(lines, indicatorOf)].flatMap(([indicator, own]) =>
      [...byDimension(own).values()].flatMap((parts) => {
        const byKey = new Map(parts.map((line) => [keyOf(line.cells.modalite), line]));
        const wholeOf = ({ cells }: Line) => (cells.dont_de === null ? undefined : byKey.get(keyOf(cells.dont_de)));
        const circular = comingBack(parts, wholeOf);
        return parts
          .filter(({ sound, cells }) => sound && cells.dont_de !== null)
          .flatMap((part): readonly FileFinding<FigureRow>[] => {
            const whole = wholeOf(part);
            if (whole === undefined) return allRead ? [withoutWhole(part)] : [];
            if (circular.has(part)) return [comesRound(part)];
            const adds = standsAlone(context.indicator(indicator)?.aggregation ?? 'RATIO');
            const isAbove = adds && whole.sound && isExact([part, whole]) && valueOf(part) > valueOf(whole);
            return isAbove ? [aboveWhole(part, whole)] : [];
          });
      }),
    );
  },
};

const withoutWhole = (part: Line) =>
  finding(part, 'dont_de', {
    code: 'OF_WHICH_WITHOUT_WHOLE',
    severity: 'ERROR',
    message: `« ${part.cells.dont_de ?? ''} » n’a pas de ligne pour ${part.cells.indicateur} par ${part.cells.dimension ?? ''} : il n’y a rien dont « ${part.cells.modalite ?? ''} » serait une part. Ajouter cette ligne, ou laisser dont_de vide.`,
  });

const comesRound = (part: Line) =>
  finding(part, 'dont_de', {
    code: 'OF_WHICH_CIRCULAR',
    severity: 'ERROR',
    message: `« ${part.cells.modalite ?? ''} » serait une part d’elle-même : dont_de tourne en rond. Le laisser vide pour la plus grande des parts.`,
  });

const aboveWhole = (part: Line, whole: Line) =>
  finding(part, 'valeur', {
    code: 'OF_WHICH_ABOVE_WHOLE',
    severity: 'ERROR',
    message: `« ${part.cells.modalite ?? ''} » (${written(valueOf(part))}) n’est pas une part de « ${part.cells.dont_de ?? ''} » (${written(valueOf(whole))}, ligne ${whole.line}) : elle la dépasse. Corriger l’une des valeurs, ou dont_de.`,
  });

/** Parts from which the way from whole to whole never ends. Each line is walked once. */
function comingBack(parts: readonly Line[], wholeOf: (part: Line) => Line | undefined): ReadonlySet<Line> {
  const [ending, circular] = [new Set<Line>(), new Set<Line>()];
  for (const part of parts) {
    const way = new Set<Line>();
    let at: Line | undefined = part;
    while (at !== undefined && !way.has(at) && !ending.has(at) && !circular.has(at)) {
      way.add(at);
      at = wholeOf(at);
    }
    const found = at === undefined || ending.has(at) ? ending : circular;
    for (const line of way) found.add(line);
  }
  return circular;
}

export const figuresFileRules: readonly FileRule<FigureRow>[] = [partsAndTotal, partsOfParts];
