import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { NO_BREAK } from '../../kernel/french';
import { titleOf, type GraphData } from './graph.data';

interface Cited {
  readonly data: GraphData;
  /** The sentence under the title. */
  readonly summary: string;
  /** Whole, with the origin. */
  readonly address: string;
  /** Of when the data are. */
  readonly mention: string;
}

const invented = ({ demonstration }: GraphData): string => (demonstration ? ' (démonstration, données inventées)' : '');

/** How it is quoted: as a sentence, as a reference, and for a bibliography. */
export function citations({
  data,
  summary,
  address,
  mention,
}: Cited): readonly (readonly [how: string, text: string])[] {
  const { name: publisher } = FEDERATION_PROFILE;
  const title = `${titleOf(data)}${invented(data)}`;
  const key = `${data.definition.code.toLowerCase()}${data.split?.year ?? ''}`;
  const year = /\d{4}/.exec(mention)?.[0];
  return [
    ['En phrase', `${title}${NO_BREAK}: ${summary} (${mention}.)`],
    ['En référence', `${publisher}, « ${title} », Maillage. ${mention}. ${address}`],
    [
      'BibTeX',
      `@misc{${key},\n  author = {{${publisher}}},\n  title = {${title.replace(/[{}\\]/g, '')}},\n${
        year === undefined ? '' : `  year = {${year}},\n`
      }  howpublished = {Maillage},\n  note = {${mention}},\n  url = {${address}}\n}`,
    ],
  ];
}
