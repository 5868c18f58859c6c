import { NO_BREAK, writeValue } from '../../../src/kernel/french';
import type { Unit } from '../../../src/kernel/codes';
import { h } from '../depot/dom';
import { ask } from '../depot/server';
import { VALUES, type Beside, type PublishedAnswer, type Values } from './queries';

const ABSENCES: Readonly<Record<NonNullable<Beside['quartilesAbsence']>, string>> = {
  TOO_FEW: 'trop peu de réponses',
  ALIKE: 'réponses trop semblables',
  WITHHELD: 'non diffusé',
  INCOMPLETE: 'réponses attendues',
  NOTHING: 'aucune réponse',
};

/** The published answers, newest first, each beside the quartiles of its type and its region. */
export async function ownValues(enquete: string | null): Promise<HTMLElement> {
  const { ownAdherent } = await ask<Values>(VALUES, { enquete });
  const { publishedAnswers } = ownAdherent;
  return h(
    'section',
    { class: 'largeur', 'aria-labelledby': 'titre-valeurs' },
    h('h2', { id: 'titre-valeurs' }, 'Vos valeurs, à côté des autres'),
    publishedAnswers.length === 0
      ? h('p', {}, 'Aucune de vos réponses n’est encore publiée : elles paraîtront ici quand le siège l’aura fait.')
      : h(
          'p',
          {},
          'Un quart des adhérents répondent au plus le premier nombre, la moitié au plus le deuxième, trois quarts au plus le troisième. Ce sont ceux que lit le public, arrondis pour que personne ne s’y reconnaisse : votre propre valeur n’est montrée qu’ici.',
        ),
    ...publishedAnswers.map((answer, index) =>
      h(
        'details',
        index === 0 ? { open: true } : {},
        h('summary', {}, `${answer.year}${answer.region === null ? '' : `, ${answer.region.name}`}`),
        answer.demonstration
          ? h('p', { class: 'avis' }, 'Données de démonstration : cette réponse est inventée.')
          : null,
        tableOf(answer),
      ),
    ),
  );
}

function tableOf({ measures, year, region }: PublishedAnswer): HTMLElement {
  const title = `Vos valeurs de ${year}`;
  return h(
    'div',
    { class: 'tableau', tabindex: '0', role: 'group', 'aria-label': title },
    h(
      'table',
      { class: 'donnees' },
      h('caption', { class: 'cache' }, title),
      h(
        'thead',
        {},
        h('tr', {}, head('Mesure'), head('Vous'), head('Votre type'), head(region?.name ?? 'Votre région')),
      ),
      h(
        'tbody',
        {},
        ...measures.map(({ indicator, value, ofType, ofRegion }) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, indicator.label),
            h('td', {}, value === null ? '—' : writeValue(value, indicator.unit)),
            h('td', {}, quartileWords(ofType, indicator.unit)),
            h('td', {}, quartileWords(ofRegion, indicator.unit)),
          ),
        ),
      ),
    ),
  );
}

const head = (words: string): HTMLElement => h('th', { scope: 'col' }, words);

function quartileWords(beside: Beside | null, unit: Unit): string {
  if (beside === null) return '—';
  const { quartiles, quartilesAbsence } = beside;
  if (quartiles === null) return quartilesAbsence === null ? '—' : ABSENCES[quartilesAbsence];
  const about = quartiles.steps === null ? '' : `≈${NO_BREAK}`;
  return [quartiles.lower, quartiles.median, quartiles.upper]
    .map((value) => `${about}${writeValue(value, unit)}`)
    .join(' / ');
}
