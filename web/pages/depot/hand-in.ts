import { counted } from '../../../src/kernel/french';
import { failureBox, faultBox } from './alert';
import { chosen, whyNot, type ChosenFile } from './chosen-file';
import { download, h, lead, say } from './dom';
import { dropZone } from './drop-zone';
import { progressBox } from './progress';
import { showReceipt } from './receipt';
import { datasetInName, datasetOfHeader, elsewhereInName, headerOf, type DocumentedDataset } from './recognise';
import { isFaulty, type Outcome, reportOf, summaryOf } from './report';
import { get } from './server';
import type { DatasetInfo, Place, Session } from './session';
import { annotated, upload } from './upload';
import { writeSize } from './words';

export interface HandIn {
  readonly element: HTMLElement;
  /** The page is about another region or year: the same file is looked at anew. */
  moveTo(place: Place): void;
}

/** The way of a file: dropped, checked, annotated, handed in. `done` when something was kept. */
export function handIn(session: Session, start: Place, done: () => void): HandIn {
  let place = start;
  let file: ChosenFile | null = null;
  let running: { stop(): void } | null = null;

  const result = h('div', { id: 'resultat' });
  const name = h('p', { class: 'choisi', hidden: true });
  const choice = h(
    'select',
    { id: 'contenu-fichier', onchange: () => void check() },
    h('option', { value: '' }, 'Reconnaître tout seul'),
    ...session.datasets.map(({ name: value, label }) => h('option', { value }, label)),
  );
  const element = h(
    'section',
    { id: 'deposer', class: 'largeur', 'aria-labelledby': 'titre-deposer' },
    h('h2', { id: 'titre-deposer' }, 'Déposer le fichier rempli'),
    dropZone((files) => void take(files)),
    name,
    h('p', { class: 'champ' }, h('label', { for: 'contenu-fichier' }, 'Ce que contient le fichier'), choice),
    result,
  );

  async function take(files: readonly File[]): Promise<void> {
    const [first, ...others] = files;
    if (first === undefined) return;
    const read = await chosen(first).catch(() => null);
    if (read === null)
      return show(
        faultBox(
          `« ${first.name} » ne se lit pas : c’est un dossier, ou il est ouvert ailleurs. Le fermer, puis le glisser à nouveau.`,
        ),
      );
    file = read;
    choice.value = '';
    name.hidden = false;
    name.replaceChildren(
      h('strong', {}, read.name),
      ` (${writeSize(read.content.size)})`,
      others.length > 0 ? ` ; un fichier à la fois : ${counted(others.length, 'autre')} à glisser ensuite` : '',
      ' ',
      h('button', { type: 'button', class: 'lien', onclick: remove }, 'Retirer'),
    );
    await check();
  }

  function remove(): void {
    running?.stop();
    file = null;
    name.hidden = true;
    result.replaceChildren();
    element.querySelector('input')?.focus();
  }

  const show = (...content: (Node | string)[]): void => result.replaceChildren(...content);

  /** The dataset that the file is of; null for a whole workbook, undefined where nobody can tell. */
  async function datasetOf({ name: fileName, head, kind }: ChosenFile): Promise<DatasetInfo | null | undefined> {
    const said = session.datasets.find((each) => each.name === choice.value);
    if (said !== undefined) return said;
    // A workbook may hold all datasets, whatever it is called.
    if (kind === 'WORKBOOK') return null;
    const named = datasetInName(fileName, session.datasets);
    if (named !== null) return named;
    const documented = await Promise.all(
      session.datasets.map((each) => get<DocumentedDataset>(`/datasets/${each.name}`)),
    );
    const found = datasetOfHeader(headerOf(head), documented);
    return session.datasets.find((each) => each.name === found?.name);
  }

  async function send(dryRun: boolean, then: (outcome: Outcome, dataset: DatasetInfo | null) => void): Promise<void> {
    running?.stop();
    running = null;
    const current = file;
    if (current === null) return;
    const why = whyNot(current);
    if (why !== null) return show(faultBox(why));
    const again = () => void send(dryRun, then);
    let mine: { stop(): void } | null = null;
    try {
      const dataset = await datasetOf(current);
      if (dataset === undefined) {
        show(
          faultBox(
            'De quel jeu de données est ce CSV ? Ses titres de colonnes ne le disent pas. Le choisir ci-dessus, ou repartir du modèle.',
          ),
        );
        return choice.focus();
      }
      const sending = upload(current, { place, dataset, dryRun }, (share) => progress.sent(share));
      const progress = progressBox(current.name, dryRun ? 'Contrôle en cours' : 'Dépôt en cours', sending.stop);
      running = mine = sending;
      show(progress.box);
      const outcome = await sending.answer;
      if (running !== mine) return;
      if (!nameless(outcome, current)) then(outcome, dataset);
    } catch (error) {
      // What another sending has taken the place of is nobody's business any more.
      if (running === mine) show(failureBox(error, again));
    }
  }

  /** A workbook of one sheet that bears no dataset's name: the file's own may, otherwise whoever sits there knows. */
  function nameless({ issues }: Outcome, { name: fileName }: ChosenFile): boolean {
    if (choice.value !== '' || !issues.some(({ code }) => code === 'SHEET_NOT_FOUND')) return false;
    const named = datasetInName(fileName, session.datasets);
    if (named === null) {
      show(
        faultBox(
          'Aucune feuille de ce classeur ne porte le nom d’un jeu de données. Dire ci-dessus ce qu’il contient, ou repartir du modèle.',
        ),
      );
      choice.focus();
      return true;
    }
    choice.value = named.name;
    void check();
    return true;
  }

  const check = (): Promise<void> => send(true, showOutcome);

  function showOutcome(outcome: Outcome, dataset: DatasetInfo | null): void {
    const current = file;
    if (current === null) return;
    const elsewhere = elsewhereInName(current.name, place, session.regions);
    const summary = summaryOf(session, outcome);
    const heading = h('h3', { class: 'bilan' }, summary);
    show(
      heading,
      ...(elsewhere === null
        ? []
        : [
            h(
              'p',
              { class: 'avis' },
              `Le nom de ce fichier dit « ${elsewhere} », et il est déposé pour ${place.region?.name ?? 'aucune délégation'}, ${place.year}. Vérifier avant de déposer.`,
            ),
          ]),
      reportOf(session, place, outcome.sheets),
      ...outcome.issues.map(({ text }) => h('p', {}, text)),
      actionsFor(outcome, current, dataset),
    );
    say(summary);
    lead(heading);
  }

  function actionsFor({ sheets }: Outcome, current: ChosenFile, dataset: DatasetInfo | null): HTMLElement {
    const good = sheets.filter((sheet) => !isFaulty(sheet));
    const whole = good.length === sheets.length;
    const fault = h('div', {});
    const giveBack = async (): Promise<void> => {
      try {
        const asked = { place, dataset };
        download(await annotated(current, asked), `remarques-${current.name.replace(/\.\w+$/, '')}.xlsx`);
        say('Le fichier annoté est téléchargé.');
      } catch (error) {
        fault.replaceChildren(failureBox(error, () => void giveBack()));
      }
    };
    return h(
      'div',
      {},
      h(
        'p',
        { class: 'actions' },
        good.length > 0 &&
          h(
            'button',
            { type: 'button', class: whole ? 'bouton' : 'bouton clair', onclick: () => void send(false, deposited) },
            whole
              ? 'Déposer'
              : `Déposer quand même (${counted(good.length, 'jeu', 'jeux')} sans faute sur ${sheets.length})`,
          ),
        sheets.some(({ issues }) => issues.length > 0) &&
          h(
            'button',
            { type: 'button', class: whole ? 'bouton clair' : 'bouton', onclick: () => void giveBack() },
            'Télécharger le fichier annoté',
          ),
        sheets.length === 0 &&
          h('button', { type: 'button', class: 'bouton clair', onclick: () => void check() }, 'Contrôler à nouveau'),
      ),
      fault,
    );
  }

  function deposited(outcome: Outcome): void {
    const { sheets, refusal } = outcome;
    if (refusal !== null) return show(faultBox(refusal));
    const twice = sheets.every(({ known }) => known);
    show(
      h(
        'p',
        { class: 'bilan' },
        twice
          ? 'Ce fichier était déjà là : rien n’a été ajouté. Voici son reçu.'
          : 'C’est déposé. Le reçu est ci-dessous, et se retrouve dans la liste des dépôts.',
      ),
    );
    say('C’est déposé.');
    showReceipt(session, sheets);
    done();
  }

  return {
    element,
    moveTo(next) {
      place = next;
      if (file !== null) void check();
    },
  };
}
