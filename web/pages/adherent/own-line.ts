import { counted } from '../../../src/kernel/french';
import { h } from '../depot/dom';
import type { Own } from './queries';

/** What the register says of it, for it to correct. */
export function ownLine({ adherent, spared }: Own['ownAdherent']): HTMLElement {
  const sparedWords =
    spared === 0
      ? null
      : h(
          'p',
          {},
          `${counted(spared, 'réponse')} que vous n’avez pas eu à écrire : ${spared === 1 ? 'elle a été reprise' : 'elles ont été reprises'} de l’année précédente.`,
        );
  if (adherent === null)
    return h(
      'section',
      { class: 'largeur' },
      h(
        'p',
        { class: 'avis' },
        'Le registre où vous figurez n’est pas encore publié : votre ligne paraîtra ici ensuite.',
      ),
      sparedWords,
    );
  const { name, siret, structureTypes, address, postalCode, city, phone, email, region } = adherent;
  const facts: readonly (readonly [string, string])[] = [
    ['SIRET', siret ?? ''],
    ['Types', structureTypes.join(', ')],
    ['Délégation', region?.name ?? 'hors délégation'],
    ['Adresse', [address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ')],
    ['Téléphone', phone ?? ''],
    ['Courriel', email ?? ''],
  ];
  return h(
    'section',
    { class: 'largeur', 'aria-labelledby': 'titre-ligne' },
    h('h2', { id: 'titre-ligne' }, name),
    adherent.demonstration ? h('p', { class: 'avis' }, 'Adhérent inventé, pour la démonstration.') : null,
    h(
      'details',
      { class: 'ligne-registre' },
      h('summary', {}, 'Votre ligne au registre'),
      h(
        'dl',
        { class: 'lignes' },
        ...facts.flatMap(([term, value]) => [h('dt', {}, term), h('dd', {}, value === '' ? 'non renseigné' : value)]),
      ),
      h('p', {}, 'Une erreur ? La dire à votre délégation, qui remet le registre.'),
    ),
    sparedWords,
  );
}
