import type { RowRule } from '../dataset';
import type { RowOf } from '../row';
import { activityColumns } from './activity.columns';
import { typedNumber } from '../../kernel/french';

type ActivityRow = RowOf<typeof activityColumns>;

const MEASURES = activityColumns.filter((column) => column.name !== 'adherent').map((column) => column.name);

const atLeastOneMeasure: RowRule<ActivityRow> = {
  code: 'NO_MEASURE',
  severity: 'ERROR',
  column: null,
  message: 'aucune mesure n’est remplie sur cette ligne. En remplir au moins une, ou retirer la ligne.',
  description: { fr: 'Au moins une mesure par ligne.', en: 'At least one measure a row.' },
  check: (row) => (MEASURES.some((name) => row[name] !== null) ? null : {}),
};

const dynamicWithinTotal: RowRule<ActivityRow> = {
  code: 'DYNAMIC_EXITS_ABOVE_TOTAL',
  severity: 'ERROR',
  column: 'sorties_dynamiques',
  message: '{dynamic} sorties dynamiques pour {total} sorties en tout. Corriger l’un des deux nombres.',
  description: {
    fr: 'sorties_dynamiques ne dépasse pas sorties_total.',
    en: 'sorties_dynamiques is not above sorties_total.',
  },
  check({ sorties_dynamiques: dynamic, sorties_total: total }) {
    return dynamic !== null && total !== null && dynamic > total ? { dynamic, total } : null;
  },
};

/** Hours that one full-time equivalent works in a year, between which hours and FTE are believed. */
const HOURS_PER_FTE = { least: 1200, most: 2200 };

const hoursFitFte: RowRule<ActivityRow> = {
  code: 'HOURS_PER_FTE_UNUSUAL',
  severity: 'WARNING',
  column: 'heures_travaillees',
  message: `{found}, hors de ${HOURS_PER_FTE.least} à ${HOURS_PER_FTE.most} heures par ETP. Vérifier les heures et les ETP.`,
  description: {
    fr: 'De 1 200 à 2 200 heures travaillées par ETP en insertion ; sinon, avertissement.',
    en: '1,200 to 2,200 hours worked per full-time equivalent; otherwise a warning.',
  },
  check({ heures_travaillees: hours, etp_insertion: fte }) {
    if (hours === null || fte === null || (hours === 0 && fte === 0)) return null;
    const perFte = fte === 0 ? Number.POSITIVE_INFINITY : hours / fte;
    if (perFte >= HOURS_PER_FTE.least && perFte <= HOURS_PER_FTE.most) return null;
    return { found: fte === 0 ? 'Des heures pour 0 ETP' : `${Math.round(perFte)} heures par ETP en insertion` };
  },
};

/** The figures of one adherent rarely halve or grow by half in a year. */
const MOVE = 0.5;

const movedByMoreThanHalf: RowRule<ActivityRow> = {
  code: 'MOVED_BY_MORE_THAN_HALF',
  severity: 'WARNING',
  column: null,
  message: '{after} contre {before} l’année précédente. Vérifier la valeur ; la laisser si elle est juste.',
  description: {
    fr: 'Une mesure qui bouge de plus de la moitié d’une année à l’autre donne un avertissement.',
    en: 'A measure that moves by more than half against the year before is a warning.',
  },
  check(row, { previousRow }, adherentUid) {
    const previous = adherentUid === null ? undefined : previousRow(adherentUid);
    if (previous === undefined) return null;
    return MEASURES.flatMap((column) => {
      const [before, after] = [previous[column], row[column]];
      if (typeof before !== 'number' || typeof after !== 'number') return [];
      if (Math.abs(after - before) <= before * MOVE) return [];
      return [{ column, before: typedNumber(before), after: typedNumber(after) }];
    });
  },
};

export const activityRules: readonly RowRule<ActivityRow>[] = [
  atLeastOneMeasure,
  dynamicWithinTotal,
  hoursFitFte,
  movedByMoreThanHalf,
];
