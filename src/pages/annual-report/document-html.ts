import type { Block, Chart, Inline, Inlines, TextDocument } from '../../documents/document';
import { dataTable, waysUnder } from '../charts/chart-figure';
import { fileOfGraph } from '../graph-ways';
import { inTurns } from '../../kernel/give-way';
import { html, Html, type Content } from '../html';

/** The footnotes of a page as they are met, each with the number that leads to it and back. */
class Footnotes {
  readonly notes: Html[] = [];

  call(content: Inlines): Html {
    const number = this.notes.length + 1;
    this.notes.push(
      html`<li id="note-${number}">
        ${inlines(content, this)}
        <a href="#appel-${number}" aria-label="Retour à l’appel de la note ${number}">↩</a>
      </li>`,
    );
    return html`<sup><a id="appel-${number}" href="#note-${number}" aria-label="Note ${number}">${number}</a></sup>`;
  }
}

const inlines = (content: Inlines, footnotes: Footnotes): Content => content.map((each) => inline(each, footnotes));

function inline(content: Inline, footnotes: Footnotes): Content {
  if (typeof content === 'string') return content;
  if ('strong' in content) return html`<strong>${content.strong}</strong>`;
  if ('footnote' in content) return footnotes.call(content.footnote);
  return html`<a href="${content.href}">${content.text}</a>`;
}

const FILES = ['svg', 'png', 'csv', 'json'] as const;

function waysOf({ address, caption }: Chart): Html {
  const title = caption.filter((each) => typeof each === 'string').join('');
  const files = FILES.map((ending) => [ending.toUpperCase(), fileOfGraph(address, ending)] as const);
  return waysUnder(title, files, { embed: `${address}#integrer`, cite: `${address}#citer` }, null);
}

function blockHtml(block: Block, footnotes: Footnotes, mention: string): Html {
  switch (block.kind) {
    case 'HEADING':
      return headingHtml(block);
    case 'PARAGRAPH':
      return html`<p${block.manner === 'NOTICE' && html` class="manque"`}>${inlines(block.content, footnotes)}</p>`;
    case 'ITEMS':
      return html`<ul>
        ${block.items.map((item) => html`<li>${inlines(item, footnotes)}</li>`)}
      </ul>`;
    case 'TABLE':
      return tableHtml(block, footnotes);
    case 'CHART':
      return html`<figure class="planche">
        <figcaption>${inlines(block.caption, footnotes)}</figcaption>
        <div role="img" aria-label="${block.alternative}">${new Html(block.svg)}</div>
        <p class="source">${mention}</p>
        ${waysOf(block)}
      </figure>`;
  }
}

/** Headings of the page begin under its own title. */
function headingHtml({ level, id, text }: Extract<Block, { kind: 'HEADING' }>): Html {
  if (level === 1) return html`<h2 id="${id}">${text}</h2>`;
  return level === 2 ? html`<h3 id="${id}">${text}</h3>` : html`<h4 id="${id}">${text}</h4>`;
}

function tableHtml({ caption, columns, rows }: Extract<Block, { kind: 'TABLE' }>, footnotes: Footnotes): Html {
  const words = caption.filter((each) => typeof each === 'string').join('');
  // Footnotes are numbered as they are met: those of the caption first.
  const title = inlines(caption, footnotes);
  return dataTable(
    words,
    columns.map(({ header, align }) => ({ title: header, number: align === 'END' })),
    rows.map((cells) => cells.map((cell) => inlines(cell, footnotes))),
    title,
  );
}

/**
 * A document as the inside of a page: facts, contents, the text, then the notes. `ways` lead on from its head; `mention`
 * says whose data its charts are of, and of when.
 */
export async function documentHtml(document: TextDocument, ways: Html, mention: string): Promise<Html> {
  const footnotes = new Footnotes();
  const { title, subtitle, facts, blocks } = document;
  const text = await inTurns(blocks.map((block) => () => blockHtml(block, footnotes, mention)));
  return html`<main id="contenu" class="page-chiffres rapport">
    <div class="entete">
      <div class="largeur">
        <h1>${title}<span class="sous-titre">${subtitle}</span></h1>
        ${ways}
      </div>
    </div>
    <div class="largeur texte-rapport">
      ${
        document.demonstration &&
        html`<p class="avis">
          Données de démonstration${'\u00a0'}: des chiffres de ce rapport reposent en tout ou partie sur des lignes
          inventées. Chacun le dit.
        </p>`
      }
      <ul class="faits">
        ${facts.map((fact) => html`<li>${fact}</li>`)}
      </ul>
      <nav class="sommaire-rapport" aria-label="Sommaire">
        <ol>
          ${contents(blocks)}
        </ol>
      </nav>
      ${text}
      <section class="notes" aria-labelledby="notes">
        <h2 id="notes">Notes</h2>
        <ol>
          ${footnotes.notes}
        </ol>
      </section>
    </div>
  </main>`;
}

/** Parts, and the sections of each under it. */
function contents(blocks: readonly Block[]): readonly Html[] {
  const headings = blocks.filter((block) => block.kind === 'HEADING');
  const parts = headings.filter(({ level }) => level === 1);
  return parts.map((part) => {
    const from = headings.indexOf(part) + 1;
    const next = headings.findIndex(({ level }, index) => index >= from && level === 1);
    const sections = headings.slice(from, next < 0 ? undefined : next);
    return html`<li>
      <a href="#${part.id}">${part.text}</a>
      ${
        sections.length > 0 &&
        html`<ol>
          ${sections.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
        </ol>`
      }
    </li>`;
  });
}
