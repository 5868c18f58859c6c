import type { ChosenFile } from './chosen-file';
import { Failure } from './failure';
import { type Outcome, outcomeOf } from './report';
import { send, type Sending } from './server';
import type { DatasetInfo, Place } from './session';

interface Asked {
  readonly place: Place;
  /** Null for a whole workbook. */
  readonly dataset: DatasetInfo | null;
  readonly dryRun?: boolean;
  readonly nothing?: boolean;
}

function addressOf(path: string, fileName: string | null, { place, dataset, dryRun, nothing }: Asked): string {
  const asked = new URLSearchParams({ year: String(place.year) });
  if (place.region !== null) asked.set('region', place.region.code);
  if (dataset !== null) asked.set('dataset', dataset.name);
  if (fileName !== null) asked.set('fileName', fileName);
  if (dryRun === true) asked.set('dryRun', 'true');
  if (nothing === true) asked.set('neant', 'true');
  return `${path}?${asked.toString()}`;
}

export type Upload<Answer> = Omit<Sending, 'answer'> & { readonly answer: Promise<Answer> };

/** Checks a file, or hands it in; without one, declares that there was nothing. */
export function upload(file: ChosenFile | null, asked: Asked, sent: (share: number) => void): Upload<Outcome> {
  const { answer, stop } = send(addressOf('/submissions', file?.name ?? null, asked), file?.content ?? null, sent);
  return { stop, answer: answer.then(async (body) => outcomeOf(JSON.parse(await body.text()))) };
}

/** The file back, its faults marked; or, as a refusal, why there is nothing to mark. */
export async function annotated(file: ChosenFile, asked: Asked): Promise<Blob> {
  const body = await send(addressOf('/submissions/annotated', file.name, asked), file.content, () => undefined).answer;
  if (!body.type.includes('json')) return body;
  throw new Failure('BAD_USER_INPUT', outcomeOf(JSON.parse(await body.text())).refusal ?? '');
}
