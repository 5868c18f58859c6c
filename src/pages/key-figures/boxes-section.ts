import { writeNumber, writeValue, NO_BREAK } from '../../kernel/french';
import type { Unit } from '../../kernel/codes';
import { groupBy } from '../../kernel/group-by';
import { BASIS_WORDS, writeFigure } from '../french';
import type { PrintedOfTerritory } from '../figure-answers';
import { html, type Content, type Html } from '../html';
import { partialWords } from '../part-words';
import { indicatorAddress } from './addresses';
import type { Box, BoxValue } from './boxes.data';
import type { KeyFiguresData } from './key-figures.data';

/** The page of key figures as the report lays it out, box by box; nothing where none has a value. */
export function boxesSection({ boxes: groups, printed, regions, year }: KeyFiguresData): Html | null {
  const drawn = groups.map((group) => ({
    ...group,
    boxes: group.boxes.map((box) => ({ box, drawing: drawBox(box, printed.answer, regions.length) })),
  }));
  const unknown = drawn.flatMap(({ boxes }) =>
    boxes.flatMap(({ box, drawing }) => (drawing === null ? box.title : [])),
  );
  const known = drawn.filter(({ boxes }) => boxes.some(({ drawing }) => drawing !== null));
  if (known.length === 0) return null;
  return html`<section aria-labelledby="titre-cadres" class="largeur" id="cadres">
    <h2 id="titre-cadres">Cadre par cadre, comme à la page des chiffres clés du rapport</h2>
    ${known.map(
      ({ id, title, boxes }) =>
        html`<h3 id="cadres-${id}">${title}</h3>
          <ul class="cadres">
            ${boxes.map(({ drawing }) => drawing !== null && html`<li>${drawing}</li>`)}
          </ul>`,
    )}
    ${unknown.length > 0 && html`<p class="doux">Sans valeur pour ${year}${NO_BREAK}: ${unknown.join(', ')}.</p>`}
  </section>`;
}

/** Null for a box of which nothing is known. */
function drawBox(box: Box, printed: readonly PrintedOfTerritory[], regions: number): Html | null {
  const [own] = box.whole;
  if (own === undefined) return null;
  const isKnown = own.said !== null && (own.said.value ?? own.said.partialValue) !== null;
  const subsets = isKnown ? [] : subsetsOf(box, printed);
  if (!isKnown && box.parts.length === 0 && subsets.length === 0) return null;
  const year = box.spec.yearBefore ? ` (${box.year})` : '';
  return html`<strong class="cadre-titre"
      ><a href="${indicatorAddress(own.indicator, box.year)}">${box.title}</a>${year}</strong
    >
    ${isKnown && html`<span class="cadre-valeur">${written(own, regions)}</span>${remarks(own)}${besideWords(box.whole, regions)}`}
    ${
      box.parts.length > 0 &&
      html`<ul>
        ${box.parts.map(
          ({ label, line: [first, ...others] }) =>
            first !== undefined &&
            html`<li>
              ${label}${NO_BREAK}:
              <b>${written(first, regions)}</b
              >${others.map((each) => each.said?.value != null && html` (${each.label.toLowerCase()}${NO_BREAK}: <b>${written(each, regions)}</b>)`)}
              ${!isKnown && remarks(first)}
            </li>`,
        )}
      </ul>`
    }${box.titles.length > 0 && titleList(box.titles)}${subsets.length > 0 && subsetList(subsets)}`;
}

const titleList = (titles: Box['titles']): Html =>
  html`<ul>
    ${titles.map(({ title, url }) => html`<li>${url === null ? title : html`<a href="${url}">${title}</a>`}</li>`)}
  </ul>`;

/** Whole millions of euros are written as reports print them. */
const MILLION = 1_000_000;
const writeAmount = (value: number, unit: Unit): string =>
  unit === 'EUR' && value !== 0 && value % MILLION === 0
    ? `${writeNumber(value / MILLION)}${NO_BREAK}M€`
    : writeValue(value, unit);

function written({ said, unit }: BoxValue, regions: number): string {
  if (said === null) return '';
  return said.state === 'PARTIAL' ? partialWords(said, regions, unit) : writeFigure(said, unit, writeAmount);
}

const besideWords = ([, ...others]: Box['whole'], regions: number): Content =>
  others.map(
    (each) =>
      each.said !== null &&
      (each.said.value ?? each.said.partialValue) !== null &&
      html`<span class="cadre-appui">${each.label}${NO_BREAK}: <b>${written(each, regions)}</b></span>`,
  );

/** What a value rests on: the pages that print it, with what must be known of it. */
function remarks({ said }: BoxValue): Content {
  if (said?.basis == null) return null;
  const places = said.basis === 'PRINTED' ? said.printed.filter(({ difference }) => difference === 0) : [];
  if (places.length === 0) return html`<span class="cadre-appui">${BASIS_WORDS[said.basis]}</span>`;
  const notes = [...new Set(places.flatMap(({ note }) => note ?? []))];
  return html`<span class="cadre-appui">${sources(places)}</span
    >${notes.map((note) => html`<span class="cadre-appui">${note}</span>`)}`;
}

type Place = Pick<PrintedOfTerritory, 'source' | 'section'>;

/** « Coorace, rapport d’activité 2023, p. 19 ; p. 34 » */
const sources = (places: readonly Place[]): Content =>
  [...groupBy(places, ({ source }) => source.code).values()].map((own, index) => {
    const [first] = own;
    if (first === undefined) return null;
    const sections = [...new Set(own.map(({ section }) => pageOf(section)))].join(' ; ');
    return html`${index > 0 && ' ; '}<a href="/rapports/${first.source.code}">${first.source.label}</a>, ${sections}`;
  });

/** The same by its pages alone, where many stand close together. */
const pages = (places: readonly Place[]): Content =>
  [...groupBy(places, ({ source }) => source.code).values()].map((own, index) => {
    const sections = [...new Set(own.map(({ section }) => pageOf(section)))].join(' ; ');
    return html`${index > 0 && ' ; '}<a href="/rapports/${own[0]?.source.code}" title="${own[0]?.source.label}"
        >${sections}</a
      >`;
  });

/** The page without its heading. */
const pageOf = (section: string | null): string => section?.split(' – ', 1)[0] ?? '';

/** What reports print of named subsets alone, subset by subset: it stands for no whole, and is never added up. */
function subsetsOf(
  { spec, year }: Box,
  printed: readonly PrintedOfTerritory[],
): readonly (readonly PrintedOfTerritory[])[] {
  const codes = [spec.indicator, ...spec.beside];
  const own = printed.filter(
    (each) =>
      each.scope !== null &&
      each.year === year &&
      codes.includes(each.indicator.code) &&
      (each.dimension ?? null) === spec.dimension &&
      (spec.key === null || each.key === spec.key),
  );
  return [...groupBy(own, ({ scope }) => scope ?? '').values()].filter((subset) =>
    subset.some(({ indicator }) => indicator.code === spec.indicator),
  );
}

/** « PASS IAE : 2 (p. 17 ; p. 34), participants : 374 (p. 17), 384 (p. 34) » */
const subsetList = (subsets: readonly (readonly PrintedOfTerritory[])[]): Html =>
  html`<ul>
    ${subsets.map(
      (subset) =>
        html`<li>
          ${subset[0]?.scope}${NO_BREAK}:
          ${[...groupBy(subset, ({ indicator }) => indicator.code).values()].map(
            (own, index) =>
              html`${index > 0 && ` ; ${own[0]?.indicator.label.toLowerCase() ?? ''}${NO_BREAK}: `}${printedValues(own)}`,
          )}
        </li>`,
    )}
  </ul>`;

const printedValues = (own: readonly PrintedOfTerritory[]): Content =>
  [...groupBy(own, ({ value }) => String(value)).values()].map((same, index) => {
    const [first] = same;
    if (first === undefined) return null;
    const value = writeFigure({ ...first, state: 'KNOWN' }, first.indicator.unit, writeAmount);
    return html`${index > 0 && ', '}<b>${value}</b> (${pages(same)})`;
  });
