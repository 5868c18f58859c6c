import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { globalId } from '../../kernel/global-id';
import { writeValue } from '../../kernel/french';
import { dataTable } from '../charts/chart-figure';
import { rankWords, standing } from '../charts/standing';
import { UNIT_WORDS } from '../french';
import { frenchCsv, frenchNumber, frenchYes } from '../french-csv';
import { RangFigeDocument, type IndicatorCode } from '../generated/graphql';
import { html } from '../html';
import { indicatorAddress } from '../key-figures/addresses';
import { readStanding, standingsOf, type HeldAgainst } from '../key-figures/standing.data';
import { ask, query, type Query } from '../query';
import type { GraphRelease } from './releases';
import type { OwnAsked, OwnGraph } from './own-graph';

interface Read {
  readonly against: HeldAgainst;
  readonly demonstration: boolean;
  readonly query: Query;
}

/** A region among the others, a row an indicator. */
export async function standingGraph(
  executor: QueryExecutor,
  context: RequestContext,
  { definition, others, territory, year, release }: OwnAsked,
): Promise<OwnGraph> {
  const codes = [definition, ...others].map(({ code }) => code);
  const name = context.network.region(territory.code)?.name ?? territory.code;
  const {
    against,
    demonstration,
    query: asked,
  } = await (release === null
    ? readNow(executor, context, year ?? 0, codes)
    : readFrozen(executor, context, codes, release));
  const rows = standingsOf(against, territory.code);
  const title = `${name} parmi les régions, ${year}`;
  return {
    title,
    drawing: rows.length === 0 ? null : standing({ id: 'rang', title, name, rows, demonstration }),
    missing: `${name} n’a de rang pour aucun de ces chiffres : il faut que le sien soit connu en entier et diffusé, et celui de deux autres régions au moins.`,
    table: dataTable(
      title,
      [{ title: 'Chiffre' }, { title: name, number: true }, { title: 'Moyenne', number: true }, { title: 'Rang', number: true }],
      rows.map((row) => [
        html`<a href="${indicatorAddress(row.code, year ?? undefined)}">${row.label}</a>`,
        writeValue(row.value, row.unit),
        writeValue(row.mean, row.unit),
        rankWords(row),
      ]),
    ),
    csv: frenchCsv(
      ['territoire', 'annee', 'indicateur', 'libelle', 'valeur', 'unite', 'moyenne', 'rang', 'regions_connues', 'regions', 'demonstration'],
      rows.map(({ code, label, unit, value, mean, rank, others: rest }) => [
        name,
        String(year),
        code,
        label,
        frenchNumber(value),
        UNIT_WORDS[unit],
        frenchNumber(mean),
        String(rank),
        String(rest.length + 1),
        String(context.network.regions.length),
        frenchYes(demonstration),
      ]),
    ),
    content: { year, ranks: rows.map(({ others: rest, ...row }) => ({ ...row, among: rest.length + 1 })) },
    coverage: null,
    demonstration,
    query: asked,
  }; // prettier-ignore
}

async function readNow(
  executor: QueryExecutor,
  context: RequestContext,
  year: number,
  codes: readonly string[],
): Promise<Read> {
  const { ofRegions, national } = await readStanding(executor, context, year, codes);
  const against = { regions: ofRegions.answer, national };
  return { against, query: ofRegions.query, demonstration: national.some(({ demonstration }) => demonstration) };
}

async function readFrozen(
  executor: QueryExecutor,
  context: RequestContext,
  codes: readonly string[],
  release: GraphRelease,
): Promise<Read> {
  const { regions } = context.network;
  const asked = query(RangFigeDocument, {
    version: release.id,
    lieux: [globalId('Federation', FEDERATION_PROFILE.key), ...regions.map(({ code }) => globalId('Region', code))],
    indicateurs: [...codes] as IndicatorCode[],
  });
  const { release: found } = await ask(executor, context, asked);
  const figures = found?.figures ?? [];
  const names = new Set(found?.regionNames ?? regions.map(({ name }) => name));
  const national = figures
    .filter(({ territoryName }) => !names.has(territoryName))
    .map(({ indicator, value }) => ({ indicator: { code: indicator }, value }));
  const breakdownOf = (code: string) =>
    figures
      .filter(({ indicator, territoryName }) => indicator === code && names.has(territoryName))
      .map(({ territoryName, value, state }) => ({
        key: regions.find(({ name }) => name === territoryName)?.code ?? territoryName,
        value,
        state,
      }));
  const ofRegions = codes.flatMap((code) => {
    const first = figures.find(({ indicator }) => indicator === code);
    return first === undefined ? [] : [{ indicator: { code, label: first.label, unit: first.unit }, breakdown: breakdownOf(code) }]; // prettier-ignore
  });
  return {
    against: { regions: ofRegions, national },
    query: asked,
    demonstration: figures.some(({ demonstration }) => demonstration),
  };
}
