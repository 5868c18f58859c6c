// The follow-up page with a token: asks for the same address again, signed in, and shows what comes in its place.
// The token stays in this tab (sessionStorage) and is never part of an address.
const KEPT = 'maillage-jeton';

function copyButtons() {
  for (const button of document.querySelectorAll('button.copier')) {
    button.hidden = false;
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(button.closest('.courriel').querySelector('pre').textContent);
      button.textContent = 'Copié';
    });
  }
}

function say(words) {
  document.querySelector('.connexion .retour').textContent = words;
}

async function showAs(token) {
  const response = await fetch(location.pathname, { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok) {
    sessionStorage.removeItem(KEPT);
    const answer = await response.json().catch(() => null);
    say(answer?.errors?.[0]?.message ?? `Le serveur a répondu ${response.status}. Réessayer.`);
    return;
  }
  sessionStorage.setItem(KEPT, token);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  document.querySelector('main').replaceWith(page.querySelector('main'));
  start();
  document.querySelector('.connexion .oublier').hidden = false;
  say('Connecté.');
}

const attempt = (token) =>
  showAs(token).catch(() => say('Le serveur ne répond pas. Vérifier la connexion, puis réessayer.'));

function start() {
  copyButtons();
  const form = document.querySelector('form.connexion');
  // Whoever has signed in is asked for no token.
  if (!form) return;
  form.hidden = false;
  form.querySelector('.oublier').hidden = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void attempt(form.querySelector('input').value.trim());
  });
  form.querySelector('.oublier').addEventListener('click', () => {
    sessionStorage.removeItem(KEPT);
    location.reload();
  });
}

start();
const kept = sessionStorage.getItem(KEPT);
if (kept && document.querySelector('form.connexion')) void attempt(kept);
