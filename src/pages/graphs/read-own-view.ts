import { indicatorOf, indicators } from '../../datasets/catalogue';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { isSurveyed } from '../../datasets/roles';
import type { TerritoryRef } from '../../kernel/territory';
import type { Network } from '../../network/network';
import { nothingAt, unknownIndicator } from '../not-found.page';
import type { PageAnswer } from '../page-answer';
import { graphAddress, MULTIPLES_VIEW, OWN_VIEWS, STANDING_VIEW, type GraphRef, type OwnView } from '../graph-address';

/** The view that an address names, of those that are no bars, line or map; null for another, or none. */
export const ownViewOf = (vue: string | undefined): OwnView | null =>
  OWN_VIEWS.find((view) => view === vue?.toLowerCase()) ?? null;

/** What stands beside the indicator; the page that says what is wrong, where a code is none. */
export function readOthers(
  avec: string | undefined,
): readonly IndicatorDefinition[] | { readonly instead: PageAnswer } {
  const others: IndicatorDefinition[] = [];
  for (const code of (avec ?? '').split(',').filter((word) => word !== '')) {
    const found = indicatorOf(code.toUpperCase());
    if (found === undefined) return { instead: unknownIndicator(code, indicators) };
    others.push(found);
  }
  return others;
}

/** Why a view is not one of that indicator and place, with those that are; null where it is. */
export function withoutView(
  view: OwnView,
  definition: IndicatorDefinition,
  territory: TerritoryRef,
  year: number | null,
  { regions }: Network,
): PageAnswer | null {
  const own: GraphRef = { indicator: definition.code, territory, split: null };
  const { label } = definition;
  const isSplit = definition.dimensions.includes('REGION');
  const line = 'Le voir au fil des années';
  if (view === MULTIPLES_VIEW || view === STANDING_VIEW) {
    if (!isSplit) return nothingAt(graphAddress(own), `« ${label} » n’est connu que pour la fédération.`, '', [], line);
    if (view === MULTIPLES_VIEW && territory.code !== '')
      return nothingAt(graphAddress(own), 'Les régions côte à côte sont une vue de la fédération.', 'Ici :', [
        { address: graphAddress({ ...own, territory: { code: '' }, view }), words: `${label}, région par région` },
      ]);
    if (view === STANDING_VIEW && territory.code === '')
      return nothingAt(graphAddress(own), 'Seule une région a un rang : il manque laquelle.', 'Les régions :', [
        ...regions.map(({ code, name }) => ({ address: graphAddress({ ...own, territory: { code }, view, year }), words: name })),
      ]); // prettier-ignore
    return null;
  }
  return isSurveyed(definition)
    ? null
    : nothingAt(
        graphAddress(own),
        `« ${label} » n’est pas une question d’enquête : il n’a ni estimation ni quartiles.`,
        'L’observatoire :',
        [{ address: '/observatoire/', words: 'Ce que l’enquête dit de tout le réseau' }],
        line,
      );
}
