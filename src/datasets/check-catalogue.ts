import type { Dimension } from '../kernel/dimensions';
import type { Profile } from '../kernel/federation/profile';
import { PROFILE_FILE } from '../kernel/federation/read-profile';
import type { Dataset } from './dataset';
import { OWN_DATASETS_FILE } from './own-datasets';
import type { PrintedIndicator } from './printed/printed-indicator';

/** What a profile collects: the product's datasets that it names, its own, and what only its reports print. */
export interface Collected {
  readonly datasets: readonly Dataset[];
  readonly printedIndicators: readonly PrintedIndicator[];
}

/** What of a profile names something that is not collected: French sentences, all of them. */
export function catalogueFaults(profile: Profile, { datasets, printedIndicators }: Collected): readonly string[] {
  const dimensionsOf = new Map<string, readonly Dimension[]>([
    ...datasets.flatMap(({ indicators }) => indicators.map(({ code, dimensions }) => [code, dimensions] as const)),
    ...printedIndicators.map(({ code, dimensions }) => [code, dimensions] as const),
  ]);
  const { home, headline, groups, map, bars, series, boxes } = profile.keyFigures;
  const unknown = (place: string, codes: readonly string[]): readonly string[] =>
    codes.flatMap((code) =>
      dimensionsOf.has(code)
        ? []
        : `${PROFILE_FILE}, « chiffres_cles.${place} » : « ${code} » n’est l’indicateur d’aucun jeu. Corriger le code, ou le retirer.`,
    );
  return [
    ...rolesMissing(datasets),
    ...repeated(datasets, printedIndicators),
    ...unknown('accueil', home),
    ...unknown('phares', headline),
    ...ungrouped(headline),
    ...groups.flatMap(({ id, indicators, others }) => unknown(`groupes.${id}`, [...indicators, ...others])),
    ...unknown('carte', map),
    ...bars.flatMap(({ id, indicator }) => unknown(`barres.${id}`, [indicator])),
    ...series.flatMap(({ id, indicator }) => unknown(`series.${id}`, [indicator])),
    ...boxes.flatMap(({ id, boxes: own }) =>
      own.flatMap(({ indicator, beside, dimension }) => [
        ...unknown(`cadres.${id}`, [indicator, ...beside]),
        ...(dimension === null
          ? []
          : [indicator, ...beside].flatMap((code) => notSplit(`cadres.${id}`, code, dimension))),
      ]),
    ),
    ...(map.length > 0 ? [] : [`${PROFILE_FILE}, « chiffres_cles.carte » est vide. Y mettre au moins un indicateur.`]),
    ...bars.flatMap(({ id, indicator, dimension }) => notSplit(`barres.${id}`, indicator, dimension)),
    ...map.flatMap((indicator) => notSplit('carte', indicator, 'REGION')),
  ];

  /** A page would show it nowhere else, and so lack it where it does not head the page. */
  function ungrouped(codes: readonly string[]): readonly string[] {
    const shown = groups.flatMap(({ indicators }) => indicators);
    return codes.flatMap((code) =>
      shown.includes(code) || !dimensionsOf.has(code)
        ? []
        : `${PROFILE_FILE}, « chiffres_cles.phares » : « ${code} » n’est dans les « indicateurs » d’aucun groupe. L’y ajouter, ou le retirer.`,
    );
  }

  function notSplit(place: string, indicator: string, dimension: string): readonly string[] {
    const dimensions = dimensionsOf.get(indicator);
    if (dimensions === undefined || dimensions.some((each) => each === dimension)) return [];
    return [
      `${PROFILE_FILE}, « chiffres_cles.${place} » : « ${indicator} » ne se répartit pas par ${dimension}. Écrire l’une de : ${dimensions.join(', ') || 'aucune'}.`,
    ];
  }
}

/** The product is made for a federation whose regions submit a register of their adherents. */
function rolesMissing(datasets: readonly Dataset[]): readonly string[] {
  const needed = [
    ['REGISTER', 'adherents', 'le registre des adhérents'],
    ['TOTALS', 'chiffres', 'les totaux déclarés'],
  ] as const;
  return needed.flatMap(([role, fileName, words]) =>
    datasets.some((dataset) => dataset.role.is === role)
      ? []
      : `${PROFILE_FILE}, « jeux_de_donnees » : « ${fileName} » manque, ${words}. L’ajouter à la liste.`,
  );
}

function repeated(datasets: readonly Dataset[], printed: readonly PrintedIndicator[]): readonly string[] {
  const names: readonly (readonly [what: string, names: readonly string[]])[] = [
    ['le code de jeu', datasets.map(({ code }) => code)],
    ['le nom de fichier', datasets.map(({ fileName }) => fileName)],
    ['le code d’indicateur', [...datasets.flatMap(({ indicators }) => indicators), ...printed].map(({ code }) => code)],
  ];
  return names.flatMap(([what, all]) =>
    [...new Set(all.filter((name, index) => all.indexOf(name) !== index))].map(
      (name) => `${OWN_DATASETS_FILE} : ${what} « ${name} » est déjà pris. En choisir un autre.`,
    ),
  );
}
