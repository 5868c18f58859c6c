import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { ProgrammeType } from './programme.type';
import { programmeRow } from './reference-rows';

@Resolver(() => ProgrammeType)
export class ProgrammeResolver {
  @FieldResolver(
    () => ProgrammeType,
    doc(
      'Celui qu’il a remplacé : CEDRE est devenu CAP ISO 9001.',
      'The one that it replaced: CEDRE became CAP ISO 9001.',
      {
        nullable: true,
      },
    ),
  )
  predecessor(@Root() { predecessorCode }: ProgrammeType, @Ctx() { network }: RequestContext): ProgrammeType | null {
    const programme = predecessorCode === null ? undefined : network.programme(predecessorCode);
    return programme === undefined ? null : programmeRow(programme);
  }
}
