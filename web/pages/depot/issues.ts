import { counted } from '../../../src/kernel/french';
import { h } from './dom';
import { groupIssues, type IssueGroup } from './group-issues';
import type { Issue } from './queries';

/** Shown at once; the others unfold. */
const SHOWN = 5;

/** What is to be mended: per column and kind of fault, where, what stands there, and what to write instead. */
export function issueList(issues: readonly Issue[]): HTMLElement {
  return h('div', { class: 'remarques' }, ...groupIssues(issues).map(groupBox));
}

function groupBox({ severity, column, issues, count }: IssueGroup): HTMLElement {
  const fault = severity === 'ERROR';
  const kind = fault ? counted(count, 'faute') : counted(count, 'remarque');
  const sheet = issues[0]?.sheet ?? null;
  const where = [sheet === null ? null : `feuille « ${sheet} »`, column === null ? null : `colonne « ${column} »`];
  const title = `${capitalised(where.filter((each) => each !== null).join(', ') || 'fichier')} : ${kind}`;
  const [first, rest] = [issues.slice(0, SHOWN), issues.slice(SHOWN)];
  return h(
    'div',
    { class: fault ? 'groupe-faute' : 'groupe-remarque' },
    h('h4', {}, h('span', { 'aria-hidden': 'true' }, fault ? '✗ ' : '! '), title),
    issueTable(title, first),
    rest.length > 0 &&
      h('details', {}, h('summary', {}, `Et ${counted(rest.length, 'autre')}`), issueTable(title, rest)),
  );
}

function issueTable(title: string, issues: readonly Issue[]): HTMLElement {
  const withPlace = issues.some(({ row, cell }) => row !== null || cell !== null);
  const withValue = issues.some(({ value }) => value !== null);
  return h(
    'div',
    { class: 'tableau', tabindex: '0', role: 'group', 'aria-label': title },
    h(
      'table',
      { class: 'donnees' },
      h(
        'thead',
        {},
        h('tr', {}, withPlace && head('Où', 'ou'), withValue && head('Valeur', 'lu'), head('Quoi écrire')),
      ),
      h(
        'tbody',
        {},
        ...issues.map((issue) =>
          h(
            'tr',
            {},
            withPlace && h('td', { class: 'ou' }, placeOf(issue)),
            withValue &&
              h('td', {}, issue.value === null ? h('span', { class: 'doux' }, 'vide') : h('code', {}, issue.value)),
            h('td', {}, issue.text),
          ),
        ),
      ),
    ),
  );
}

const head = (words: string, name: string | null = null): HTMLElement => h('th', { scope: 'col', class: name }, words);

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function placeOf({ cell, row, count }: Issue): string {
  const where = cell ?? (row === null ? 'tout le fichier' : `ligne ${row}`);
  const others = count > 1 ? ` et ${counted(count - 1, 'autre')}` : '';
  return `${where}${others}`;
}
