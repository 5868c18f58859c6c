import { counted, writeDay } from '../../../src/kernel/french';
import { h } from './dom';
import type { OpenCampaign } from './open-campaigns';

/** The collections that are open, each with its days and a way to it. */
export const campaignList = (
  campaigns: readonly OpenCampaign[],
  current: number,
  choose: (year: number) => void,
): HTMLElement =>
  h(
    'ul',
    { class: 'dus campagnes', 'aria-label': 'Campagnes ouvertes' },
    ...campaigns.map(({ year, deadline, extended, late, missing, expected }) =>
      h(
        'li',
        {},
        h('strong', {}, `Données de ${year}`),
        h(
          'span',
          {},
          `jusqu’au ${writeDay(deadline)}${extended ? ', délai accordé compris' : ''}${late ? ', en retard' : ''}`,
        ),
        h(
          'span',
          { class: 'doux manque' },
          missing === 0 ? 'Tout est remis.' : `Reste à remettre : ${counted(missing, 'jeu', 'jeux')} sur ${expected}.`,
        ),
        year === current
          ? h('span', { class: 'ici' }, 'année affichée')
          : h(
              'button',
              { type: 'button', class: 'lien', onclick: () => choose(year) },
              'Afficher',
              h('span', { class: 'cache' }, ` ${year}`),
            ),
      ),
    ),
  );
