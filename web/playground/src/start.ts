import { ask } from './ask';
import { lightEditor } from './light-editor';
import { lookNow, onLook } from './look';
import { takeLink } from './opened-link';
import { isOnlyAsking } from './only-asking';
import { askDescribed, type SchemaNames } from './schema-names';
import type { Shared } from './share-link';
import { WELCOME_QUERY } from './welcome';

/** Where the editor keeps what was open last. */
const kept = (name: 'query' | 'variables'): string | null => {
  try {
    return localStorage.getItem(`graphiql:${name}`);
  } catch {
    return null;
  }
};

const COMES =
  'On peut déjà écrire, avec des propositions (Ctrl + Espace), et exécuter (Ctrl + Entrée) ; l’éditeur complet arrive.';
const IS_READY = 'L’éditeur complet est prêt : il complète, explique le schéma et garde l’historique.';
const IS_LOST = 'L’éditeur complet n’est pas arrivé : recharger la page pour l’avoir. On peut écrire et exécuter ici.';

const part = <Part extends HTMLElement = HTMLElement>(id: string) => document.getElementById(`depart-${id}`) as Part;
const nothing = () => undefined;
/** What shows an answer, and the editor: with what they are made of, larger than all that stands here. */
const views = () => import('./light-answer');
const whole = () => import('./app');

/**
 * A question and its answer before the editor, which is large, has come over the line: it takes this place by itself
 * where nobody has begun to work here, and on demand where somebody has.
 */
export function start(schema: Promise<SchemaNames>): void {
  const shared = takeLink();
  const [runs, opens] = [part<HTMLButtonElement>('executer'), part<HTMLButtonElement>('ouvrir')];
  const json = part('json');
  let [isTouched, isAsking, isOver] = [false, false, false];
  let answered: { readonly response: string; readonly asked: string } | undefined;
  let described: Promise<SchemaNames> | undefined;
  let app: Awaited<ReturnType<typeof whole>> | undefined;
  let isLost = false;

  const onFocus = () => {
    isTouched = true;
    say();
  };
  const onRun = () => {
    onFocus();
    void run();
  };
  const query = lightEditor({ place: part('place-requete'), id: 'depart-requete', language: 'graphql', value: shared?.query ?? kept('query') ?? WELCOME_QUERY, onFocus, onRun }); // prettier-ignore
  const variables = lightEditor({ place: part('place-variables'), id: 'depart-variables', language: 'json', value: shared?.variables ?? kept('variables') ?? '', onFocus, onRun }); // prettier-ignore

  const sharedNow = (): Shared => ({
    query: query.value,
    variables: variables.value,
    look: lookNow(),
    runs: answered !== undefined && isOnlyAsking(query.value),
  });

  function say(): void {
    if (isOver) return;
    runs.disabled = isAsking;
    opens.hidden = !isTouched || isLost;
    opens.disabled = !app;
    opens.textContent = app ? 'Ouvrir l’éditeur complet' : 'L’éditeur complet arrive…';
    part('etat').textContent = isAsking ? 'Le serveur répond…' : app ? IS_READY : isLost ? IS_LOST : COMES;
    json.hidden = answered === undefined || lookNow().view !== 'json';
  }

  const show = async () => {
    const { showAnswer } = await views();
    if (!isOver) showAnswer({ place: part('vues'), linkPlace: part('lien'), answered, names: schema, described, sharedNow }); // prettier-ignore
  };

  async function run(): Promise<void> {
    if (isAsking) return;
    isAsking = true;
    say();
    described ??= askDescribed(schema);
    described.catch(nothing);
    const asked = query.value;
    const response = await ask(asked, variables.value);
    isAsking = false;
    answered = { response, asked };
    json.textContent = response;
    say();
    await show().catch(lose);
  }

  const lose = () => {
    isLost = true;
    say();
  };

  const onLink = () => {
    const link = takeLink();
    if (!link) return;
    query.setOptions({ value: link.query });
    variables.setOptions({ value: link.variables });
    onFocus();
    if (link.runs) void run();
  };

  function open(): void {
    if (!app || isOver) return;
    isOver = true;
    removeEventListener('hashchange', onLink);
    endLook();
    void views().then(({ leave }) => leave(), nothing);
    app.openEditor(document.getElementById('bac-a-sable'), isTouched ? sharedNow() : shared);
  }

  runs.addEventListener('click', onRun);
  opens.addEventListener('click', open);
  addEventListener('hashchange', onLink);
  const endLook = onLook(say);
  say();
  void import('./light-completion').then(({ complete }) => complete(query, schema), nothing);
  if (shared?.runs) void run();

  // Not before what is here can be worked with: the line is free then.
  const come = async () => {
    await show();
    app = await whole();
    if (isTouched) say();
    else open();
  };
  void schema.then(come, come).catch(lose);
}
