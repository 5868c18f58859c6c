import {
  browserSupportsWebAuthn,
  startAuthentication,
  startRegistration,
  WebAuthnError,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/browser';

/** Sends JSON as a page of ours; throws, in French, why it was refused. */
async function post<Answer>(path: string, body: object): Promise<Answer> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'maillage-page': '1' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new Error('Le serveur ne répond pas. Vérifier la connexion, puis recommencer.');
  });
  const answer = (await response.json().catch(() => null)) as
    | (Answer & { fault?: string; errors?: readonly { message: string }[] })
    | null;
  if (response.ok && answer !== null) return answer;
  throw new Error(answer?.fault ?? answer?.errors?.[0]?.message ?? `Le serveur a répondu ${response.status}.`);
}

interface Onward {
  readonly onward: string;
}

async function enter(box: HTMLElement): Promise<Onward> {
  const optionsJSON = await post<PublicKeyCredentialRequestOptionsJSON>('/connexion/cle/demande', {});
  const response = await startAuthentication({ optionsJSON });
  return post<Onward>('/connexion/cle', { response, suite: box.dataset['suite'] ?? '' });
}

async function add(box: HTMLElement): Promise<Onward> {
  const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>('/compte/cles/demande', {});
  const response = await startRegistration({ optionsJSON });
  return post<Onward>('/compte/cles', { response, label: box.querySelector('input')?.value ?? '' });
}

async function takeInvitation(box: HTMLElement): Promise<Onward | null> {
  const form = box.closest('form');
  const fields = [...(form?.querySelectorAll('input') ?? [])];
  // All but the password, which a passkey is in the place of.
  const wanting = fields.find(({ type, validity }) => type !== 'password' && !validity.valid);
  if (wanting !== undefined) {
    wanting.reportValidity();
    return null;
  }
  const path = `/invitation/${box.dataset['secret'] ?? ''}/cle`;
  const said = Object.fromEntries(fields.map(({ name, value }) => [name, value] as const));
  const person = { nom: said['nom'] ?? '', courriel: said['courriel'] ?? '' };
  const optionsJSON = await post<PublicKeyCredentialCreationOptionsJSON>(`${path}/demande`, person);
  const response = await startRegistration({ optionsJSON });
  return post<Onward>(path, { response, ...person });
}

const WAYS: Readonly<Record<string, (box: HTMLElement) => Promise<Onward | null>>> = {
  entrer: enter,
  ajouter: add,
  inviter: takeInvitation,
};

function wordsFor(error: unknown): string {
  if (error instanceof WebAuthnError && error.code === 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED')
    return 'Cet appareil a déjà une clé d’accès pour ce compte.';
  if (error instanceof Error && error.name === 'NotAllowedError')
    return 'Rien n’a été montré au navigateur, ou pas à temps. Recommencer.';
  if (error instanceof Error && ['SecurityError', 'AbortError', 'InvalidStateError'].includes(error.name))
    return 'Ce navigateur ne peut pas se servir d’une clé d’accès à cette adresse.';
  return error instanceof Error ? error.message : 'La clé d’accès n’a pas pu servir.';
}

function offer(box: HTMLElement): void {
  const way = WAYS[box.dataset['cle'] ?? ''];
  const button = box.querySelector('button');
  const words = box.querySelector('.retour');
  if (way === undefined || button === null || words === null) return;
  box.hidden = false;
  button.addEventListener('click', () => {
    button.disabled = true;
    words.textContent = '';
    way(box)
      .then((answer) => {
        if (answer !== null) location.assign(answer.onward);
      })
      .catch((error: unknown) => {
        words.textContent = wordsFor(error);
      })
      .finally(() => {
        button.disabled = false;
      });
  });
}

/** A passkey is made for a name: a bare address, and a page without TLS, have none. */
const hasName = !/^(\d{1,3}(\.\d{1,3}){3}|\[.*\])$/.test(location.hostname);
if (browserSupportsWebAuthn() && isSecureContext && hasName)
  for (const box of document.querySelectorAll<HTMLElement>('[data-cle]')) offer(box);

// Without TLS, elsewhere than on one's own machine, no browser keeps the session's cookie.
if (!isSecureContext)
  document
    .querySelector('main.porte h1')
    ?.insertAdjacentHTML(
      'afterend',
      '<p class="avis" role="alert">Cette adresse n’est pas chiffrée (https) : on ne peut pas s’y connecter. Demander à qui exploite Maillage son adresse en https.</p>',
    );
