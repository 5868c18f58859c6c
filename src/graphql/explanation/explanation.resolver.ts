import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { explainFigure } from '../../reading/explanation/explain-figure';
import { doc } from '../common/doc';
import type { RequestContext } from '../context';
import { times } from '../cost/cost';
import { FigureType } from '../figures/figure.type';
import { territoryRow } from '../network/territory-rows';
import { ExplanationType } from './explanation.type';

/** About how many figures are looked at to explain one: its parts, and the year before. */
const LOOKED_AT = 3;

@Resolver(() => FigureType)
export class ExplanationResolver {
  @FieldResolver(
    () => ExplanationType,
    doc('Comment ce chiffre a été obtenu, en français.', 'How this figure came about, in French.', {
      complexity: times(LOOKED_AT),
    }),
  )
  async explanation(@Root() figure: FigureType, @Ctx() context: RequestContext): Promise<ExplanationType> {
    const [reader, { name }] = await Promise.all([context.figures(), territoryRow(context, figure.key.territory)]);
    return explainFigure(reader, figure, name);
  }
}
