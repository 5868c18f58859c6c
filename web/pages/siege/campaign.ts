import { writeDay } from '../../../src/kernel/french';
import { failureBox } from '../depot/alert';
import { h } from '../depot/dom';
import { planForm } from '../depot/plan';
import { select } from '../depot/select';
import { ask } from '../depot/server';
import type { Session } from '../depot/session';
import { act, actForm, field } from './act';
import { type Campaign, CAMPAIGN_OF, type CampaignOf, GRANT, OPEN } from './queries';

/** The campaign of a year: its days, the delays that were granted, and who is expected; `changed` once one of them is another. */
export function campaignSection(session: Session, campaign: Campaign, changed: () => void): HTMLElement {
  const { year, plan } = campaign;
  const [state, granted, grant, fault] = [h('p', {}), h('div', {}), h('div', {}), h('div', {})];
  const days = h('span', {});
  let granting: string | null | undefined;
  const show = (now: Campaign): void => {
    state.textContent = stateWords(now);
    days.textContent = daysWords(now);
    granted.replaceChildren(extensions(now));
    fault.replaceChildren();
    const until = now.demonstration ? null : now.deadline;
    // A form stays as long as it is right: what it said, and whoever stands in it.
    if (until === granting) return;
    granting = until;
    grant.replaceChildren(
      until === null ? h('p', {}, 'Un délai s’accorde une fois la campagne ouverte.') : extensionForm(now, acted),
    );
  };
  const acted = (): void => {
    changed();
    ask<CampaignOf>(CAMPAIGN_OF, { annee: year }).then(
      ({ campaign: now }) => show(now),
      (error: unknown) => fault.replaceChildren(failureBox(error, acted)),
    );
  };
  show(campaign);
  return h(
    'div',
    { id: 'campagne-annee' },
    state,
    daysForm(campaign, days, acted),
    fault,
    h('h3', {}, 'Délais accordés'),
    granted,
    grant,
    planForm(session, year, plan, acted),
  );
}

function stateWords({ year, opensOn, deadline, demonstration }: Campaign): string {
  if (opensOn === null || deadline === null) return `La campagne de ${year} n’est pas ouverte.`;
  const days = `du ${writeDay(opensOn)} au ${writeDay(deadline)}`;
  return demonstration
    ? `La campagne de ${year}, ${days}, est celle de la démonstration : l’ouvrir ici en fait une vraie.`
    : `La campagne de ${year} va ${days}, délais à part.`;
}

const daysWords = ({ year, deadline, demonstration }: Campaign): string =>
  deadline === null || demonstration ? `Ouvrir la campagne de ${year}` : `Changer les jours de ${year}`;

function daysForm({ year, opensOn, deadline }: Campaign, button: Node, changed: () => void): HTMLElement {
  const from = field('campagne-du', 'Ouverture', { type: 'date', required: true, value: opensOn ?? '' });
  const to = field('campagne-au', 'Dernier jour, compris', { type: 'date', required: true, value: deadline ?? '' });
  return actForm(
    { id: 'jours', 'aria-label': `Jours de la campagne de ${year}` },
    [h('div', { class: 'filtres' }, from.field, to.field)],
    button,
    async () => {
      await act(OPEN, { annee: year, du: from.input.value, au: to.input.value });
      changed();
      return `La campagne de ${year} va du ${writeDay(from.input.value)} au ${writeDay(to.input.value)}.`;
    },
  );
}

function extensions({ regions }: Campaign): HTMLElement {
  const granted = regions.flatMap(({ region, extension }) => (extension === null ? [] : [{ region, ...extension }]));
  return granted.length === 0
    ? h('p', {}, 'Aucun.')
    : h(
        'ul',
        {},
        ...granted.map(({ region, until, reason }) =>
          h('li', {}, h('strong', {}, region.name), ` : jusqu’au ${writeDay(until)}. ${reason ?? ''}`),
        ),
      );
}

function extensionForm({ year, regions, deadline }: Campaign, changed: () => void): HTMLElement {
  const region = select(
    'delai-region',
    'Délégation',
    regions.map(({ region: { code, name } }) => [code, name]),
    regions[0]?.region.code ?? '',
  );
  const until = field('delai-au', 'Dernier jour, compris', { type: 'date', required: true, min: deadline ?? '' });
  const reason = field('delai-motif', 'Motif (lu par la délégation)', {
    type: 'text',
    required: true,
    maxlength: '500',
  });
  return actForm(
    { id: 'delai', 'aria-label': `Accorder un délai pour ${year}` },
    [h('div', { class: 'filtres' }, region.field, until.field, reason.field)],
    'Accorder ce délai',
    async () => {
      const { value } = until.input;
      await act(GRANT, { annee: year, region: region.choice.value, au: value, motif: reason.input.value });
      const name = regions.find((each) => each.region.code === region.choice.value)?.region.name ?? '';
      changed();
      return `${name} a jusqu’au ${writeDay(value)}.`;
    },
  );
}
