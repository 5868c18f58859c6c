import type { PrintedFigure } from '../../reports/printed-figure';

/** « Coorace Bretagne, « Rapport d’activité 2023 », p. 4 ». */
export const reportWords = ({ source, section }: PrintedFigure): string =>
  `${source.publisher}, « ${source.title} », ${section}`;
