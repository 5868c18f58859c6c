import type { EntityManager } from 'typeorm';
import { fold } from '../kernel/text';
import { territoryOf } from '../kernel/territory';
import { SourceEntity } from '../network/reference.entity';
import { TranscriptionEntity } from './transcription.entity';

/**
 * Code of the report that a transcription is of, which there is from now on: one of the same publisher, year and title
 * where it is known already, otherwise a new one. In the transaction that confirms.
 */
export async function sourceOf(manager: EntityManager, transcription: TranscriptionEntity): Promise<string> {
  const { id, source, territory, year, title, publisher } = transcription;
  const known = await manager.find(SourceEntity);
  const same =
    known.find(({ code }) => code === source) ??
    known.find((each) => each.territory === territory && each.year === year && fold(each.title) === fold(title));
  const code = same?.code ?? source ?? freeCode(known, transcription);
  if (same === undefined)
    await manager.insert(SourceEntity, { code, title, publisher, year, territory, transcription: id });
  if (source !== code) await manager.update(TranscriptionEntity, { id }, { source: code });
  return code;
}

function freeCode(known: readonly SourceEntity[], { territory, year }: TranscriptionEntity): string {
  const { kind, code: own } = territoryOf(territory);
  const code = `${kind === 'FEDERATION' ? 'federation' : own}-${year}`;
  for (let number = 1; ; number++) {
    const free = number === 1 ? code : `${code}-${number}`;
    if (known.every((each) => each.code !== free)) return free;
  }
}
