import { formatFigure } from '../../typescript/src/format-figure';
import type { ChiffresDeLaPageQuery } from '../../typescript/src/generated/graphql';
import { FIGURE_BASIS_LABELS, labelOf } from '../../typescript/src/labels';
import { classed, element } from './element';

/** Taken from the query, so that a field that is not asked for cannot be shown. */
export type RegionAnswer = NonNullable<ChiffresDeLaPageQuery['region']>;
type Figure = RegionAnswer['keyFigures']['figures'][number];

/** What a region's figures look like: each with what it rests on, what is missing, and what reports print of it. */
export function figuresView({ name, keyFigures: { year, figures } }: RegionAnswer): Node[] {
  const title = element('h2', `${name}, ${year}`);
  const invented = figures.some(({ demonstration }) => demonstration);
  const words = 'Données de démonstration : des chiffres de cette page reposent sur des lignes inventées.';
  return [
    title,
    ...(invented ? [classed('avis', 'p', words)] : []),
    classed('chiffres', 'dl', ...figures.map(figureView)),
  ];
}

function figureView(figure: Figure): Node {
  return classed(
    figure.value === null ? 'chiffre absent' : 'chiffre',
    'div',
    element('dt', figure.indicator.label),
    classed('valeur', 'dd', formatFigure(figure)),
    classed('appui', 'dd', restsOn(figure)),
    ...(figure.printed.length > 0 ? [element('dd', printedView(figure))] : []),
  );
}

function restsOn({ basis, demonstration, coverage }: Figure): string {
  const { reporting, expected, respondents, respondentsExpected } = coverage;
  const survey =
    respondents === null || respondentsExpected === null
      ? reporting < expected
        ? 'aucun dépôt publié'
        : ''
      : `${respondents} réponses sur ${respondentsExpected} adhérents`;
  const parts = [
    basis === null ? '' : labelOf(FIGURE_BASIS_LABELS, basis),
    survey,
    demonstration ? 'démonstration' : '',
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

function printedView(figure: Figure): Node {
  const written = (value: number, approximate: boolean): string =>
    formatFigure({ indicator: figure.indicator, value, approximate, state: 'KNOWN' });
  const lines = figure.printed.map(({ value, approximate, difference, section, note, source }) => {
    const gap = difference === null || difference === 0 ? '' : ` (écart : ${written(difference, false)})`;
    const place = section === null ? source.label : `${source.label}, ${section}`;
    return element('li', `${written(value, approximate)}${gap}, ${place}${note === null ? '' : ` (${note})`}`);
  });
  return element('details', element('summary', 'Ce que les rapports impriment'), element('ul', ...lines));
}
