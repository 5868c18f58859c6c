import type { RequestContext } from '../../graphql/context';
import { playgroundLink, type Query } from '../../graphql/playground-link';
import { counted, NO_BREAK, writeDay } from '../../kernel/french';
import { html, type Content, type Html } from '../html';
import { dataTable } from '../charts/chart-figure';
import type { UnProgrammeQuery } from '../generated/graphql';
import { countedWords, valueWords } from '../reports/transcribed-words';
import { listAddress, PROGRAMMES, programmeAddress, regionAddress } from './addresses';
import { knownFigures, type TableFigure } from './place-figures';
import type { ProgrammeAnswer } from './programmes.page';

interface ProgrammeData {
  readonly programme: ProgrammeAnswer;
  /** Those that it replaced, and that replaced it. */
  readonly successors: readonly ProgrammeAnswer[];
  readonly answer: UnProgrammeQuery;
  readonly query: Query;
  /** Newest first. */
  readonly years: readonly number[];
}

/** A programme: what it is, who took part, what happened and was written under it, what reports print of it. */
export const programmePage = (data: ProgrammeData, context: RequestContext): Html => {
  const { programme, answer, query } = data;
  return html`<main id="contenu" class="annuaire">
    <div class="entete">
      <div class="largeur">
        <h1>${programme.name}</h1>
        <p class="chapeau">${programme.description}</p>
        <p><code>${programme.code}</code> · <a href="${PROGRAMMES}">Tous les programmes</a>${kin(data)}</p>
        ${yearsNav(data)}
      </div>
    </div>
    ${figuresSection(data, context)}${events(answer)}${publications(answer)}${printed(answer)}
    <div class="largeur">
      <p class="voies">
        <a href="${listAddress({ programme: programme.code })}">Les adhérents qui y ont pris part</a>
        <a href="${playgroundLink(query)}">Voir la requête</a>
      </p>
    </div>
  </main>`;
};

const kin = ({ programme: { predecessor }, successors }: ProgrammeData): Html =>
  html`${predecessor !== null && html` · a remplacé <a href="${programmeAddress(predecessor.code)}">${predecessor.name}</a>`}${successors.map(
    ({ code, name }) => html` · remplacé par <a href="${programmeAddress(code)}">${name}</a>`,
  )}`;

const yearsNav = ({ programme, answer, years }: ProgrammeData): Html | false =>
  years.length > 0 &&
  html`<nav class="choix" aria-label="Année">
    <ul>
      ${years.map(
        (year) =>
          html`<li>
            <a
              href="${programmeAddress(programme.code)}?annee=${year}"
              ${year === answer.federation.keyFigures.year && html` aria-current="page"`}
              >${year}</a
            >
          </li>`,
      )}
    </ul>
  </nav>`;

function figuresSection({ programme, answer }: ProgrammeData, context: RequestContext): Html {
  const { year, figures } = answer.federation.keyFigures;
  const own = figures.flatMap(({ indicator, demonstration, breakdown }) =>
    breakdown
      .filter(({ key }) => key === programme.code)
      .map(({ key: _, ...part }): TableFigure => ({ ...part, indicator, demonstration })),
  );
  const table = knownFigures(own, year, context);
  return html`<section class="largeur" aria-labelledby="titre-chiffres">
    <h2 id="titre-chiffres">Ses chiffres de ${year}</h2>
    ${table ?? html`<p>Rien n’en est communiqué pour ${year}.</p>`}
  </section>`;
}

interface Dated {
  readonly title: string;
  readonly region: { readonly code: string; readonly name: string } | null;
}

const listSection = <Node extends Dated>(
  id: string,
  title: string,
  { totalCount, nodes }: { readonly totalCount: number; readonly nodes: readonly Node[] },
  line: (node: Node) => Content,
): Html | false =>
  totalCount > 0 &&
  html`<section class="largeur" aria-labelledby="titre-${id}">
    <h2 id="titre-${id}">${title}</h2>
    <ul>
      ${nodes.map(
        (node) =>
          html`<li>
            ${line(node)}${node.region !== null && html` · <a href="${regionAddress(node.region.code)}">${node.region.name}</a>`}
          </li>`,
      )}
    </ul>
    ${totalCount > nodes.length && html`<p>Et ${counted(totalCount - nodes.length, 'autre')}.</p>`}
  </section>`;

const events = ({ federation: { events: list } }: UnProgrammeQuery): Html | false =>
  listSection('evenements', counted(list.totalCount, 'événement'), list, ({ title, startsOn }) => [
    `${writeDay(startsOn)}${NO_BREAK}: `,
    title,
  ]);

const publications = ({ federation: { publications: list } }: UnProgrammeQuery): Html | false =>
  listSection('publications', counted(list.totalCount, 'publication'), list, ({ title, url, publishedOn }) => [
    url === null ? title : html`<a href="${url}">${title}</a>`,
    publishedOn !== null && `, ${writeDay(publishedOn)}`,
  ]);

/** What reports print of it, of the federation first. */
function printed({ lieu }: UnProgrammeQuery): Html | false {
  const lines = [{ name: 'Fédération', printedFigures: lieu.printedFigures }, ...lieu.regions].flatMap((place) =>
    place.printedFigures.map((figure) => [
      countedWords(figure),
      place.name,
      figure.year,
      valueWords(figure),
      `${figure.source.label}${figure.section === null ? '' : `, ${figure.section}`}`,
    ]),
  );
  return (
    lines.length > 0 &&
    html`<section class="largeur" aria-labelledby="titre-imprime">
      <h2 id="titre-imprime">Ce que les rapports en impriment</h2>
      ${dataTable(
        'Chiffres imprimés',
        [
          { title: 'Ce qui est compté' },
          { title: 'Territoire' },
          { title: 'Année', number: true },
          { title: 'Imprimé', number: true },
          { title: 'Rapport' },
        ],
        lines,
      )}
    </section>`
  );
}
