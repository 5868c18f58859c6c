import 'reflect-metadata';
import type { IndicatorDefinition } from '../../src/datasets/indicator';
import { indicator } from '../../src/datasets/indicator';
import { sum } from '../../src/datasets/measure';
import { formations } from '../../src/datasets/formations/formations.dataset';

/**
 * Loaded before the server: the next version of the product, in which one more indicator counts what another one does
 * too, so that its figures are known.
 */
(formations.indicators as unknown as IndicatorDefinition[]).push({
  ...indicator('FORMATIONS_HOURS_AGAIN', {
    label: 'Heures stagiaires, encore',
    unit: 'HOURS',
    measure: sum('heures'),
    guarded: true,
    description: { fr: 'Heures de formation × stagiaires.', en: 'Hours of training × trainees.' },
  }),
  dataset: 'FORMATIONS',
  dimensions: formations.indicators.find(({ code }) => code === 'FORMATIONS_HOURS')?.dimensions ?? [],
});
