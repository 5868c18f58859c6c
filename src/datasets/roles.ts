import type { DatasetCode } from '../kernel/codes';
import type { Dataset } from './dataset';
import type { IndicatorDefinition } from './indicator';
import { DATASETS } from './registry';
import type { Role, RoleOf } from './role';

const isOf =
  <Is extends Role['is']>(is: Is) =>
  (dataset: Dataset): dataset is Dataset & { readonly role: RoleOf<Is> } =>
    dataset.role.is === is;

function only<Is extends Role['is']>(is: Is): Dataset & { readonly role: RoleOf<Is> } {
  const found = DATASETS.find(isOf(is));
  if (found === undefined) throw new Error(`no dataset is the ${is}`);
  return found;
}

/** The dataset whose rows are the adherents themselves. */
export const REGISTER = only('REGISTER');

/** The dataset of totals that are declared without rows. */
export const TOTALS = only('TOTALS');

/** The datasets in which adherents answer for themselves. */
export const SURVEYS = DATASETS.filter(isOf('SURVEY'));

/** The dataset of which rows may belong in the key dates of a year; a federation may have none. */
export const KEY_DATES = DATASETS.find(({ columns }) => columns.some(({ name }) => name === 'fait_marquant'));

export const isRegister = (code: DatasetCode | null): boolean => code === REGISTER.code;
export const isTotals = (code: DatasetCode | null): boolean => code === TOTALS.code;

/** The survey that a dataset is; null for any other. */
export const surveyOf = (code: DatasetCode | null): (typeof SURVEYS)[number] | null =>
  SURVEYS.find((survey) => survey.code === code) ?? null;

/** Whether adherents answer for themselves, so that a region's figure has parts that can be missing. */
export const isSurveyed = ({ dataset }: Pick<IndicatorDefinition, 'dataset'>): boolean => surveyOf(dataset) !== null;

/** The datasets whose rows an indicator's figures rest on: its own, and, since it says who is asked, the register. */
export const restsOn = ({ dataset }: Pick<IndicatorDefinition, 'dataset'>): readonly DatasetCode[] => {
  if (dataset === null) return [];
  return surveyOf(dataset) === null ? [dataset] : [dataset, REGISTER.code];
};

/** The groups of indicators whose amounts are fixed shares of one another. */
export const fixedShares = (): readonly (readonly string[])[] => DATASETS.flatMap((dataset) => dataset.fixedShares);
