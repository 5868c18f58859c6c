import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { sourceOf } from '../reference/reference-rows';
import { SourceType } from '../reference/source.type';
import { PrintedFigureType } from './printed-figure.type';

@Resolver(() => PrintedFigureType)
export class PrintedFigureResolver {
  @FieldResolver(() => SourceType, doc('Le rapport.', 'The report.'))
  source(@Root() { sourceCode }: PrintedFigureType, @Ctx() { network }: RequestContext): SourceType {
    return sourceOf(network, sourceCode);
  }
}
