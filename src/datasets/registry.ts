import type { DatasetCode } from '../kernel/codes';
import { activity } from './activity/activity.dataset';
import { adherents } from './adherents/adherents.dataset';
import type { Dataset } from './dataset';
import { events } from './events/events.dataset';
import { fg2iGuarantees } from './fg2i-guarantees/fg2i-guarantees.dataset';
import { figures } from './figures/figures.dataset';
import { formations } from './formations/formations.dataset';
import { legalRequests } from './legal-requests/legal-requests.dataset';
import { programmes } from './programmes/programmes.dataset';

const DECLARED = [adherents, formations, legalRequests, fg2iGuarantees, activity, programmes, events, figures] as const;

/** What regions report, in the order of workbooks and documentation. */
export const DATASETS: readonly Dataset[] = DECLARED;

/** Codes of the indicators that rows give. */
export type ComputedIndicatorCode = (typeof DECLARED)[number]['indicators'][number]['code'];

const byCode = new Map(DATASETS.map((dataset) => [dataset.code, dataset]));
const byFileName = new Map(DATASETS.map((dataset) => [dataset.fileName, dataset]));

export function datasetOf(code: DatasetCode): Dataset {
  const dataset = byCode.get(code);
  if (dataset === undefined) throw new Error(`dataset ${code} is not registered`);
  return dataset;
}

/** By the name that files, sheets and addresses use: `formations`. */
export const datasetByFileName = (fileName: string): Dataset | undefined => byFileName.get(fileName);
