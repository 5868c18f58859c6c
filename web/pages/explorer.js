// The explorer without « Afficher »: each choice asks for its address at once, and what comes takes the place of what
// was there. Without this script the form does the same, a page at a time.
const SWAPPED = ['choisir', 'resultat'];
const main = document.querySelector('main.explorateur');
const said = Object.assign(document.createElement('p'), { className: 'cache' });
said.setAttribute('role', 'status');
main.append(said);

let asked = null;

function addressOf(form) {
  const words = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (value !== '') words.append(name, value);
  return `${form.getAttribute('action')}?${words}`;
}

/** The parts of another page in the place of this one's; whoever was on a control stays on it. */
function show(page) {
  const focused = document.activeElement?.id;
  const unfolded = [...main.querySelectorAll('details[open][id]')].map(({ id }) => id);
  for (const id of SWAPPED) document.getElementById(id).replaceWith(page.getElementById(id));
  for (const id of unfolded) document.getElementById(id)?.setAttribute('open', '');
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  document.title = page.title;
  said.textContent = document.getElementById('resultat').dataset.annonce ?? '';
  prepare();
}

async function go(address, isNew) {
  asked?.abort();
  const turn = (asked = new AbortController());
  document.getElementById('resultat').setAttribute('aria-busy', 'true');
  try {
    const response = await fetch(address, { headers: { accept: 'text/html' }, signal: turn.signal });
    const text = await response.text();
    performance.mark('explorer-answered');
    const page = new DOMParser().parseFromString(text, 'text/html');
    const next = page.querySelector('main.explorateur');
    // What is no page of the explorer is opened as itself.
    if (next === null) return location.assign(address);
    show(page);
    if (isNew) history.pushState(null, '', next.dataset.adresse);
    // Once it is painted.
    requestAnimationFrame(() => setTimeout(() => performance.measure('explorer-shown', 'explorer-answered')));
  } catch (error) {
    if (error.name === 'AbortError') return;
    document.getElementById('resultat').removeAttribute('aria-busy');
    said.textContent = 'Le serveur ne répond pas. Vérifier la connexion, puis refaire le choix.';
    said.className = 'avis';
  }
}

function prepare() {
  said.className = 'cache';
  document.querySelector('#choisir .appliquer').hidden = true;
}

main.addEventListener('change', (event) => {
  const form = event.target.closest('#choisir');
  if (form) void go(addressOf(form), true);
});
main.addEventListener('submit', (event) => {
  event.preventDefault();
  void go(addressOf(event.target), true);
});
main.addEventListener('click', (event) => {
  const link = event.target.closest('a[data-explorer]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  void go(link.getAttribute('href'), true);
});
addEventListener('popstate', () => void go(location.href, false));

prepare();
// The address says all of what is shown, also where it was opened with less.
history.replaceState(null, '', main.dataset.adresse);
