import { FigureReader } from '../reading/figure-reader';
import type { Discrepancy } from '../figures/reconciliation/discrepancy';
import { readSnapshot } from '../published/snapshot';
import { readDataVersion } from '../storage/data-version';
import { MaillageError } from '../kernel/errors';
import { globalId, keyOf } from '../kernel/global-id';
import { SETTLEMENT_DECISIONS, type SettlementDecision } from '../kernel/codes';
import { checkedYear } from '../kernel/year';
import { territoryKey } from '../kernel/territory';
import { settleDiscrepancy } from '../publication/settle';
import { readArguments, yearIn } from './arguments';
import { UsageFault, type Command, type ExitCode } from './command';
import { say, sayJson } from './output';
import { withPlatform } from './platform';
import { counted } from '../kernel/french';

const LONGEST_REASON = 500;

/** How a decision is typed, and said. */
const DECISIONS: Readonly<Record<SettlementDecision, { readonly typed: string; readonly said: string }>> = {
  EXPLAINED: { typed: 'explique', said: 'les deux tiennent' },
  STATED_WRONG: { typed: 'enonce-faux', said: 'le côté énoncé est faux, aucun chiffre n’en dépend plus' },
  FOUND_WRONG: { typed: 'constate-faux', said: 'le côté constaté est faux, à corriger par un nouveau dépôt' },
};

async function runList(args: readonly string[]): Promise<ExitCode> {
  const { options } = readArguments(args, {
    options: { annee: 'text', ouvertes: 'flag', json: 'flag' },
    operands: { what: '', least: 0, most: 0 },
  });
  const faults: string[] = [];
  const asked = options.annee === undefined ? null : yearIn(options.annee, faults);
  if (faults.length > 0) throw new UsageFault(faults);
  const year = asked === null ? null : checkedYear(asked);
  return withPlatform<ExitCode>(async ({ database, network }) => {
    const snapshot = await readSnapshot(database.read, network, await readDataVersion(database.read));
    const all = await new FigureReader(snapshot, database).reconciliation(year);
    const found = all.filter(({ settlement }) => !options.ouvertes || settlement === null);
    if (options.json) sayJson(found.map(entryOf));
    else if (found.length === 0) say('Aucune contradiction.');
    else {
      const open = found.filter(({ settlement }) => settlement === null).length;
      say(`${counted(found.length, 'contradiction')}, dont ${counted(open, 'ouverte')}`, ...found.flatMap(linesOf));
    }
    return 0;
  });
}

/** Field for field as the API says it. */
const entryOf = (each: Discrepancy) => ({
  id: globalId('Discrepancy', each.uid),
  kind: each.kind,
  territory: territoryKey(each.territory),
  year: each.year,
  indicator: each.indicator,
  dimension: each.slice?.dimension ?? null,
  key: each.slice?.key ?? null,
  scope: each.scope,
  stated: each.stated,
  statedFrom: each.statedBounds.low,
  statedTo: each.statedBounds.high,
  found: each.found,
  foundFrom: each.foundBounds.low,
  foundTo: each.foundBounds.high,
  difference: each.difference,
  sources: each.sources.map(({ code, publisher, title, year }) => ({ code, publisher, title, year })),
  message: each.message,
  settlement: settlementOf(each),
});

const settlementOf = ({ settlement }: Discrepancy) =>
  settlement === null
    ? null
    : {
        decision: settlement.decision,
        reason: settlement.reason,
        settledAt: settlement.settledAt,
        settledBy: settlement.settledBy,
      };

const linesOf = (each: Discrepancy): string[] => [
  '',
  each.message,
  each.settlement === null
    ? '  Ouverte.'
    : `  Tranchée le ${each.settlement.settledAt.slice(0, 10)} par ${each.settlement.settledBy} : ${DECISIONS[each.settlement.decision].said}. ${each.settlement.reason}`,
  `  Identifiant : ${globalId('Discrepancy', each.uid)}`,
];

async function runSettle(args: readonly string[]): Promise<ExitCode> {
  const { options, operands } = readArguments(args, {
    options: { decision: 'text', motif: 'text', json: 'flag' },
    operands: { what: 'l’identifiant de la contradiction, que contradictions donne', least: 1, most: 1 },
  });
  const faults: string[] = [];
  const decision = SETTLEMENT_DECISIONS.find((each) => DECISIONS[each].typed === options.decision);
  const reason = options.motif?.trim() ?? '';
  if (decision === undefined)
    faults.push(
      `${options.decision === undefined ? 'Il manque la décision' : `« ${options.decision.slice(0, 40)} » n’est pas une décision`} : ajouter --decision ${SETTLEMENT_DECISIONS.map((each) => DECISIONS[each].typed).join(', ')}.`,
    );
  if (reason === '') faults.push('Une décision se motive, et tous lisent le motif : ajouter --motif "…".');
  if (reason.length > LONGEST_REASON)
    faults.push(`Le motif compte ${reason.length} caractères : ${LONGEST_REASON} au plus.`);
  if (decision === undefined || faults.length > 0) throw new UsageFault(faults);
  const [id = ''] = operands;
  return withPlatform<ExitCode>(async ({ database, network, actor }) => {
    const uid = keyOf('Discrepancy', id);
    if (uid === null) throw new MaillageError('NO_SUCH_DISCREPANCY');
    const { discrepancy, refusal } = await settleDiscrepancy(
      database,
      network,
      { discrepancy: uid, decision, reason },
      actor,
    );
    if (options.json)
      sayJson({
        discrepancy: discrepancy === null ? null : entryOf(discrepancy),
        userErrors: refusal === null ? [] : [{ ...refusal, field: [refusal.field] }],
      });
    if (discrepancy === null) {
      console.error(refusal?.message);
      return 1;
    }
    return options.json ? 0 : say(`Tranchée : ${DECISIONS[decision].said}.`, ...linesOf(discrepancy).slice(1));
  });
}

export const contradictions: Command = {
  usage: `Usage : maillage contradictions [--annee 2023] [--ouvertes]

  Montre où les chiffres se contredisent, et ce que le siège en a décidé. Sans --annee : toutes les années.

  --ouvertes  celles que personne n’a encore tranchées
  --json      les deux côtés, leurs bornes, les sources et les identifiants`,
  run: runList,
};

export const settle: Command = {
  usage: `Usage : maillage trancher <identifiant> --decision explique|enonce-faux|constate-faux --motif "…"

  Tranche une contradiction. Tous lisent la décision et son motif.

  --decision  explique : les deux tiennent, ils comptent des choses différentes
              enonce-faux : le côté énoncé est faux, aucun chiffre n’en dépend plus
              constate-faux : le côté constaté est faux, à corriger par un nouveau dépôt
  --motif     pourquoi, ${LONGEST_REASON} caractères au plus
  --json      répond par un document JSON`,
  run: runSettle,
};
