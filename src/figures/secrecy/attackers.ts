import { Knowledge, type Consequences } from './knowledge';
import { Locals } from './locals';
import type { SecrecyTable } from './secrecy-table';
import { statementsOf } from './statements';
import type { Thresholds } from './thresholds';

/** Places whose rows somebody knows anyway: one of their delegation, or whoever hands in for several of them. */
export type Insider = readonly string[];

/** What follows from the cells that are shown, and to whom. */
export interface Recovered extends Consequences {
  /** The places that whoever it is given away to knows: to hide their cells would not help. */
  readonly by: Insider;
}

/** Every delegation knows its own rows, and reads what the public reads beside them. */
export const delegationsOf = ({ places }: Pick<SecrecyTable<unknown>, 'places'>): readonly Insider[] =>
  places.filter(({ code, inTotal }) => code !== '' && inTotal).map(({ code }) => [code]);

/** All those to whom the cells that are shown must not tell a secret: the public, and each of the insiders. */
export class Attackers {
  private readonly public: Knowledge;
  private readonly insiders: readonly { readonly own: Insider; readonly knowledge: Knowledge }[];

  constructor(table: SecrecyTable, thresholds: Thresholds, insiders: readonly Insider[]) {
    const statements = table.places.map((place) => statementsOf(table, place, thresholds));
    const locals = new Locals();
    this.public = new Knowledge(table, statements, locals);
    this.public.guard(thresholds);
    this.insiders = insiders.map((own) => {
      // What one knows can be taken out of every sum: for that reader, it is not there.
      const others = statements.filter(({ place }) => !own.includes(place.code));
      const knowledge = new Knowledge(table, others, locals);
      knowledge.guard(thresholds);
      return { own, knowledge };
    });
  }

  /** Cells of the federation that are secret themselves. */
  get secretWholes(): readonly string[] {
    return this.public.secretWholes;
  }

  consequences(isShown: (cell: string) => boolean): Recovered {
    const toPublic = this.public.consequences(isShown);
    if (toPublic.givenAway !== null) return { ...toPublic, by: [] };
    for (const { own, knowledge } of this.insiders) {
      // Of places that show all that they bring to the federation's cells, nothing is known that the public does not know.
      if (!own.some((place) => toPublic.touched.has(place))) continue;
      const { givenAway } = knowledge.consequences(isShown);
      if (givenAway !== null) return { ...toPublic, givenAway, by: own };
    }
    return { ...toPublic, by: [] };
  }
}
