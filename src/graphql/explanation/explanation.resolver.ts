import { Field, Float, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { explainFigure } from '../../reading/explanation/explain-figure';
import { times } from '../common/cost';
import { doc, outputType } from '../common/describe';
import type { RequestContext } from '../context';
import { FigureType } from '../figures/types/figure.types';
import { sourceNotes } from '../harvest/contribution-source';
import { territoryRow } from '../network/territory-rows';

@outputType(
  'Explanation',
  'Comment un chiffre a été obtenu, en français courant, tiré des structures mêmes dont le chiffre est fait.',
  'How a figure came about, in plain French, made from the very structures that the figure is made of.',
)
export class ExplanationType {
  @Field(
    () => String,
    doc(
      'Le chiffre en une à trois phrases, à citer telles quelles.',
      'The figure in one to three French sentences, fit to be quoted as they stand.',
    ),
  )
  sentence: string;

  @Field(() => String, doc('Ce qui est compté, et comment cela s’agrège.', 'What is counted, and how it adds up.'))
  rule: string;

  @Field(
    () => Float,
    doc(
      'Numérateur d’une moyenne ou d’un rapport calculés ; null pour une somme, pour ce qui est imprimé ou déclaré, et là où il trahirait ce qui est tu.',
      'Numerator of a mean or a ratio that was computed; null for a sum, for what is printed or declared, and where it would tell what is withheld.',
      { nullable: true },
    ),
  )
  numerator: number | null;

  @Field(
    () => Float,
    doc('Dénominateur ; null comme numerator.', 'Denominator; null like numerator.', { nullable: true }),
  )
  denominator: number | null;

  @Field(() => [String], doc('Ce que la valeur comprend.', 'What the value takes in.', { complexity: 1 }))
  included: readonly string[];

  @Field(() => [String], doc('Ce qu’elle laisse de côté.', 'What it leaves out.', { complexity: 1 }))
  leftOut: readonly string[];

  @Field(() => String, doc('Qui a rendu compte, sur combien : une phrase.', 'Who reported, of how many: a sentence.'))
  coverage: string;

  @Field(
    () => [String],
    doc('Ce qui rompt la comparaison avec l’année précédente.', 'What breaks the comparison with the year before.', {
      complexity: 1,
    }),
  )
  breaks: readonly string[];

  @Field(
    () => [String],
    doc('Valeur approchée, données de démonstration.', 'Approximate value, demonstration data.', { complexity: 1 }),
  )
  notes: readonly string[];

  @Field(
    () => [String],
    doc(
      'Les sources qui ne vont pas comme elles devraient, région par région : silencieuse, injoignable, refusée, retirée, et depuis quand. La valeur n’en change pas. Aussi dans notes.',
      'The sources that are not doing as they should, region by region: stale, unreachable, refused, withdrawn, and since when. No value changes with it. Among notes too.',
      { complexity: 1 },
    ),
  )
  sourceNotes: readonly string[];

  @Field(
    () => [String],
    doc('Rapports et dépôts sur lesquels la valeur repose.', 'The reports and submissions that the value rests on.', {
      complexity: 1,
    }),
  )
  sources: readonly string[];
}

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
    const explained = await explainFigure(reader, figure, name);
    const notes = await sourceNotes(context, figure.key);
    return { ...explained, notes: [...explained.notes, ...notes], sourceNotes: notes };
  }
}
