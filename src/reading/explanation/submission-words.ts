import { datasetOf } from '../../datasets/registry';
import type { Network } from '../../network/network';
import type { Publication } from '../../published/publication-state';

const ORIGINS: Readonly<Record<Publication['origin'], string>> = {
  REGION: '',
  REPORT: ', transcrit d’un rapport imprimé',
  DEMONSTRATION: ', démonstration',
};

/** « dépôt « Formations » de Bretagne, 2023 ». */
export function submissionWords({ dataset, region, year, origin }: Publication, network: Network): string {
  const whose = region === null ? 'hors délégation' : (network.region(region)?.name ?? region);
  return `dépôt « ${datasetOf(dataset).label} », ${whose}, ${year}${ORIGINS[origin]}`;
}
