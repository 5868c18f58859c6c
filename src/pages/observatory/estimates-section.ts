import { NO_BREAK, writeNumber, writeValue } from '../../kernel/french';
import { chartFigure, dataTable } from '../charts/chart-figure';
import { html, type Content, type Html } from '../html';
import { graphWays } from '../graph-ways';
import { ESTIMATES_VIEW } from '../graph-address';
import { observatoryAddress } from '../observatory-address';
import { estimatesDrawing } from './drawings';
import type { ObservatoryData } from './observatory.data';
import type { EstimateAnswer } from './observatory.query';

/** What all adherents are likely to come to, beside what the respondents do. */
export function estimatesSection(data: ObservatoryData): Html | null {
  const { estimates, year, territory } = data;
  const [first] = estimates;
  if (first === undefined) return null;
  const drawing = estimatesDrawing(data);
  const isAnyGiven = givenOf(data).length > 0;
  return html`<section class="largeur" aria-labelledby="titre-estimations">
    <h2 id="titre-estimations">Ce que l’on peut estimer pour tout le réseau</h2>
    <p class="avis">
      Ce sont des estimations, non des chiffres connus${NO_BREAK}: elles ne se citent qu’avec leur intervalle, et ne
      sont dans aucun chiffre clé.
    </p>
    <p>${first.method} <a href="/documentation/observatoire.html">La méthode en entier</a>.</p>
    ${
      drawing === null
        ? isAnyGiven && estimatesTable(data)
        : chartFigure({
            drawing,
            query: data.query,
            file: `${observatoryAddress(year, territory)}/${drawing.id}.svg${data.suffix}`,
            table: estimatesTable(data),
            graph: graphWays({ indicator: first.indicator.code, territory, split: null, view: ESTIMATES_VIEW, year }),
            mention: data.mention,
          })
    }${refusals(estimates)}
  </section>`;
}

const givenOf = ({ estimates }: ObservatoryData) => estimates.filter(({ refusedBecause }) => refusedBecause == null);

/** A row a measure of which an estimate is given. */
export const estimatesTable = (data: ObservatoryData): Html =>
  dataTable(
    `Estimations pour tous les adhérents des registres, ${data.year}`,
    [
      { title: 'Mesure' },
      { title: 'Estimation', number: true },
      { title: 'Intervalle à 95 %', number: true },
      { title: 'Réponses', number: true },
    ],
    givenOf(data).map((estimate): readonly Content[] => [
      estimate.indicator.label,
      valueOf(estimate),
      intervalOf(estimate),
      `${writeNumber(estimate.respondents)} sur ${writeNumber(estimate.population ?? 0)}`,
    ]),
  );

const valueOf = ({ value, indicator }: EstimateAnswer): string => writeValue(value ?? 0, indicator.unit);

const intervalOf = ({ lower, upper, indicator }: EstimateAnswer): string =>
  `${writeValue(lower ?? 0, indicator.unit)} à ${writeValue(upper ?? 0, indicator.unit)}`;

/** Each reason once, with what it refuses. */
function refusals(estimates: readonly EstimateAnswer[]): Html | null {
  const refused = estimates.filter(({ refusedBecause }) => refusedBecause != null);
  if (refused.length === 0) return null;
  const reasons = [...new Set(refused.map(({ refusedBecause }) => refusedBecause ?? ''))];
  return html`<h3>Estimations refusées</h3>
    <ul>
      ${reasons.map((reason) => {
        const labels = refused.filter((each) => each.refusedBecause === reason).map(({ indicator }) => indicator.label);
        const what = labels.length === estimates.length ? 'Toutes les mesures' : labels.join(', ');
        return html`<li>${what}${NO_BREAK}: ${reason}</li>`;
      })}
    </ul>`;
}
