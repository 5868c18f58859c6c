import { NO_BREAK, writeNumber } from '../../kernel/french';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { html, type Content, type Html } from '../html';
import { graphWays } from '../graph-ways';
import { QUARTILES_VIEW } from '../graph-address';
import { observatoryAddress } from '../observatory-address';
import { mediansIndicator, quartilesDrawing } from './drawings';
import { quartileWords, ratioWords, sumWords } from './measure-words';
import type { ObservatoryData } from './observatory.data';
import type { GroupAnswer, MeasureAnswer } from './observatory.query';

const COLUMNS = [
  { title: 'Répondants ensemble', number: true },
  { title: 'Réponses', number: true },
  { title: 'Par structure', number: true },
  { title: 'Par ETP', number: true },
  { title: '1er quartile', number: true },
  { title: 'Médiane', number: true },
  { title: '3e quartile', number: true },
];

const isRate = ({ figure }: MeasureAnswer): boolean => figure.indicator.unit === 'RATE';

function cells(measure: MeasureAnswer, label: Content, regions: number): readonly Content[] {
  const { figure, respondents, perRespondent, perFullTimeEquivalent } = measure;
  return [
    label,
    sumWords(measure, regions),
    respondents == null ? '—' : writeNumber(respondents),
    ratioWords(perRespondent ?? null, figure.indicator.unit),
    ratioWords(perFullTimeEquivalent ?? null, figure.indicator.unit),
    ...quartileWords(measure),
  ];
}

/** All measures of all respondents; then each by type and by region, folded away. */
export function measuresSection({ whole, byStructureType, byRegion, regions, year }: ObservatoryData): Html {
  const groups = [
    ...byStructureType.map((group) => ({ group, label: group.label })),
    ...byRegion.map((group) => ({
      group,
      label: html`<a href="${observatoryAddress(year, { code: group.key ?? '' })}">${group.label}</a>`,
    })),
  ];
  return html`<section class="largeur" aria-labelledby="titre-mesures">
    <h2 id="titre-mesures">Ce qu’ils répondent</h2>
    <p>
      «${NO_BREAK}Par structure${NO_BREAK}» et «${NO_BREAK}Par ETP${NO_BREAK}» rapportent deux sommes montrées. Le
      second ne se dit que si quatre répondants sur cinq donnent les deux. Médianes et quartiles sont ceux des
      répondants, arrondis (≈) pour que personne ne s’y reconnaisse${NO_BREAK}; il en faut douze, quelle que soit la
      région que l’on ôte.
      <a href="/documentation/observatoire.html">La méthode en entier</a>.
    </p>
    ${dataTable(
      `Toutes les mesures, ${year}`,
      [{ title: 'Mesure' }, ...COLUMNS],
      whole.measures.map((measure) => cells(measure, measure.figure.indicator.label, regions.length)),
    )}
    <h3>Par type de structure${byRegion.length > 0 && ' et par région'}</h3>
    ${whole.measures.map((measure) => {
      const { code, label } = measure.figure.indicator;
      const rows = groups.flatMap(({ group, label: name }) =>
        measuresNamed(group, code).map((own) => {
          const row = cells(own, name, regions.length);
          return isRate(own) ? row.slice(0, 2) : row;
        }),
      );
      const columns = isRate(measure) ? [{ title: 'Taux', number: true }] : COLUMNS;
      return html`<details>
        <summary>${label}</summary>
        ${dataTable(`${label}, ${year}`, [{ title: byRegion.length > 0 ? 'Type ou région' : 'Type' }, ...columns], rows)}
      </details>`;
    })}
  </section>`;
}

const measuresNamed = ({ measures }: GroupAnswer, code: string): readonly MeasureAnswer[] =>
  measures.filter(({ figure }) => figure.indicator.code === code);

/** One measure as the types answer it, drawn; nothing where it is of too few. */
export function mediansSection(data: ObservatoryData): Html | null {
  const code = mediansIndicator(data);
  const drawing = quartilesDrawing(data, code);
  if (code === null || drawing === null) return null;
  return html`<section class="largeur" aria-labelledby="titre-medianes">
    <h2 id="titre-medianes">D’une structure à l’autre</h2>
    ${chartFigure({
      drawing,
      query: data.query,
      file: `${observatoryAddress(data.year, data.territory)}/${drawing.id}.svg${data.suffix}`,
      table: quartilesTable(data, code),
      graph: graphWays({
        indicator: code,
        territory: data.territory,
        split: null,
        view: QUARTILES_VIEW,
        year: data.year,
      }),
      mention: data.mention,
    })}
  </section>`;
}

/** A row a type of which quartiles are given. */
export const quartilesTable = ({ byStructureType, year }: ObservatoryData, code: string): Html =>
  dataTable(
    `Quartiles par type de structure, ${year}`,
    [
      { title: 'Type' },
      { title: '1er quartile', number: true },
      { title: 'Médiane', number: true },
      { title: '3e quartile', number: true },
    ],
    byStructureType.flatMap((group) =>
      measuresNamed(group, code)
        .filter(({ quartiles }) => quartiles != null)
        .map((measure): readonly Content[] => [group.label, ...quartileWords(measure)]),
    ),
  );
