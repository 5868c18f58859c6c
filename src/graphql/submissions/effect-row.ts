import type { Effect } from '../../publication/effects';
import type { EffectType } from './effect.type';

export const effectRow = ({ territory, indicator, ...rest }: Effect): EffectType => ({
  ...rest,
  territoryRef: territory,
  indicatorCode: indicator,
});
