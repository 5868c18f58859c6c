import type { RequestContext } from '../../graphql/context';
import type { QueryExecutor } from '../../graphql/executor';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { enumerated, NO_BREAK } from '../../kernel/french';
import { INVENTED, STYLE, type Drawing } from '../charts/svg';
import { writeFigure } from '../french';
import { html, Html } from '../html';
import { figuresQuery } from '../key-figures/key-figures.query';
import { knownNumber, partialWords } from '../part-words';
import { ask } from '../query';
import { drawingOf } from './graph.drawing';
import { titleOf, type GraphData } from './graph.data';
import { readFrozenGraph } from './frozen-graph';
import { linesOf } from '../charts/text-lines';

const [WIDTH, HEIGHT, MARGIN] = [1200, 630, 56];
const COLUMN = 560;
/** Of the value: characters of a line times their size. */
const VALUE_LINE = 1248;
/** Of a drawing in so small a place. */
const MOST_BARS = 6;

/** The figure of a picture, and what it is worth, in words. */
interface PreviewFacts {
  readonly year: number;
  readonly value: string;
  /** A value of a part says so in its own words, which are longer. */
  readonly isWhole: boolean;
  readonly coverage: string;
  readonly source: string | null;
  readonly demonstration: boolean;
}

/** What a message shows of a link: the figure, its coverage and its source in the picture itself, beside its graph. */
export async function previewSvg(
  executor: QueryExecutor,
  context: RequestContext,
  data: GraphData,
  mention: string,
): Promise<string> {
  const drawing = drawingOf(data, MOST_BARS);
  const { definition, name, split, own, shownYear } = data;
  if (own !== null)
    return previewDrawing({
      title: titleOf(data),
      value: drawing?.conclusion ?? own.missing,
      isWhole: false,
      words: [...(own.coverage === null ? [] : [own.coverage]), `${mention}.`],
      demonstration: own.demonstration,
      drawing,
    });
  const facts = await readFacts(executor, context, data);
  const year = facts?.year ?? shownYear;
  const title =
    split === null || facts === null ? `${definition.label}, ${name}` : (drawing?.title ?? definition.label);
  return previewDrawing({
    title: `${title}${split === null && year !== null ? `, ${year}` : ''}`,
    value: facts?.value ?? 'Pas de valeur',
    isWhole: facts?.isWhole ?? false,
    words: [
      facts === null ? 'Rien n’est connu de ce chiffre pour ce choix.' : facts.coverage,
      ...(facts?.source == null ? [] : [`Source${NO_BREAK}: ${facts.source}`]),
      `${mention}.`,
    ],
    demonstration: data.demonstration || facts?.demonstration === true,
    drawing,
  });
}

interface PreviewParts {
  readonly title: string;
  /** What is said largest. */
  readonly value: string;
  /** Whether that is a number alone, and not a sentence. */
  readonly isWhole: boolean;
  /** Under it, each on lines of its own. */
  readonly words: readonly string[];
  readonly demonstration: boolean;
  readonly drawing: Drawing | null;
}

export function previewDrawing({ title, value, isWhole, words: said, demonstration, drawing }: PreviewParts): string {
  const titleLines = linesOf(title, 44, 3);
  const under = MARGIN + 60 + titleLines.length * 52;
  const floor = HEIGHT - (demonstration ? 76 : 28);
  const layoutOf = (size: number, lines: number) => {
    const valueLines = linesOf(value, Math.floor(VALUE_LINE / size), isWhole ? 2 : 4);
    const words = said.flatMap((each) => linesOf(each, 52, lines));
    const valueTop = under + size;
    return { size, valueLines, words, valueTop, wordsTop: valueTop + (valueLines.length - 1) * size * 1.1 + 52 };
  };
  const [large, middle, small] = isWhole ? [92, 70, 56] : [48, 40, 34];
  // As large as leaves room for all words, over what says that it is invented.
  const { size, valueLines, words, valueTop, wordsTop } =
    [layoutOf(large, 3), layoutOf(middle, 2)].find((each) => each.wordsTop + (each.words.length - 1) * 34 <= floor) ??
    layoutOf(small, 1);
  const line = (text: string, x: number, y: number, style: string) => html`<text x="${x}" y="${y}" style="${style}">${text}</text>`; // prettier-ignore
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${WIDTH} ${HEIGHT}"
    width="${WIDTH}"
    height="${HEIGHT}"
    font-family="Source Sans 3"
  >
    <style>
      ${new Html(STYLE)}
    </style>
    <rect width="${WIDTH}" height="${HEIGHT}" fill="#fff" />
    <rect width="14" height="${HEIGHT}" fill="#0b5c63" />
    ${line(`${FEDERATION_PROFILE.name}, Maillage`, MARGIN, MARGIN + 18, 'font-size:26px;font-weight:700;fill:#0b5c63')}
    ${titleLines.map((text, at) => line(text, MARGIN, MARGIN + 76 + at * 50, 'font-size:42px;font-weight:700;fill:#1c2526'))}
    ${valueLines.map((text, at) => line(text, MARGIN, valueTop + at * size * 1.1, `font-size:${size}px;font-weight:700;fill:#0b5c63`))}
    ${words.map((text, at) => line(text, MARGIN, wordsTop + at * 34, 'font-size:25px;fill:#4d5b5d'))}
    ${demonstration && line(INVENTED, MARGIN, HEIGHT - 36, 'font-size:28px;font-weight:700;fill:#8a2b06')}
    ${drawing !== null && placed(drawing, under)}
  </svg>`.text; // prettier-ignore
}

/** At the right, as large as there is room. */
const placed = ({ body, width, height }: Drawing, top: number): Html =>
  html`<svg
    class="dessin"
    x="${MARGIN + COLUMN + 24}"
    y="${top}"
    width="${WIDTH - COLUMN - 2 * MARGIN - 24}"
    height="${HEIGHT - top - 40}"
    viewBox="0 0 ${width} ${height}"
    preserveAspectRatio="xMidYMid meet"
  >
    ${body}
  </svg>`;

const coverageWords = (reporting: number, expected: number): string =>
  expected <= 1
    ? ''
    : reporting === 0
      ? `Aucun dépôt de région, sur ${expected} attendus`
      : `Dépôts de ${reporting} ${reporting < 2 ? 'région' : 'régions'} sur ${expected}`;

/** « le rapport de 2023 et 2 autres ». */
const sourceWords = (sources: readonly string[]): string | null =>
  sources.length <= 2 ? (sources.length === 0 ? null : enumerated(sources)) : `${sources[0]} et ${sources.length - 1} autres`; // prettier-ignore

async function readFacts(
  executor: QueryExecutor,
  context: RequestContext,
  { definition, territory, split, release, shownYear, points, regions }: GraphData,
): Promise<PreviewFacts | null> {
  if (release !== null) {
    const { figure } = await readFrozenGraph(executor, context, release, territory, definition.code);
    if (figure === null || knownNumber(figure) === null) return null;
    const { coverage, partialOf, sources, source } = figure;
    const named = { ...figure, partialOf: partialOf.map((name) => ({ name, code: name })) };
    return {
      year: release.year,
      ...valueOf(named, definition.unit, regions),
      coverage: coverageWords(coverage.reporting, coverage.expected),
      source: sourceWords(sources ?? (source === null ? [] : [source])),
      demonstration: figure.demonstration,
    };
  }
  // Without a year named, the last that the drawing has.
  const year = split?.year ?? shownYear ?? points.at(-1)?.year;
  if (year === undefined) return null;
  const { lieu } = await ask(executor, context, figuresQuery(territory, year, [definition.code]));
  const [figure] = lieu.keyFigures.figures;
  if (figure === undefined || knownNumber(figure) === null) return null;
  return {
    year,
    ...valueOf(figure, definition.unit, regions),
    coverage: coverageWords(figure.coverage.reporting, figure.coverage.expected),
    source: sourceWords(figure.explanation.sources),
    demonstration: figure.demonstration,
  };
}

type Valued = Parameters<typeof partialWords>[0];

const valueOf = (figure: Valued, unit: Parameters<typeof writeFigure>[1], regions: number) =>
  figure.state === 'PARTIAL'
    ? { value: `${partialWords(figure, regions, unit)}, pas de total`, isWhole: false }
    : { value: writeFigure(figure, unit), isWhole: true };
