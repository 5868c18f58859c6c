import { indicators } from '../../datasets/catalogue';
import { FEDERATION } from '../../kernel/territory';
import type { FigureAnswer } from '../figure-answers';
import { html, type Html } from '../html';
import { thread } from '../charts/thread';
import { figureCard } from '../key-figures/figure-card';
import { point } from './samples';

const [first, second] = indicators;

const figure = (label: string, change: Partial<FigureAnswer>): FigureAnswer => ({
  indicator: {
    code: (first?.code ?? '') as FigureAnswer['indicator']['code'],
    label,
    description: 'Ce qui est compté.',
    unit: 'COUNT',
    dataset: (first?.dataset ?? null) as FigureAnswer['indicator']['dataset'],
  },
  value: null,
  partialValue: null,
  partialOf: [],
  state: 'KNOWN',
  basis: 'COMPUTED',
  approximate: false,
  demonstration: false,
  coverage: { reporting: 14, expected: 14, handedInBy: 'REGIONS', respondents: null, respondentsExpected: null, missing: [] }, // prettier-ignore
  evolution: null,
  explanation: { sentence: 'La phrase à citer, telle que l’API la donne.', rule: 'Ce qui est compté, et comment cela s’additionne.', breaks: [], sources: [], sourceNotes: [] }, // prettier-ignore
  printed: [],
  declared: [],
  ...change,
});

const regions = ['Bretagne', 'Guyane', 'Normandie'].map((name) => ({ name }));
const partialOf = [{ name: 'Guyane', code: 'guyane' }] as unknown as FigureAnswer['partialOf'];

/** A figure in each of its states, at the head of a page and in a theme. */
export function figures(): Html {
  const settings = { csv: '#', regions };
  const card = (each: FigureAnswer, isHeadline = false) =>
    figureCard(each, FEDERATION, 2024, {
      ...settings,
      isHeadline,
      ...(isHeadline && { drawing: thread([point(2022, 40), point(2023, 52), point(2024, 61)], { shown: 2024, joined: true, title: 'Un fil au fil des années', address: '#' }) }), // prettier-ignore
    });
  return html`<dl class="chiffres phares">
      ${card(figure('Connu', { value: 586 }), true)}
      ${card(figure('Long', { value: 12_345_678, indicator: { ...figure('Long', {}).indicator, code: (second?.code ?? '') as FigureAnswer['indicator']['code'], unit: 'HOURS' } }), true)}
      ${card(figure('En partie', { state: 'PARTIAL', partialValue: 49, partialOf }), true)}
      ${card(figure('Inconnu', { state: 'NOT_REPORTED', basis: null, coverage: { ...figure('', {}).coverage, reporting: 0 } }))}
      ${card(figure('Retenu', { state: 'SUPPRESSED', basis: null }))}
      ${card(figure('Environ', { value: 600, approximate: true, basis: 'DECLARED' }))}
      ${card(figure('Inventé', { value: 12, demonstration: true }))}
    </dl>`; // prettier-ignore
}
