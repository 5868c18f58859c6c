import { Field, ID, Int, InterfaceType } from 'type-graphql';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { TerritoryRef } from '../../kernel/territory';
import { FIRST_YEAR } from '../../kernel/year';
import { doc, outputType } from '../common/describe';
import { Takes } from '../common/given';
import { NodeType } from '../common/node.type';
import { KeyFiguresType } from '../figures/types/key-figures.types';

/** The four types that implement {@link TerritoryType}. */
export type TerritoryTypeName = 'Federation' | 'Region' | 'Department' | 'Adherent';

@InterfaceType(
  'Territory',
  doc(
    'Un lieu dont on peut demander les chiffres : la fédération entière, une région, un département ou un adhérent.',
    'A place that figures can be asked of: the whole federation, a region, a department or one adherent.',
  ),
)
export abstract class TerritoryType {
  @Field(() => ID, doc('Identifiant global, opaque et stable.', 'Global id, opaque and stable.'))
  id: string;

  @Field(() => String, doc('Nom en français.', 'Name, in French.'))
  name: string;

  @Field(
    () => KeyFiguresType,
    doc(
      'Chiffres clés d’une année. Sans année : la plus récente dont au moins la moitié des régions ont rendu compte, à défaut la plus récente qui ait un chiffre.',
      'Key figures of one year. When left out: the most recent year that at least half of the regions have reported on, or else the most recent with any figure.',
    ),
  )
  @Takes(
    'year',
    () => Int,
    doc(`Année, de ${FIRST_YEAR} à l’an prochain.`, `Year, ${FIRST_YEAR} to next year.`, { nullable: true }),
  )
  readonly keyFigures?: unknown;

  readonly __typename: TerritoryTypeName;

  /** What the rooms below call this place. */
  readonly ref: TerritoryRef;
}

const { name } = FEDERATION_PROFILE;

@outputType('Federation', `La fédération ${name} tout entière.`, `The whole ${name} federation.`, [
  NodeType,
  TerritoryType,
])
export class FederationType implements NodeType, TerritoryType {
  readonly __typename: 'Federation';
  readonly ref: TerritoryRef;
  id: string;
  name: string;

  @Field(
    () => String,
    doc(
      'Adresse, sur ce serveur, du flux Atom de ce qui est publié.',
      'Path, on this server, of the Atom feed of everything that is published.',
    ),
  )
  feedPath: string;
}

const EXAMPLES = FEDERATION_PROFILE.exampleRegions.join(', ');

@outputType('Region', 'Une délégation régionale de la fédération.', 'A regional delegation of the federation.', [
  NodeType,
  TerritoryType,
])
export class RegionType implements NodeType, TerritoryType {
  readonly __typename: 'Region';
  readonly ref: TerritoryRef;
  id: string;
  name: string;

  @Field(() => String, doc(`Code stable : ${EXAMPLES}…`, `A stable slug: ${EXAMPLES}…`))
  code: string;

  @Field(() => Boolean, doc('Délégation d’outre-mer.', 'Whether it lies overseas.'))
  overseas: boolean;

  @Field(
    () => [String],
    doc(
      'Codes INSEE des régions administratives qu’elle couvre (ocean-indien en couvre deux).',
      'INSEE codes of the administrative regions that it covers (ocean-indien covers two).',
    ),
  )
  inseeCodes: readonly string[];

  @Field(
    () => String,
    doc(
      'Adresse, sur ce serveur, du flux Atom de ce qui y a bougé.',
      'Path, on this server, of the Atom feed of what moved there.',
    ),
  )
  feedPath: string;
}

@outputType('Department', 'Un département français.', 'A department of France.', [NodeType, TerritoryType])
export class DepartmentType implements NodeType, TerritoryType {
  readonly __typename: 'Department';
  readonly ref: TerritoryRef;
  id: string;
  name: string;

  @Field(() => String, doc('Code INSEE : 35, 2A, 974…', 'INSEE code: 35, 2A, 974…'))
  code: string;

  /** Slug of its delegation; null when outside every delegation. */
  readonly regionCode: string | null;
}
