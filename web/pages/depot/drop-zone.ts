import { h } from './dom';

const TABLES = {
  accept: '.xlsx,.csv,.txt',
  help: 'Le classeur Excel entier (.xlsx), ou un CSV d’un seul jeu. Il est d’abord contrôlé ; rien n’est gardé avant « Déposer ».',
};

/** Where a file is dropped, or chosen: a file field as large as the zone, so that keys and fingers reach it too. */
export function dropZone(
  take: (files: readonly File[]) => void,
  { accept, help }: { readonly accept: string; readonly help: string } = TABLES,
): HTMLElement {
  const input = h('input', {
    type: 'file',
    id: 'fichier',
    class: 'cache',
    accept,
    'aria-describedby': 'aide-fichier',
    onchange: () => {
      take([...(input.files ?? [])]);
      // The same file, corrected, can be chosen again.
      input.value = '';
    },
  });
  const zone = h(
    'div',
    { class: 'zone' },
    input,
    h(
      'label',
      { for: 'fichier' },
      h('strong', {}, 'Glisser le fichier ici'),
      h('span', { class: 'bouton clair' }, 'ou le choisir sur cet ordinateur'),
    ),
    h('p', { id: 'aide-fichier', class: 'doux' }, help),
  );
  const over = (event: Event) => {
    event.preventDefault();
    zone.classList.add('survol');
  };
  zone.addEventListener('dragenter', over);
  zone.addEventListener('dragover', over);
  zone.addEventListener('dragleave', () => zone.classList.remove('survol'));
  zone.addEventListener('drop', (event) => {
    event.preventDefault();
    zone.classList.remove('survol');
    take([...(event.dataTransfer?.files ?? [])]);
  });
  return zone;
}
