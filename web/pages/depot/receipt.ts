import { counted } from '../../../src/kernel/french';
import { download, h, lead, place as placeOnPage } from './dom';
import type { Submission } from './queries';
import { labelOf, type Session } from './session';
import { NO_REGION, stateOf, writeMoment } from './words';

type Received = Pick<
  Submission,
  | 'id'
  | 'dataset'
  | 'year'
  | 'version'
  | 'status'
  | 'fileName'
  | 'checksum'
  | 'rowCount'
  | 'nothingToReport'
  | 'submittedAt'
  | 'newerPublishedVersion'
  | 'withdrawal'
> & { readonly region: { readonly name: string } | null };

/** What a receipt says of one dataset, in its order. */
function linesOf({
  id,
  version,
  status,
  fileName,
  checksum,
  rowCount,
  nothingToReport,
  submittedAt,
  newerPublishedVersion,
  withdrawal,
}: Received): readonly (readonly [string, string])[] {
  return [
    ['Remis le', writeMoment(submittedAt)],
    ['Version', String(version)],
    ['État', stateOf({ status, newerPublishedVersion }).words],
    ...(withdrawal === null
      ? []
      : ([
          [`Version ${version} retirée le`, `${writeMoment(withdrawal.at)}, par ${withdrawal.by}`],
          ['Motif du retrait', withdrawal.reason],
        ] as const)),
    ['Contenu', nothingToReport ? 'néant : rien à rapporter' : counted(rowCount, 'ligne')],
    ['Fichier', fileName ?? ''],
    ['Empreinte SHA-256', checksum ?? ''],
    ['Identifiant', id],
  ];
}

const titleOf = ({ region }: Received): string => region?.name ?? NO_REGION;

/** Shows the receipt of what was handed in, to be printed or kept. */
export function showReceipt(session: Session, received: readonly Received[]): void {
  const [first] = received;
  if (first === undefined) return;
  const heading = h('h2', { id: 'titre-recu' }, `Reçu de dépôt : ${titleOf(first)}, ${first.year}`);
  const place = placeOnPage('recu');
  const from = document.activeElement;
  const close = (): void => {
    place.hidden = true;
    if (from instanceof HTMLElement && from.isConnected && from !== document.body) from.focus();
    else placeOnPage('contenu').querySelector<HTMLElement>('#espace button')?.focus();
  };
  place.replaceChildren(
    heading,
    h('p', {}, 'Ce dépôt est enregistré. Le siège contrôle et publie ; ce reçu en garde la trace.'),
    ...received.map((each) =>
      h(
        'div',
        { class: 'recu-jeu' },
        h('h3', {}, labelOf(session, each.dataset)),
        h(
          'dl',
          { class: 'lignes' },
          ...linesOf(each).flatMap(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
        ),
      ),
    ),
    h(
      'p',
      { class: 'actions' },
      h('button', { type: 'button', class: 'bouton', onclick: () => window.print() }, 'Imprimer le reçu'),
      h(
        'button',
        { type: 'button', class: 'bouton clair', onclick: () => keep(session, received) },
        'Télécharger le reçu',
      ),
      h('button', { type: 'button', class: 'bouton clair', onclick: close }, 'Fermer'),
    ),
  );
  place.hidden = false;
  lead(heading);
}

function keep(session: Session, received: readonly Received[]): void {
  const [first] = received;
  if (first === undefined) return;
  const text = [
    `Maillage : reçu de dépôt, ${titleOf(first)}, ${first.year}`,
    ...received.flatMap((each) => [
      '',
      labelOf(session, each.dataset),
      ...linesOf(each).map(([name, value]) => `  ${name} : ${value}`),
    ]),
    '',
  ].join('\r\n');
  const region =
    first.region === null ? 'hors-delegation' : first.region.name.toLowerCase().replace(/[^\p{L}]+/gu, '-');
  download(
    new Blob(['\ufeff', text], { type: 'text/plain' }),
    `recu-${region}-${first.year}-${first.submittedAt.slice(0, 10)}.txt`,
  );
}
