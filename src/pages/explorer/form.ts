import { DIMENSIONS } from '../../kernel/codes';
import { DIMENSION_WORDS } from '../../kernel/dimensions';
import { NO_BREAK } from '../../kernel/french';
import type { Network } from '../../network/network';
import { FEDERATION_NAME } from '../../network/network';
import { html, type Html } from '../html';
import type { GraphRelease } from '../graphs/releases';
import { THEMES } from '../key-figures/themes';
import {
  axisLabel,
  axisWord,
  EVERY_REGION,
  EXPLORER,
  explorerAddress,
  FEDERATION_PLACE,
  isFrozen,
  MOST_INDICATORS,
  VIEW_NAMES,
  VIEWS,
  type Axis,
  type Choice,
  type View,
} from './choice';
import { openness, type Openness } from './openness';
import type { IndicatorChoice, Possible } from './possible';
import { versionField, withYears } from './version-field';

export interface FormParts {
  readonly choice: Choice;
  readonly possible: Possible;
  readonly network: Network;
  readonly invented: ReadonlySet<number>;
  readonly closedViews: ReadonlyMap<View, string>;
  /** Frozen years, the latest first. */
  readonly releases: readonly GraphRelease[];
  /** Axes of the table that may be its columns. */
  readonly columns: readonly Axis[];
  /** The one that is. */
  readonly column: Axis | null;
}

/** Every choice with what is open of it: a form that needs no script, and whose address says everything. */
export function choiceForm(parts: FormParts): Html {
  const { choice, possible, network, invented } = parts;
  const open = openness(choice, possible, network);
  return html`<form class="choisir" id="choisir" action="${EXPLORER}" method="get" aria-label="Choisir ce qui est montré">
    ${indicatorFields(choice, possible, open)}
    <fieldset>
      <legend>Années</legend>
      <div class="cases">
        ${[...possible.years, ...possible.unfrozen]
          .sort((a, b) => a - b)
          .map((year) =>
            box('annee', String(year), `${year}${invented.has(year) ? ' (démo)' : ''}`, choice.years.includes(year), open.years.get(year)),
          )}
      </div>
      ${possible.years.length === 0 && html`<p class="doux">Aucun chiffre n’est encore publié, d’aucune année.</p>`}
      ${quickYears(parts)}
    </fieldset>
    <fieldset>
      <legend>Lieux <span class="doux">(rien de coché${NO_BREAK}: ${FEDERATION_NAME})</span></legend>
      <div class="cases">
        ${box('lieu', FEDERATION_PLACE, FEDERATION_NAME, choice.places.includes(FEDERATION_PLACE))}
        ${box('lieu', EVERY_REGION, 'Chaque région', choice.places.includes(EVERY_REGION), open.everyRegion)}
        ${network.regions.map(({ code, name }) => box('lieu', code, name, choice.places.includes(code), open.places.get(code)))}
      </div>
    </fieldset>
    <div class="listes">
      ${splitField(choice, open, 0)} ${choice.by.length > 0 && splitField(choice, open, 1)}
      ${choice.view === 'tableau' && columnField(parts)}
    </div>
    ${viewField(parts)} ${versionField(parts)}
    <p class="appliquer"><button type="submit">Afficher</button></p>
    ${open.reasons.length > 0 && reasons(open)}
  </form>`; // prettier-ignore
}

const box = (name: string, value: string, words: string, isOn: boolean, reason?: string): Html =>
  html`<label class="case"
    ><input
      type="checkbox"
      id="${name}-${value}"
      name="${name}"
      value="${value}"
      ${isOn && html` checked`}
      ${!isOn && reason !== undefined && html` disabled`}
    /><span>${words}</span></label
  >`;

/** A list for each indicator that is chosen, and one for another. */
function indicatorFields(choice: Choice, possible: Possible, open: Openness): Html {
  const lists = [...choice.indicators, ...(choice.indicators.length < MOST_INDICATORS ? [''] : [])];
  return html`<fieldset class="indicateurs">
    <legend>Indicateurs</legend>
    ${lists.map(
      (chosen, index) =>
        html`<div class="champ">
          <label for="indicateur-${index}">${index === 0 ? 'Indicateur' : chosen === '' ? 'et aussi (facultatif)' : 'et'}</label>
          <select id="indicateur-${index}" name="indicateur">
            ${index > 0 && html`<option value="">${chosen === '' ? 'aucun autre' : 'enlever'}</option>`}
            ${themedOptions(chosen, choice, possible, open)}
          </select>
        </div>`,
    )}
  </fieldset>`; // prettier-ignore
}

const themedOptions = (chosen: string, choice: Choice, possible: Possible, open: Openness): readonly Html[] =>
  THEMES.map(({ title, indicators }) => {
    const own = indicators.flatMap((code) => possible.indicator(code) ?? []);
    return html`<optgroup label="${title}">${own.map((each) => option(each, chosen, choice, open))}</optgroup>`;
  });

function option({ code, label }: IndicatorChoice, chosen: string, choice: Choice, open: Openness): Html | null {
  const isChosen = code === chosen;
  if (!isChosen && choice.indicators.includes(code)) return null;
  const reason = open.indicators.get(code);
  return html`<option value="${code}" ${isChosen && html` selected`}${!isChosen && reason !== undefined && html` disabled`}>${label}${reason !== undefined && ` (${reason})`}</option>`; // prettier-ignore
}

/** All years at once: ten boxes are too many clicks for a line. */
function quickYears({ choice, possible, invented, releases }: FormParts): Html | null {
  const known = [...new Set(possible.within(choice.indicators, null).map(({ year }) => year))];
  const real = known.filter((year) => !invented.has(year));
  const years = (real.length > 0 ? real : known).sort((a, b) => a - b);
  if (years.length < 2 || years.join() === choice.years.join()) return null;
  const frozen = isFrozen(choice) ? withYears(choice, years, releases) : { ...choice, years };
  return html`<p class="voies"><a href="${explorerAddress(frozen)}" data-explorer id="toutes-annees">Toutes les années connues</a></p>`; // prettier-ignore
}

function splitField({ by }: Choice, open: Openness, index: 0 | 1): Html {
  const id = `par-${index}`;
  return html`<div class="champ">
    <label for="${id}">${index === 0 ? 'Réparti par' : 'puis par'}</label>
    <select id="${id}" name="par">
      <option value="">aucune répartition</option>
      ${DIMENSIONS.filter((each) => each !== 'REGION' && !(each !== by[index] && by.includes(each))).map((each) => {
        const beside = by.find((_, other) => other !== index);
        const reason = open.splits.get(each) ?? (beside === undefined ? null : open.crossing(each, beside));
        const isChosen = by[index] === each;
        if (reason === 'inconnue' && !isChosen) return null;
        return html`<option value="${DIMENSION_WORDS[each].address}" ${isChosen && html` selected`}${reason !== null && !isChosen && html` disabled`}>${DIMENSION_WORDS[each].label}${reason !== null && ` (${reason})`}</option>`;
      })}
    </select>
  </div>`; // prettier-ignore
}

const columnField = ({ columns, column }: FormParts): Html | null =>
  columns.length < 2
    ? null
    : html`<div class="champ">
        <label for="colonnes">En colonnes</label>
        <select id="colonnes" name="colonnes">
          ${columns.map(
            (axis) =>
              html`<option value="${axisWord(axis)}" ${axis === column && html` selected`}>${axisLabel(axis)}</option>`,
          )}
        </select>
      </div>`;

const viewField = ({ choice, closedViews }: FormParts): Html =>
  html`<fieldset>
    <legend>Vue</legend>
    <div class="cases">
      ${VIEW_NAMES.map((view) => {
        const isOn = choice.view === view;
        return html`<label class="case"
          ><input
            type="radio"
            id="vue-${view}"
            name="vue"
            value="${view}"
            ${isOn && html` checked`}
            ${!isOn && closedViews.has(view) && html` disabled`}
          /><span>${VIEWS[view]}</span></label
        >`;
      })}
    </div>
    ${
      closedViews.size > 0 &&
      html`<details id="vues-fermees">
        <summary>Pourquoi ${closedViews.size === 1 ? 'une vue est fermée' : 'des vues sont fermées'}</summary>
        <ul>
          ${[...closedViews].map(([view, reason]) => html`<li>${VIEWS[view]}${NO_BREAK}: ${reason}</li>`)}
        </ul>
      </details>`
    }
  </fieldset>`;

const reasons = ({ reasons }: Openness): Html =>
  html`<details id="choix-fermes">
    <summary>Pourquoi certains choix sont fermés</summary>
    <ul>
      ${reasons.map((reason) => html`<li>${reason}</li>`)}
    </ul>
  </details>`;
