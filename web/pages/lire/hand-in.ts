import { counted } from '../../../src/kernel/french';
import { failureBox, faultBox } from '../depot/alert';
import { h, say } from '../depot/dom';
import { dropZone } from '../depot/drop-zone';
import { select } from '../depot/select';
import { send } from '../depot/server';
import type { Entered } from './queries';

/** Years that can be chosen, from the current one back. */
const YEARS_BACK = 40;
const HELP =
  'Un PDF ou un DOCX, de 40 Mo et 500 pages au plus. Son texte reste au siège, et s’efface quand la lecture est close.';

/** Where a report is dropped; `opened` is told of the one that was read. */
export function handIn({ federation }: Entered, opened: (id: string) => void): HTMLElement {
  const now = new Date().getFullYear();
  const years = Array.from({ length: YEARS_BACK + 1 }, (_, back) => String(now - back));
  const region = select(
    'region',
    'De qui est ce rapport',
    [['', 'La fédération'], ...federation.regions.map(({ code, name }) => [code, name] as const)],
    '',
  );
  const year = select(
    'annee',
    'Année du rapport',
    years.map((each) => [each, each]),
    String(now - 1),
  );
  const title = h('input', { id: 'titre', maxlength: '200', placeholder: 'Rapport d’activité' });
  const state = h('div', { id: 'etat-lecture' });

  async function read(files: readonly File[]): Promise<void> {
    const [file, ...others] = files;
    if (file === undefined) return;
    if (others.length > 0) {
      state.replaceChildren(faultBox('Un rapport à la fois : n’en glisser qu’un.'));
      return;
    }
    const asked = new URLSearchParams({ year: year.choice.value, fileName: file.name });
    if (region.choice.value !== '') asked.set('region', region.choice.value);
    if (title.value.trim() !== '') asked.set('title', title.value.trim());
    const body = new Blob([file], { type: /\.docx$/i.test(file.name) ? DOCX : 'application/pdf' });
    const words = h('p', { role: 'status' }, `Envoi de « ${file.name} »…`);
    const sending = send(`/reports?${asked.toString()}`, body, (share) => {
      words.textContent =
        share < 1
          ? `Envoi de « ${file.name} » : ${Math.round(share * 100)} %`
          : `Lecture de « ${file.name} », page par page…`;
    });
    state.replaceChildren(
      h(
        'div',
        { class: 'largeur-texte' },
        words,
        h('button', { type: 'button', class: 'bouton clair', onclick: sending.stop }, 'Arrêter'),
      ),
    );
    try {
      const answer = JSON.parse(await (await sending.answer).text()) as Answer;
      if ('errors' in answer) {
        state.replaceChildren(faultBox(answer.errors[0]?.message ?? ''));
        return;
      }
      const found = answer.known
        ? 'Ce fichier est déjà en lecture : le voici.'
        : `Lu : ${counted(answer.open, 'nombre')} à regarder.`;
      state.replaceChildren(h('p', {}, found));
      say(found);
      opened(answer.id);
    } catch (error) {
      state.replaceChildren(failureBox(error, () => void read(files)));
    }
  }

  return h(
    'section',
    { class: 'bande', 'aria-labelledby': 'titre-deposer' },
    h('h2', { id: 'titre-deposer', class: 'largeur' }, 'Un rapport à lire'),
    h(
      'form',
      { class: 'largeur filtres', onsubmit: (event) => event.preventDefault() },
      region.field,
      year.field,
      h('p', { class: 'champ' }, h('label', { for: 'titre' }, 'Titre, s’il en a un autre'), title),
    ),
    h(
      'div',
      { class: 'largeur' },
      dropZone((files) => void read(files), { accept: '.pdf,.docx', help: HELP }),
      state,
    ),
  );
}

type Answer =
  | { readonly id: string; readonly open: number; readonly known: boolean }
  | { readonly errors: readonly { readonly message: string }[] };

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
