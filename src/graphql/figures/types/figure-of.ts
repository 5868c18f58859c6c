import { Field } from 'type-graphql';
import type { IndicatorCode } from '../../../datasets/catalogue';
import { doc } from '../../common/describe';
import { FigureType } from './figure.types';

const declared = new Map<object, Map<string, IndicatorCode>>();

/**
 * Declares a property of a group of key figures that answers one indicator. It is read from the row, where
 * `keyFiguresOf` puts what is asked: lists of adherents have thousands of them, and a resolver costs more than a figure.
 */
export function FigureOf(indicator: IndicatorCode, fr: string, en: string): PropertyDecorator {
  return (prototype, key) => {
    Field(() => FigureType, doc(fr, en))(prototype, key);
    declared.set(prototype, (declared.get(prototype) ?? new Map<string, IndicatorCode>()).set(String(key), indicator));
  };
}

/** The indicator that a field of a group answers; undefined for any other field. */
export const indicatorOfField = (group: { readonly prototype: object }, field: string): IndicatorCode | undefined =>
  declared.get(group.prototype)?.get(field);
