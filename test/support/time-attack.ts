import { isSecret, type Answer, type Interview } from './interview';
import { LinearAttack } from './linear-attack';
import type { Home } from './random-network';
import { UnknownsOverTime } from './unknowns-over-time';

type Sum = ReadonlyMap<number, bigint>;

/** What was asked at one point in time: the amounts behind it, and who has them. */
interface Asked {
  readonly at: number;
  readonly answer: Answer;
  readonly sum: Sum;
  readonly own: ReadonlyMap<string, bigint>;
  readonly unnamed: bigint;
  readonly isSecret: boolean;
}

/**
 * An attacker who keeps what was answered at every point in time about one indicator, and sets it beside each other,
 * knowing of everything whether it stayed the same. Written anew, without any code of the platform.
 */
export class TimeAttack {
  private readonly attack = new LinearAttack();
  private readonly unknowns = new UnknownsOverTime();
  private readonly asked = new Map<string, Asked[]>();
  private at = 0;
  shown = 0;
  withheld = 0;

  /** Homes of which the attacker knows every row at every time. */
  constructor(private readonly isOwn: (home: Home) => boolean = () => false) {}

  /** What some readers heard at one time. */
  hear(...interviews: readonly Interview[]): void {
    this.at++;
    for (const interview of interviews) this.hearOne(interview);
  }

  private hearOne({ answers, unknowns }: Interview): void {
    const numbers = this.unknowns.numbersOf(unknowns, ({ top, base }) => `${top}/${base}`);
    for (const answer of answers) {
      const rows = answer.rows.filter((row) => !this.isOwn(unknowns[row]?.home ?? null));
      const sum = new Map(rows.map((row) => [numbers[row] ?? 0, 1n]));
      if (answer.value !== null) this.attack.learn(sum.keys());
      if (answer.value !== null) this.shown++;
      else if (answer.state === 'SUPPRESSED') this.withheld++;
      const own = new Map<string, bigint>();
      let unnamed = 0n;
      for (const { adherent, top } of rows.flatMap((row) => unknowns[row]?.fact ?? []))
        if (adherent === null) unnamed += top;
        else own.set(adherent, (own.get(adherent) ?? 0n) + top);
      const one: Asked = { at: this.at, answer, sum, own, unnamed, isSecret: isSecret(rows, unknowns) };
      this.asked.set(answer.name, [...(this.asked.get(answer.name) ?? []), one]);
    }
  }

  /** Names of secrets that can be computed, of any time, and of what changed from one time to another. */
  recovered(): readonly string[] {
    const found = new Set<string>();
    for (const [name, all] of this.asked) {
      for (const { at, sum, isSecret: secret } of all) if (secret && this.knows(sum)) found.add(`${name} at ${at}`);
      for (const [index, to] of all.entries())
        for (const from of all.slice(0, index)) {
          if (from.at === to.at || !isSecretChange(from, to)) continue;
          const change = new Map(to.sum);
          for (const [unknown, times] of from.sum) change.set(unknown, (change.get(unknown) ?? 0n) - times);
          for (const [unknown, times] of change) if (times === 0n) change.delete(unknown);
          if (change.size > 0 && this.knows(change)) found.add(`${name} from ${from.at} to ${to.at}`);
        }
    }
    return [...found];
  }

  private knows = (sum: Sum): boolean => this.attack.knows(sum.keys(), (unknown) => sum.get(unknown) ?? 0n);
}

const size = (number: bigint): bigint => (number < 0n ? -number : number);

/** Whether fewer than three adherents changed what was asked, or one for more than 85 %. */
function isSecretChange(from: Asked, to: Asked): boolean {
  const changes = [...new Set([...from.own.keys(), ...to.own.keys()])]
    .map((adherent) => size((to.own.get(adherent) ?? 0n) - (from.own.get(adherent) ?? 0n)))
    .filter((change) => change > 0n);
  const all = changes.reduce((sum, each) => sum + each, size(to.unnamed - from.unnamed));
  return changes.length > 0 && (changes.length < 3 || changes.some((each) => each * 100n > all * 85n));
}
