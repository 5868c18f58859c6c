import type { RequestContext } from '../../graphql/context';
import { indicators } from '../../datasets/catalogue';
import { NO_BREAK } from '../../kernel/french';
import { dataTable } from '../charts/chart-figure';
import { BASIS_WORDS, writeFigure } from '../french';
import { html, type Html } from '../html';
import type { ChiffreDuLieuFragment, ChiffresDUnLieuFragment, IndicatorCode } from '../generated/graphql';
import { indicatorAddress } from '../key-figures/addresses';
import { knownNumber, partialWords } from '../part-words';
import { programmeAddress } from './addresses';

/** What is asked of a place that is no delegation: every indicator that rows of a dataset fill. */
export const PLACE_INDICATORS: readonly IndicatorCode[] = indicators
  .filter(({ dataset }) => dataset !== null)
  .map(({ code }) => code as IndicatorCode);

/** Every indicator that is split by programme. */
export const PROGRAMME_INDICATORS: readonly IndicatorCode[] = indicators
  .filter(({ dimensions }) => dimensions.includes('PROGRAMME'))
  .map(({ code }) => code as IndicatorCode);

/** A figure, or a part of one, as a table shows it. */
export type TableFigure = Omit<ChiffreDuLieuFragment, 'explanation'>;

const isKnown = (figure: TableFigure): boolean => knownNumber(figure) !== null;

const labelsOf = (figures: readonly TableFigure[]): string =>
  figures.map(({ indicator }) => indicator.label).join(', ');

const valueWords = (figure: TableFigure, regions: number): string =>
  figure.state === 'PARTIAL'
    ? partialWords(figure, regions, figure.indicator.unit)
    : writeFigure(figure, figure.indicator.unit);

type Named = Pick<RequestContext, 'network'>;

/** Figures that are known, and the names of those that are withheld; null where none is either. */
export function knownFigures(figures: readonly TableFigure[], year: number, { network }: Named): Html | null {
  const known = figures.filter((figure) => isKnown(figure) && figure.value !== 0);
  const zero = figures.filter(({ value }) => value === 0);
  const withheld = figures.filter(({ state }) => state === 'SUPPRESSED');
  if (known.length + zero.length + withheld.length === 0) return null;
  return html`${
    known.length > 0 &&
    dataTable(
      `Chiffres de ${year}`,
      [{ title: 'Indicateur' }, { title: 'Valeur', number: true }, { title: 'D’où' }],
      known.map((figure) => [
        html`<a href="${indicatorAddress(figure.indicator.code, year)}">${figure.indicator.label}</a>`,
        valueWords(figure, network.regions.length),
        html`${figure.basis !== null && BASIS_WORDS[figure.basis]}${figure.demonstration && ', démonstration'}`,
      ]),
    )
  }${
    zero.length > 0 &&
    html`<p>
      Zéro, connu comme tel${zero.some(({ demonstration }) => demonstration) && ' (démonstration)'}${NO_BREAK}:
      ${labelsOf(zero)}.
    </p>`
  }${
    withheld.length > 0 &&
    html`<p class="doux">
      Non diffusé, parce que trop peu de structures sont derrière${NO_BREAK}: ${labelsOf(withheld)}.
      <a href="/documentation/secret-statistique.html">Le secret statistique</a>
    </p>`
  }`;
}

/** The same of a place, in the year shown. */
export const placeFigures = ({ keyFigures: { year, figures } }: ChiffresDUnLieuFragment, context: Named): Html =>
  html`<section class="largeur" aria-labelledby="titre-chiffres">
    <h2 id="titre-chiffres">Ses chiffres de ${year}</h2>
    ${knownFigures(figures, year, context) ?? html`<p>Rien n’en est communiqué pour ${year}.</p>`}
  </section>`;

/** The programmes that a place took part in, as far as that is known and shown. */
export function placeProgrammes({ keyFigures: { year, programmes } }: ChiffresDUnLieuFragment): Html | null {
  const part = programmes.filter(({ participations }) => isKnown(participations) && participations.value !== 0);
  const withheld = programmes.some(({ participations }) => participations.state === 'SUPPRESSED');
  if (part.length === 0 && !withheld) return null;
  return html`<section class="largeur" aria-labelledby="titre-programmes">
    <h2 id="titre-programmes">Ses programmes en ${year}</h2>
    <ul>
      ${part.map(
        ({ programme, participations }) =>
          html`<li>
            <a href="${programmeAddress(programme.code)}">${programme.name}</a>${NO_BREAK}:
            ${participations.explanation.sentence}
          </li>`,
      )}
    </ul>
    ${withheld && html`<p class="doux">D’autres participations ne sont pas diffusées${NO_BREAK}: trop peu de structures.</p>`}
  </section>`;
}
