import { indicators as catalogue } from '../../datasets/catalogue';
import type { Dataset } from '../../datasets/dataset';
import type { IndicatorDefinition } from '../../datasets/indicator';
import { DATASETS } from '../../datasets/registry';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import type { KeyFiguresProfile } from '../../kernel/federation/profile';

/** What is read together: the indicators that matter first, and all of them. */
export interface Theme {
  /** In addresses. */
  readonly id: string;
  readonly title: string;
  /** Those that stand on the page of the whole year. */
  readonly headline: readonly string[];
  /** In the order of the page; the headline first. */
  readonly indicators: readonly string[];
}

/** Of a dataset that the profile makes no theme of. */
const MATTER_FIRST = 4;

type Named = Pick<IndicatorDefinition, 'code' | 'dataset'>;

/**
 * Every indicator of the catalogue in exactly one theme: where the profile names it; else with the others of its
 * dataset; else in a theme of that dataset; and what only reports give, in a last one.
 */
export function themesOf(
  groups: KeyFiguresProfile['groups'],
  indicators: readonly Named[],
  datasets: readonly Pick<Dataset, 'code' | 'fileName' | 'label'>[],
): readonly Theme[] {
  const datasetOf = new Map(indicators.map(({ code, dataset }) => [code, dataset]));
  const taken = new Set<string>();
  const free = (codes: readonly string[]) => codes.filter((code) => !taken.has(code) && taken.add(code));
  const named = groups.map(({ id, title, indicators: headline, others }) => ({
    id,
    title,
    headline,
    own: [...free(headline), ...free(others)],
  }));
  const datasetsOf = (codes: readonly string[]) => [...new Set(codes.flatMap((code) => datasetOf.get(code) ?? []))];
  const restOf = (dataset: string | null) =>
    free(indicators.flatMap((each) => (each.dataset === dataset ? each.code : [])));
  // A dataset is of the theme that it heads; of one that merely names it too, where it heads none.
  const headed = named.map(({ headline }) => datasetsOf(headline).flatMap(restOf));
  const declared = named.map(({ own, ...group }, at) => ({
    ...group,
    indicators: [...own, ...(headed[at] ?? []), ...datasetsOf(own).flatMap(restOf)],
  }));
  const ids = new Set(groups.map(({ id }) => id));
  const idOf = (name: string) => (ids.has(name) ? `jeu-${name}` : name);
  const more = datasets.map(({ code, fileName, label }) => {
    const own = restOf(code);
    return {
      id: idOf(fileName.replaceAll('_', '-')),
      title: label,
      headline: own.slice(0, MATTER_FIRST),
      indicators: own,
    };
  });
  const printed = restOf(null);
  const last = { id: idOf('rapports'), title: 'Ce que seuls les rapports donnent', headline: [], indicators: printed };
  return [...declared, ...more, last].filter((theme) => theme.indicators.length > 0);
}

/** In the order of the pages. */
export const THEMES = themesOf(FEDERATION_PROFILE.keyFigures.groups, catalogue, DATASETS);

/** The theme of an indicator of the catalogue. */
export function themeOf(code: string): Theme {
  const theme = THEMES.find(({ indicators }) => indicators.includes(code));
  if (theme === undefined) throw new Error(`indicator ${code} is in no theme`);
  return theme;
}
