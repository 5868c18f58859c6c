import { Kind, parse, print, type FieldNode, type OperationDefinitionNode } from 'graphql';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { globalId } from '../../kernel/global-id';
import type { Network } from '../../network/network';
import {
  ExplorerVersionDocument,
  ExplorerVersionParDepartementDocument,
  ExplorerVersionSansPartsDocument,
  type ExplorerVersionParDepartementQuery,
  type ExplorerVersionQuery,
  type IndicatorCode,
} from '../generated/graphql';
import type { GraphRelease } from '../graphs/releases';
import { query, type Query } from '../query';
import { EVERY_REGION, isOfFederation, regionsOf, type Choice } from './choice';

export const FEDERATION_ID = globalId('Federation', FEDERATION_PROFILE.key);
export const regionId = (code: string): string => globalId('Region', code);

type Crossed = NonNullable<ExplorerVersionParDepartementQuery['release']>;
type Whole = NonNullable<ExplorerVersionQuery['release']>;
export type FrozenPart = Whole['figures'][number]['parts'][number];
export type FrozenFigure = Omit<Whole['figures'][number], 'parts'> & { readonly parts?: readonly FrozenPart[] };

/** What one frozen year answers of a choice. */
export interface FrozenYear extends Pick<Whole, 'year' | 'regionNames'> {
  readonly figures: readonly FrozenFigure[];
  readonly unknownFigures: readonly FrozenFigure[] | null;
  /** Only where departments are crossed with another split. */
  readonly departements?: Crossed['departements'];
}

/** By the name that each has in the question. */
export type FrozenAnswer = Readonly<Record<string, FrozenYear | null>>;

/** What frozen years hold of a choice, in one question. Of what is split the parts are asked for, and of nothing else. */
export function frozenQuestion(choice: Choice, network: Network): Query<FrozenAnswer> {
  const codes = regionsOf(choice) ?? network.regions.map(({ code }) => code);
  const isWhole = isOfFederation(choice) || choice.places.includes(EVERY_REGION);
  const variables = {
    version: choice.releases[0]?.id ?? '',
    lieux: [...(isWhole ? [FEDERATION_ID] : []), ...codes.map(regionId)],
    indicateurs: [...choice.indicators] as IndicatorCode[],
  };
  const one: Query =
    choice.by.length === 0
      ? query(ExplorerVersionSansPartsDocument, variables)
      : choice.by.length === 1
        ? query(ExplorerVersionDocument, variables)
        : query(ExplorerVersionParDepartementDocument, {
            ...variables,
            departements: network.departments
              .filter(({ region }) => isWhole || (region !== null && codes.includes(region)))
              .map(({ code }) => globalId('Department', code)),
          });
  return ofEach(one, choice.releases) as Query<FrozenAnswer>;
}

/** The same of several frozen years: what is asked of one is asked of each, under the name of its year. */
function ofEach({ text, variables }: Query, releases: readonly GraphRelease[]): Query {
  if (releases.length < 2) return { text, variables };
  const { version: _, ...shared } = variables;
  const named = releases.map(({ year, id }) => ({ name: `version${year}`, id }));
  const document = parse(text);
  const renamed = (operation: OperationDefinitionNode): OperationDefinitionNode => {
    const [first] = operation.selectionSet.selections;
    const variable = operation.variableDefinitions?.find(({ variable: { name } }) => name.value === 'version');
    if (first?.kind !== Kind.FIELD || variable === undefined) throw new Error('a question about one release');
    const nameOf = (value: string) => ({ kind: Kind.NAME, value }) as const;
    const variableOf = (value: string) => ({ kind: Kind.VARIABLE, name: nameOf(value) }) as const;
    const field = (name: string): FieldNode => ({
      ...first,
      alias: nameOf(name),
      arguments: [{ kind: Kind.ARGUMENT, name: nameOf('id'), value: variableOf(name) }],
    });
    return {
      ...operation,
      variableDefinitions: [
        ...named.map(({ name }) => ({ ...variable, variable: variableOf(name) })),
        ...(operation.variableDefinitions ?? []).filter((each) => each !== variable),
      ],
      selectionSet: { ...operation.selectionSet, selections: named.map(({ name }) => field(name)) },
    };
  };
  const definitions = document.definitions.map((each) =>
    each.kind === Kind.OPERATION_DEFINITION ? renamed(each) : each,
  );
  return {
    text: print({ ...document, definitions }),
    variables: { ...Object.fromEntries(named.map(({ name, id }) => [name, id])), ...shared },
  };
}

/** What is asked for is the federation and regions, each by the name that it had. */
export function amongRegions(names: readonly string[] | null, network: Network) {
  const regions = new Set(names ?? network.regions.map(({ name }) => name));
  return ({ territoryName }: { readonly territoryName: string }): boolean => regions.has(territoryName);
}
