import { counted } from '../../../src/kernel/french';
import { failureBox } from '../depot/alert';
import { askFor } from '../depot/dialog';
import { h, present, say } from '../depot/dom';
import { asFailure } from '../depot/failure';
import { ask } from '../depot/server';
import { writeMoment } from '../depot/words';
import { act, actForm, field } from './act';
import { LETTERS, type Letters, type RegionLetter, SEND_LETTER, SET_CONTACT } from './queries';

/** The letters of a year, one to each region that has something to do; where a mail server is set they leave from here. */
export async function letterList(year: number, sends: boolean): Promise<HTMLElement> {
  const { letters } = await ask<Letters>(LETTERS, { annee: year });
  const due = letters.filter(({ letter }) => letter !== null);
  const report = h('div', {});
  const place = h('div', {});
  const again = (): void => {
    letterList(year, sends).then(
      (list) => place.replaceChildren(...list.childNodes),
      (error: unknown) => place.replaceChildren(failureBox(error, again)),
    );
  };
  const ready = due.filter(({ address, demonstration }) => address !== null && !demonstration);
  place.append(
    ...present([
      h(
        'p',
        {},
        due.length === 0
          ? `Aucune délégation n’a plus rien à faire pour ${year}.`
          : `${counted(due.length, 'délégation a', 'délégations ont')} quelque chose à faire pour ${year}. `,
        sends
          ? ''
          : 'Aucun serveur de courriel n’est réglé ici : chaque lettre s’ouvre dans votre messagerie, ou se copie.',
      ),
      sends &&
        ready.length > 0 &&
        h(
          'p',
          { class: 'actions' },
          h(
            'button',
            { type: 'button', class: 'bouton', onclick: () => sendAll(year, ready, report, again) },
            `Envoyer ${counted(ready.length, 'lettre')}`,
          ),
        ),
      report,
      ...letters.map((each) => regionLetter(year, each, sends, again)),
    ]),
  );
  return place;
}

function regionLetter(year: number, written: RegionLetter, sends: boolean, again: () => void): HTMLElement {
  const { region, address, letter, lastSentAt, demonstration } = written;
  const contact = field(`adresse-${region.code}`, 'Adresse de la délégation (non d’une personne)', {
    type: 'email',
    value: address ?? '',
    autocomplete: 'off',
  });
  const keep = actForm(
    { 'aria-label': `Adresse de ${region.name}` },
    [contact.field],
    'Garder cette adresse',
    async () => {
      const { value } = contact.input;
      await act(SET_CONTACT, { region: region.code, adresse: value === '' ? null : value });
      again();
      return value === '' ? `L’adresse de ${region.name} est oubliée.` : `L’adresse de ${region.name} est gardée.`;
    },
  );
  const state = [
    letter === null && 'rien à faire',
    address === null && 'sans adresse',
    lastSentAt !== null && `écrit le ${writeMoment(lastSentAt)}`,
    demonstration && 'démonstration',
  ];
  // One at a time: opening one closes the other.
  return h(
    'details',
    { class: 'courriel', name: 'lettres' },
    h('summary', {}, region.name, h('span', { class: 'doux' }, ` ${state.filter(Boolean).join(', ')}`)),
    ...(letter === null
      ? []
      : [
          h('p', {}, h('strong', {}, letter.subject)),
          h('pre', { tabindex: '0', role: 'group', 'aria-label': `Lettre à ${region.name}` }, letter.text),
        ]),
    letter !== null &&
      h(
        'p',
        { class: 'actions' },
        ...present([
          sends &&
            address !== null &&
            !demonstration &&
            h(
              'button',
              { type: 'button', class: 'bouton', onclick: () => sendAll(year, [written], null, again) },
              `Envoyer à ${region.name}`,
            ),
          h(
            'a',
            { class: 'bouton clair', href: mailto(address, letter) },
            'Ouvrir dans ma messagerie',
            h('span', { class: 'cache' }, ` : ${region.name}`),
          ),
          copyButton(letter.text, region.name),
        ]),
      ),
    keep,
  );
}

const mailto = (address: string | null, { subject, text }: NonNullable<RegionLetter['letter']>): string =>
  `mailto:${address === null ? '' : encodeURIComponent(address)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;

function copyButton(text: string, name: string): HTMLElement {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'bouton clair',
      onclick: () => {
        navigator.clipboard.writeText(text).then(
          () => {
            button.textContent = 'Copié';
            say(`La lettre à ${name} est copiée.`);
          },
          () => {
            button.textContent = 'Non copié : choisir le texte à la main';
          },
        );
      },
    },
    'Copier',
    h('span', { class: 'cache' }, ` la lettre à ${name}`),
  );
  return button;
}

/** Asks first, with whom it goes to and who was written to already; then one after the other, a line for each. */
function sendAll(year: number, letters: readonly RegionLetter[], report: HTMLElement | null, again: () => void): void {
  const fault = (words: string) => `non envoyée. ${words}`;
  askFor({
    title:
      letters.length === 1
        ? `Écrire à ${letters[0]?.region.name ?? ''} ?`
        : `Envoyer ${counted(letters.length, 'lettre')} ?`,
    confirm: 'Envoyer',
    content: h(
      'ul',
      {},
      ...letters.map(({ region, address, lastSentAt }) =>
        h(
          'li',
          {},
          `${region.name} : ${address ?? ''}`,
          lastSentAt === null ? '' : `, déjà écrit le ${writeMoment(lastSentAt)}`,
        ),
      ),
    ),
    async act() {
      const lines: string[] = [];
      for (const { region } of letters) {
        const why = await act(SEND_LETTER, { annee: year, region: region.code }).then(
          () => null,
          (error: unknown) => asFailure(error).message,
        );
        if (letters.length === 1 && why !== null) throw new Error(why);
        lines.push(`${why === null ? '✓' : '✗'} ${region.name} : ${why === null ? 'envoyée' : fault(why)}`);
      }
      return () => {
        report?.replaceChildren(h('ul', {}, ...lines.map((line) => h('li', {}, line))));
        say(lines.join(' '));
        if (report === null) again();
      };
    },
  });
}
