import type { FigureReader } from './figure-reader';
import type { DeclaredFigure } from './publication-state';
import type { ResolvedFigure } from './resolved';
import { Discretion } from './secrecy/discretion';

/**
 * What the territory itself declared of a figure, whatever its value rests on. From whom rows are withheld, a total
 * declared beside them is too: the two together may tell what one adherent has.
 */
export function declaredBeside(reader: FigureReader, figure: ResolvedFigure): readonly DeclaredFigure[] {
  const tells =
    reader.isDiscreetOf(figure.key.territory) &&
    Discretion.isGuarded(figure.key.indicator) &&
    figure.way !== 'DECLARED';
  return tells ? [] : reader.snapshot.declared.everyOne(figure.key);
}
