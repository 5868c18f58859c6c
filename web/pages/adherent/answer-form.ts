import { counted } from '../../../src/kernel/french';
import { failureBox, faultBox } from '../depot/alert';
import { h, lead, say } from '../depot/dom';
import { asFailure } from '../depot/failure';
import { select } from '../depot/select';
import { ask } from '../depot/server';
import { writeMoment } from '../depot/words';
import { deadlineWords } from './deadline';
import { Keeper } from './keeper';
import { READ, type Answer, type Read } from './queries';
import { questionField } from './question';

/** The survey of a year, to be filled in; `changed` hears when it was handed in. */
export async function answerForm(
  asked: { readonly annee: number; readonly enquete: string | null },
  changed: () => void,
): Promise<HTMLElement> {
  const { ownAdherent, campaign } = await ask<Read>(READ, asked);
  const place = h('div', {});
  const show = (answer: Answer): void =>
    place.replaceChildren(
      h('p', { class: 'echeance' }, deadlineWords(answer, campaign)),
      formOf(answer, asked, show, changed),
    );
  show(ownAdherent.answer);
  return place;
}

function formOf(
  answer: Answer,
  asked: { readonly annee: number; readonly enquete: string | null },
  show: (answer: Answer) => void,
  changed: () => void,
): HTMLElement {
  let everything = false;
  const state = h('p', { class: 'etat-reponse doux' });
  const spared = h('p', {});
  const trouble = h('div', {});
  const whole = h('div', {});
  const handedIn = h('p', {});
  const fields = answer.questions.map((question) =>
    questionField(question, (at) => {
      state.textContent = 'Pas encore enregistré…';
      keeper.touch(at === 'typing' ? 1_200 : 0);
    }),
  );
  const region = select(
    'pour-region',
    'Vous répondez pour',
    answer.regions.map(({ code, name }) => [code, name]),
    answer.region?.code ?? '',
  );
  region.choice.addEventListener('change', () => keeper.touch(0));
  const content = () => ({
    survey: answer.survey,
    year: answer.year,
    region: answer.regions.length > 1 ? region.choice.value : null,
    cells: fields.map((field) => ({ name: field.name, value: field.value(), kept: field.isKept() })),
  });
  const tell = (now: Answer): void => {
    fields.forEach((field) => {
      const question = now.questions.find(({ name }) => name === field.name);
      if (question !== undefined) field.tell(question, everything);
    });
    const left = everything || now.version > 0 ? now.issues : [];
    whole.replaceChildren(...left.map(({ text }) => h('p', { class: 'faute' }, text)));
    spared.textContent =
      now.keptCount === 0
        ? ''
        : `${counted(now.keptCount, 'réponse reprise', 'réponses reprises')} de l’an dernier : à corriger si elles ont changé.`;
    handedIn.textContent = handedInWords(now);
  };
  const keeper = new Keeper(answer, content, {
    kept(now) {
      trouble.replaceChildren();
      state.textContent = now.savedAt === null ? '' : `Enregistré le ${writeMoment(now.savedAt)}.`;
      tell(now);
    },
    failed(error) {
      const failure = asFailure(error);
      state.textContent = 'Pas enregistré : ce que vous écrivez reste dans cette page.';
      if (failure.code === 'CONFLICT') return trouble.replaceChildren(conflictBox(failure.message));
      trouble.replaceChildren(
        failure.code === 'NETWORK'
          ? faultBox('La connexion est coupée. Ce que vous écrivez reste ici et s’enregistrera dès qu’elle revient.')
          : failureBox(error, () => keeper.touch(0)),
      );
    },
  });
  const reread = async (): Promise<Answer> => (await ask<Read>(READ, asked)).ownAdherent.answer;
  const conflictBox = (words: string): HTMLElement =>
    faultBox(
      words,
      h(
        'p',
        { class: 'actions' },
        h(
          'button',
          { type: 'button', class: 'bouton', onclick: () => void reread().then(show, keeper.tell.failed) },
          'Montrer ce qui est enregistré',
        ),
        h(
          'button',
          {
            type: 'button',
            class: 'bouton clair',
            onclick: () => void reread().then(({ version }) => keeper.goOnFrom(version), keeper.tell.failed),
          },
          'Garder ce que j’ai écrit',
        ),
      ),
    );
  const submit = (event: Event): void => {
    event.preventDefault();
    everything = true;
    keeper.handIn().then(
      (done) => {
        if (done === null) return;
        tell(done.answer);
        if (done.refusal === null) {
          trouble.replaceChildren();
          say('Remise à la délégation.');
          lead(handedIn);
          changed();
          return;
        }
        trouble.replaceChildren(faultBox(done.refusal));
        const faulty = done.answer.questions.find(({ issues }) => issues.some(({ severity }) => severity === 'ERROR'));
        (fields.find(({ name }) => name === faulty?.name) ?? fields[0])?.focus();
      },
      (error: unknown) => keeper.tell.failed(error),
    );
  };
  tell(answer);
  if (answer.savedAt !== null) state.textContent = `Enregistré le ${writeMoment(answer.savedAt)}.`;
  return h(
    'form',
    { class: 'reponse', onsubmit: submit, novalidate: true },
    h('p', {}, answer.description),
    answer.startsFromRow
      ? h(
          'p',
          { class: 'avis' },
          'Votre délégation a déjà remis ces valeurs pour vous : les compléter, ou les corriger.',
        )
      : null,
    spared,
    answer.regions.length > 1 ? region.field : null,
    h(
      'fieldset',
      { class: 'questions' },
      h('legend', { class: 'cache' }, `${answer.label} ${answer.year}`),
      ...fields.map(({ element }) => element),
    ),
    whole,
    trouble,
    h('p', { class: 'actions' }, h('button', { class: 'bouton', type: 'submit' }, 'Remettre à la délégation')),
    state,
    handedIn,
  );
}

function handedInWords({ handedIn }: Answer): string {
  if (handedIn === null) return 'Pas encore remise à la délégation.';
  const when = `Remise le ${writeMoment(handedIn.at)} par ${handedIn.by}.`;
  return handedIn.changedSince
    ? `${when} Modifiée depuis : la délégation a toujours ce qui a été remis. La remettre de nouveau.`
    : `${when} Elle peut encore être corrigée, puis remise de nouveau.`;
}
