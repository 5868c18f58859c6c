import { momentIn } from '../../../src/kernel/french';
import { failureBox } from '../depot/alert';
import { h, lead, say } from '../depot/dom';
import { asFailure } from '../depot/failure';
import { ask } from '../depot/server';
import { WRITE, WRITINGS, type Subject, type Writing, type Writings, type Written } from './queries';

/** What was typed and not yet kept, by subject: to look elsewhere loses nothing. */
const drafts = new Map<string, string>();

addEventListener('beforeunload', (event) => {
  if (drafts.size > 0) event.preventDefault();
});

const writeMoment = momentIn();
const whenAndWho = ({ author, writtenAt }: Writing): string =>
  `${writeMoment(writtenAt)}${author === null ? '' : `, ${author}`}`;

/** The latest version to write over, and those before it. `address` is where the report is read. */
export async function editor(subject: Subject, title: string, address: string): Promise<HTMLElement> {
  const key = JSON.stringify(subject);
  const { reportWritings } = await ask<Writings>(WRITINGS, { de: subject });
  const [latest] = reportWritings;
  let base = latest?.version ?? 0;
  const isOutline = subject.kind !== 'TEXT';
  const field = h('textarea', {
    id: 'ecrit',
    rows: isOutline ? '30' : '14',
    spellcheck: isOutline ? 'false' : 'true',
    class: isOutline ? 'code' : '',
    'aria-describedby': 'aide-ecrit',
  });
  field.value = drafts.get(key) ?? latest?.content ?? '';
  const answer = h('div', { id: 'reponse' });
  const history = h('div', {});
  const button = h('button', { type: 'submit', class: 'bouton' }, 'Enregistrer');

  const keepDraft = (): void => {
    drafts.set(key, field.value);
  };
  field.addEventListener('input', keepDraft);
  const putBack = ({ version, content }: Writing): void => {
    field.value = content;
    keepDraft();
    say(`La version ${version} est dans le champ. Enregistrer pour la remettre.`);
    lead(field);
  };
  const show = (writings: readonly Writing[]): void => {
    history.replaceChildren(
      h('h3', {}, 'Versions'),
      writings.length === 0
        ? h('p', {}, 'Rien n’est encore écrit.')
        : h('ul', { class: 'versions' }, ...writings.map((each) => versionItem(each, putBack))),
    );
  };
  const refresh = async (): Promise<Writing | undefined> => {
    const found = (await ask<Writings>(WRITINGS, { de: subject })).reportWritings;
    show(found);
    return found[0];
  };

  async function save(): Promise<void> {
    const content = field.value;
    const { writeReport } = await ask<Written>(WRITE, { de: subject, contenu: content, base });
    if (writeReport.writing === null) {
      const faults = writeReport.userErrors.map(({ message }) => h('li', {}, message));
      answer.replaceChildren(
        h('div', { class: 'avis', role: 'alert' }, h('p', {}, 'Rien n’est enregistré.'), h('ul', {}, ...faults)),
      );
      return;
    }
    base = writeReport.writing.version;
    // What was typed while it was on its way is still to be kept.
    if (field.value === content) drafts.delete(key);
    await refresh();
    answer.replaceChildren(
      h('p', { role: 'status' }, `Enregistré : version ${base}. `, h('a', { href: address }, 'Lire le rapport')),
    );
  }

  const submit = (): void => {
    button.disabled = true;
    save()
      .catch(async (error: unknown) => {
        answer.replaceChildren(failureBox(error, asFailure(error).code === 'CONFLICT' ? null : submit));
        // Whoever has been shown the other version may write over it.
        if (asFailure(error).code === 'CONFLICT') base = (await refresh())?.version ?? base;
      })
      .catch((error: unknown) => answer.append(failureBox(error)))
      .finally(() => (button.disabled = false));
  };
  show(reportWritings);
  return h(
    'section',
    { 'aria-labelledby': 'titre-ecrit' },
    h('h2', { id: 'titre-ecrit' }, title),
    h(
      'form',
      {
        onsubmit: (event) => {
          event.preventDefault();
          submit();
        },
      },
      h(
        'p',
        { class: 'champ' },
        h('label', { for: 'ecrit' }, isOutline ? 'Plan, en JSON' : 'Texte'),
        field,
        h(
          'span',
          { id: 'aide-ecrit', class: 'doux' },
          isOutline
            ? 'Parties, sections et contenus ; les fautes sont dites toutes à la fois.'
            : 'Une ligne vide commence un paragraphe. Le texte paraît tel quel, avant les chiffres de la section.',
        ),
      ),
      h('p', {}, button),
    ),
    answer,
    history,
  );
}

const versionItem = (writing: Writing, putBack: (writing: Writing) => void): HTMLElement =>
  h(
    'li',
    {},
    h(
      'details',
      {},
      h('summary', {}, `Version ${writing.version}, ${whenAndWho(writing)}`),
      h('pre', { tabindex: '0' }, writing.content === '' ? '(texte retiré)' : writing.content),
      h(
        'p',
        {},
        h(
          'button',
          { type: 'button', class: 'lien', onclick: () => putBack(writing) },
          `Reprendre la version ${writing.version}`,
        ),
      ),
    ),
  );
