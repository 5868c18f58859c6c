import type { Code } from './column';
import { word } from './columns';

/** The axes of the orientations that the federation's congress of 2022 set until 2026. */
export const AXES: readonly Code[] = [
  word('POUVOIR_D_AGIR', 'Pouvoir d’agir des personnes et des collectifs', 'Power to act of people and groups'),
  word('TERRITOIRES_SOLIDAIRES', 'Territoires solidaires', 'Territories of solidarity'),
  word('SOCIETE_INCLUSIVE', 'Société plus inclusive', 'A more inclusive society'),
];
