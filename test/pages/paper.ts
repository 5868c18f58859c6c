import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { readPdf } from '../documents/read-pdf';

/** Where to leave each print, for somebody to look at; none where it is not set. */
const PRINTS = process.env['PRINTS'];
/** Of A4 with the margins of the style, at 96 dots an inch. */
const WIDTH = Math.floor(((210 - 28) / 25.4) * 96);

/** What a page would cut of itself on paper: what scrolls, and what reaches beyond its sides. */
const CUT = `(() => {
  const cut = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (style.display === 'none' || style.visibility === 'hidden' || element.closest('.cache, .aller, svg')) continue;
    const { width, right, height } = element.getBoundingClientRect();
    if (width === 0 || height === 0) continue;
    const what = element.tagName.toLowerCase() + '.' + element.className + ' : ' + element.textContent.trim().slice(0, 60);
    if (right > innerWidth + 1) cut.push('dépasse de ' + Math.round(right - innerWidth) + ' px : ' + what);
    if (style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1) cut.push('coupé à droite : ' + what);
    if (style.overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2) cut.push('coupé en bas : ' + what);
  }
  return cut;
})()`;

/** A word in the head of each table and in each of its rows, too small to move anything, by which a print is read. */
const MARK_TABLES = `for (const [index, table] of document.querySelectorAll('table').entries()) {
  const mark = (row, word) => {
    const span = document.createElement('span');
    span.style.cssText = 'position: absolute; font: 1px sans-serif; color: #fefefe';
    span.textContent = '§' + word + index + '§';
    row?.cells[0]?.prepend(span);
  };
  if (table.tHead === null) continue;
  mark(table.tHead.rows[0], 'tête');
  for (const body of table.tBodies) for (const row of body.rows) mark(row, 'rang');
}`;

/** Each page on which the head of a table stands without any of its rows. `print`: of a page whose tables are marked. */
const headsAlone = (print: Buffer): string[] =>
  readPdf(print).pages.flatMap(({ text }, index) =>
    [...text.matchAll(/§tête(\d+)§/g)]
      .filter(([, table]) => !text.includes(`§rang${table}§`))
      .map(([, table]) => `page ${index + 1} : tête du tableau ${table} seule`),
  );

/** As above, of a page as it stands; its tables are marked by it. */
export async function headsAloneOnPaper(page: Page): Promise<string[]> {
  await page.evaluate(MARK_TABLES);
  return headsAlone(await page.pdf({ preferCSSPageSize: true }));
}

/** What is wrong with a page once it is printed: cut, or without its address, its day or the number of each page. */
export async function faultsOnPaper(page: Page, { ofData = false } = {}): Promise<string[]> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: WIDTH, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  const faults = await page.evaluate<string[]>(CUT);
  const bytes = await page.pdf({ preferCSSPageSize: true });
  faults.push(...(await headsAloneOnPaper(page)));
  await page.emulateMedia({ media: null });
  if (before) await page.setViewportSize(before);
  const { pathname, search } = new URL(page.url());
  if (PRINTS !== undefined) {
    mkdirSync(PRINTS, { recursive: true });
    writeFileSync(join(PRINTS, `${(pathname + search).replace(/[^\w]+/g, '-').slice(0, 80)}.pdf`), bytes);
  }
  const { pages } = readPdf(bytes);
  for (const [index, { text, beyondPaper }] of pages.entries()) {
    const words = text.replace(/\s+/g, '');
    const lacks = (what: string, is: boolean) => is || faults.push(`page ${index + 1} : ${what}`);
    for (const each of beyondPaper) faults.push(`page ${index + 1} : hors du papier : ${each}`);
    lacks('sans son numéro', words.includes(`${index + 1}/${pages.length}`));
    lacks('sans son adresse', words.includes(decodeURI(page.url().replace(/#.*/, '')).replace(/\s/g, '')));
    lacks('sans le jour', /Impriméle\d+/.test(words));
    lacks('sans la version des données', !ofData || /version\d+desdonnées/.test(words));
  }
  return faults;
}
