import { DIMENSIONS } from '../../kernel/codes';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { enumerated, plural } from '../../kernel/french';
import { EVERY_REGION, explorerAddress, FEDERATION_PLACE, hasRegions, isFrozen, type Choice } from './choice';
import { isCrossed, NOT_CROSSED } from './frozen-crossing';
import type { IndicatorChoice, Possible } from './possible';

/** Why a choice, of which every word is known, has no meaning as a whole, and what has one. */
export interface Refusal {
  readonly message: string;
  readonly instead: readonly { readonly address: string; readonly words: string }[];
}

const quoted = (indicators: readonly IndicatorChoice[]): string =>
  enumerated(indicators.map(({ label }) => `« ${label} »`));

/** Every reason at once; none for what the API answers. `isTooMuch` tells whether the API would answer it to anybody. */
export function refusalsOf(
  choice: Choice,
  possible: Possible,
  isTooMuch: (choice: Choice) => boolean,
): readonly Refusal[] {
  const chosen = choice.indicators.flatMap((code) => possible.indicator(code) ?? []);
  const found = [
    ...nationalOnly(choice, chosen),
    ...unshared(choice, chosen),
    ...(isFrozen(choice) ? notCrossed(choice) : onlySaid(choice, chosen)),
  ];
  if (found.length > 0) return found;
  return isTooMuch(choice) ? [tooMuch(choice)] : [];
}

function nationalOnly(choice: Choice, chosen: readonly IndicatorChoice[]): readonly Refusal[] {
  const without = chosen.filter(({ dimensions }) => !dimensions.includes('REGION'));
  if (!hasRegions(choice) || without.length === 0) return [];
  return [
    {
      message: `${quoted(without)} ${plural(without.length, 'n’est connu', 'ne sont connus')} que pour la fédération.`,
      instead: [
        { words: 'Pour la fédération', address: explorerAddress({ ...choice, places: [FEDERATION_PLACE] }) },
        ...others(choice, chosen, without, 'Sans ce qui n’est que national'),
      ],
    },
  ];
}

/** Without some indicators, where any is left. */
function others(
  choice: Choice,
  chosen: readonly IndicatorChoice[],
  without: readonly IndicatorChoice[],
  words: string,
): Refusal['instead'] {
  const rest = chosen.filter((each) => !without.includes(each)).map(({ code }) => code as string);
  return rest.length === 0 ? [] : [{ words, address: explorerAddress({ ...choice, indicators: rest }) }];
}

function unshared(choice: Choice, chosen: readonly IndicatorChoice[]): readonly Refusal[] {
  const shared = DIMENSIONS.filter(
    (each) => each !== 'REGION' && chosen.every(({ dimensions }) => dimensions.includes(each)),
  );
  return choice.by.flatMap((dimension): Refusal[] => {
    const without = chosen.filter(({ dimensions }) => !dimensions.includes(dimension));
    if (without.length === 0) return [];
    const by = choice.by.filter((each) => each !== dimension);
    return [
      {
        message: `${quoted(without)} ne se ${plural(without.length, 'répartit', 'répartissent')} pas par ${DIMENSION_WORDS[dimension].label.toLowerCase()}.`,
        instead: [
          { words: 'Sans cette répartition', address: explorerAddress({ ...choice, by }) },
          ...others(choice, chosen, without, 'Sans cet indicateur'),
          ...shared
            .filter((each) => !by.includes(each))
            .slice(0, 3)
            .map((each) => ({
              words: `Par ${DIMENSION_WORDS[each].label.toLowerCase()}`,
              address: explorerAddress({ ...choice, by: [...by, each] }),
            })),
        ],
      },
    ];
  });
}

/** What nobody hands in by rows is never known of two splits at once. */
function onlySaid(choice: Choice, chosen: readonly IndicatorChoice[]): readonly Refusal[] {
  const said = chosen.filter(({ dataset }) => dataset === null);
  if (choice.by.length < 2 || said.length === 0) return [];
  return [
    {
      message: `${quoted(said)} ${plural(said.length, 'n’est connu', 'ne sont connus')} que par des totaux imprimés ou déclarés, qui ne se croisent pas.`,
      instead: choice.by.map((each) => ({
        words: `Par ${DIMENSION_WORDS[each].label.toLowerCase()} seulement`,
        address: explorerAddress({ ...choice, by: [each] }),
      })),
    },
  ];
}

const notCrossed = (choice: Choice): readonly Refusal[] =>
  choice.by.length < 2 || isCrossed(choice.by)
    ? []
    : [
        {
          message: NOT_CROSSED,
          instead: [
            ...choice.by.map((each) => ({
              words: `Par ${DIMENSION_WORDS[each].label.toLowerCase()} seulement`,
              address: explorerAddress({ ...choice, by: [each] }),
            })),
            { words: 'Les chiffres du jour', address: explorerAddress({ ...choice, releases: [] }) },
          ],
        },
      ];

const tooMuch = (choice: Choice): Refusal => ({
  message:
    'Cette question est plus grande que ce que l’API répond à la fois. Choisir moins d’années, de lieux ou de répartitions.',
  instead: [
    ...(choice.years.length > 1
      ? [{ words: 'La dernière année', address: explorerAddress({ ...choice, years: choice.years.slice(-1) }) }]
      : []),
    ...(choice.by.length > 0 ? [{ words: 'Sans répartition', address: explorerAddress({ ...choice, by: [] }) }] : []),
    ...(choice.places.includes(EVERY_REGION)
      ? [{ words: 'La fédération seule', address: explorerAddress({ ...choice, places: [] }) }]
      : []),
  ],
});
