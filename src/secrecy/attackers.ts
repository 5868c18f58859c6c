import { EarlierStates, EarlierSums } from './earlier-sums';
import { Knowledge, type Consequences } from './knowledge';
import { Locals } from './locals';
import { membersOf } from './members';
import type { SecrecyTable } from './secrecy-table';
import { statementsOf, type AreaStatements } from './statements';
import type { Thresholds } from './thresholds';

/** Places whose rows somebody knows anyway: one of their delegation, or whoever submits for several of them. */
export type Insider = readonly string[];

/** What follows from the cells that are shown, and to whom. */
export interface Recovered extends Consequences {
  /** The places that whoever it is given away to knows: to hide their cells would not help. */
  readonly by: Insider;
}

/** Every delegation knows its own rows, and reads what the public reads beside them. */
export const delegationsOf = ({ areas }: Pick<SecrecyTable<unknown>, 'areas'>): readonly Insider[] =>
  areas.filter(({ code, inTotal, past }) => code !== '' && (inTotal || past !== undefined)).map(({ code }) => [code]);

/**
 * All those to whom the cells that are shown must not tell a secret: the public, and each of the insiders, by any one
 * of the indicators that are decided together.
 */
export class Attackers {
  private readonly byMember: readonly AttackersOfMember[];

  constructor(table: SecrecyTable, thresholds: Thresholds, insiders: readonly Insider[]) {
    this.byMember = membersOf(table).map((member) => new AttackersOfMember(member, thresholds, insiders));
  }

  /** Cells of the federation that are secret themselves. */
  get secretWholes(): readonly string[] {
    return this.byMember.flatMap(({ public: { secretWholes } }) => secretWholes);
  }

  /** What the public can compute. */
  follows(isShown: (cell: string) => boolean): (cell: string) => boolean {
    const all = this.byMember.map((each) => each.public.consequences(isShown).follows);
    return (cell) => all.every((follows) => follows(cell));
  }

  consequences(isShown: (cell: string) => boolean): Recovered {
    const all = this.byMember.map((each) => each.consequences(isShown));
    const found = all.find(({ givenAway }) => givenAway !== null);
    return {
      givenAway: found?.givenAway ?? null,
      by: found?.by ?? [],
      touched: new Set(all.flatMap(({ touched }) => [...touched])),
      // To show a cell shows it of all that are decided together.
      follows: (cell) => all.every(({ follows }) => follows(cell)),
    };
  }
}

class AttackersOfMember {
  readonly public: Knowledge;
  private readonly statements: readonly AreaStatements[];
  private readonly earlier: EarlierStates;
  private readonly locals = new Locals();
  private readonly printedLocals = new Locals();
  /** Of those who were found to know more than the public: of most, nothing ever is. */
  private readonly known = new Map<Insider, Knowledge>();

  constructor(
    private readonly table: SecrecyTable,
    private readonly thresholds: Thresholds,
    private readonly insiders: readonly Insider[],
  ) {
    this.statements = table.areas.map((area) => statementsOf(table, area, thresholds));
    this.earlier = new EarlierStates(table, this.statements);
    this.public = this.knowledge(this.statements, new EarlierSums(this.earlier));
    this.public.guard(thresholds);
  }

  consequences(isShown: (cell: string) => boolean): Recovered {
    const toPublic = this.public.consequences(isShown);
    if (toPublic.givenAway !== null) return { ...toPublic, by: [] };
    for (const own of this.insiders) {
      // Of places that show all that they bring to the federation's cells, nothing is known that the public does not know.
      if (!own.some((area) => toPublic.touched.has(area))) continue;
      const { givenAway } = this.knowledgeOf(own).consequences(isShown);
      if (givenAway !== null) return { ...toPublic, givenAway, by: own };
    }
    return { ...toPublic, by: [] };
  }

  private knowledge = (of: readonly AreaStatements[], earlier: EarlierSums): Knowledge =>
    new Knowledge(this.table, of, this.locals, this.printedLocals, earlier);

  private knowledgeOf(own: Insider): Knowledge {
    const known = this.known.get(own);
    if (known !== undefined) return known;
    // What one knows can be taken out of every sum: for that reader, it is not there.
    const others = this.statements.filter(({ area }) => !own.includes(area.code));
    const knowledge = this.knowledge(others, new EarlierSums(this.earlier, own));
    const pairs = this.public.secretPairs.filter((pair) => !own.some((area) => pair.has(area)));
    knowledge.guard(this.thresholds, pairs);
    this.known.set(own, knowledge);
    return knowledge;
  }
}
