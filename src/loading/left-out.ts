import type { LeftOutFactEntity } from '../network/reference.entity';
import { knownCell, type DataFiles } from '../kernel/data-file';
import type { ReferenceData } from './reference';

export type LeftOutData = Omit<LeftOutFactEntity, 'sourceEntity'>;

const PATH = 'rapports/laisse_de_cote.csv';

/** Reads what the transcriptions leave out, each with its reason; whatever is wrong is left with `files`. */
export function readLeftOut(files: DataFiles, reference: ReferenceData): readonly LeftOutData[] {
  const lines = files.readIfThere(PATH, ['source', 'rubrique', 'objet', 'raison']);
  files.noneTwice(PATH, lines, (cells) => `${cells['source']}, ${cells['rubrique']}, ${cells['objet']}`);
  const sources = new Map(reference.sources.map((each) => [each.code, each]));
  return lines.map((line, index) => {
    const { rubrique: section = '', objet: subject = '', raison: reason = '' } = line.cells;
    knownCell(files, PATH, line, 'source', sources);
    if (section === '' || subject === '' || reason === '')
      files.fault(PATH, line.line, 'rubrique, objet et raison doivent être remplis');
    return { position: index + 1, source: line.cells['source'] ?? '', section, subject, reason };
  });
}
