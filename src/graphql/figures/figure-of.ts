import { Ctx, Field } from 'type-graphql';
import type { IndicatorCode } from '../../datasets/catalogue';
import { FigureReader } from '../../figures/figure-reader';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { figureRow } from './figure-row';
import { FigureType } from './figure.type';
import type { KeyFiguresRow } from './key-figures.row';

/**
 * Declares a property of a group of key figures that answers one indicator. The group must be an instance of its
 * class, made of the key figures' territory and year.
 */
export function FigureOf(indicator: IndicatorCode, fr: string, en: string): PropertyDecorator {
  return (prototype, key) => {
    function value(this: KeyFiguresRow, { figures }: RequestContext): FigureType | Promise<FigureType> {
      const reader = figures();
      return reader instanceof FigureReader ? figureAt(reader, this) : reader.then((read) => figureAt(read, this));
    }
    const figureAt = (reader: FigureReader, { territoryRef: territory, year }: KeyFiguresRow) => {
      const figure = reader.figure({ territory, indicator, year, slice: null });
      return figure instanceof Promise ? figure.then(figureRow) : figureRow(figure);
    };
    const descriptor = { value, configurable: true, writable: true };
    Object.defineProperty(prototype, key, descriptor);
    Field(() => FigureType, doc(fr, en))(prototype, key, descriptor);
    Ctx()(prototype, key, 0);
  };
}
