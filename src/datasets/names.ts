import { DATASETS, datasetByFileName } from './registry';
import type { Dataset } from './dataset';
import { Nearest, nearestWords } from '../kernel/nearest';
import { MaillageError } from '../kernel/errors';
import { fold } from '../kernel/text';
import type { Network, Region } from '../network/network';

const LONGEST_SHOWN = 60;

/** The dataset that goes by this name in files and addresses, or by its code; throws NOT_FOUND naming the nearest. */
export function datasetNamed(name: string): Dataset {
  const found = datasetByFileName(fold(name)) ?? DATASETS.find(({ code }) => code === name.toUpperCase());
  if (found !== undefined) return found;
  const near = new Nearest(DATASETS, ({ fileName, label, code }) => `${fileName} ${label} ${code}`).to(name, 1);
  throw new MaillageError('NO_SUCH_DATASET', {
    name: name.slice(0, LONGEST_SHOWN),
    nearest: nearestWords(near.map(({ fileName }) => fileName)),
    known: DATASETS.map(({ fileName }) => fileName).join(', '),
  });
}

/** What the national office is called where a region's slug could stand. */
export const OFFICE = 'siege';

/** The region of this slug, null for the national office; throws NOT_FOUND naming the nearest. */
export const regionOrOffice = (network: Network, code: string): Region | null =>
  code === OFFICE ? null : regionNamed(network, code);

/** The region of this slug; throws NOT_FOUND naming the nearest. */
export function regionNamed(network: Network, code: string): Region {
  const found = network.region(code);
  if (found !== undefined) return found;
  const near = new Nearest(network.regions, (region) => `${region.code} ${region.name}`).to(code, 1);
  throw new MaillageError('NO_SUCH_REGION', {
    code: code.slice(0, LONGEST_SHOWN),
    nearest: nearestWords(near.map((region) => region.code)),
    known: network.regions.map((region) => region.code).join(', '),
  });
}
