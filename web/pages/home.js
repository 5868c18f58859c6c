// Shows the latest national figures and what the server holds. The page says the same without this script, less precisely.
const QUERY = __ACCUEIL__;

const number = (digits) => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: digits });
const SHOW = {
  COUNT: (value) => number(0).format(value),
  PEOPLE: (value) => number(0).format(value),
  HOURS: (value) => `${number(0).format(value)}\u00a0h`,
  DAYS: (value) => `${number(1).format(value)}\u00a0jours`,
  FTE: (value) => `${number(1).format(value)}\u00a0ETP`,
  EUR: (value) => `${number(0).format(value)}\u00a0€`,
  RATE: (value) => `${number(1).format(value * 100)}\u00a0%`,
};
const STATES = {
  NOT_REPORTED: 'non communiqué',
  NOT_APPLICABLE: 'sans objet',
  SUPPRESSED: 'non diffusé',
};
const BASES = { COMPUTED: 'calculé', DECLARED: 'déclaré', PRINTED: 'imprimé dans un rapport' };

/** An element with text or children. */
function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

function valueOf({ value, state, approximate, indicator }) {
  if (value === null) return STATES[state] ?? 'inconnu';
  const shown = (SHOW[indicator.unit] ?? SHOW.COUNT)(value);
  return approximate ? `environ ${shown}` : shown;
}

function restsOn({ basis, demonstration, coverage }) {
  const words = [BASES[basis]];
  if (basis !== 'PRINTED' && coverage.expected > 1)
    words.push(`${coverage.reporting} région${coverage.reporting > 1 ? 's' : ''} sur ${coverage.expected}`);
  if (demonstration) words.push('démonstration');
  return words.filter(Boolean).join(', ');
}

function figureCard(figure) {
  const known = figure.value !== null;
  return element(
    'div',
    known ? 'chiffre' : 'chiffre absent',
    element('dt', '', figure.indicator.label),
    element('dd', 'valeur', valueOf(figure)),
    element('dd', 'appui', known ? restsOn(figure) : ''),
  );
}

function showFigures({ year, figures }) {
  const place = document.getElementById('chiffres');
  document.getElementById('titre-chiffres').textContent = `Chiffres clés nationaux de ${year}`;
  const parts = [element('dl', 'chiffres', ...figures.map(figureCard))];
  if (figures.some(({ demonstration }) => demonstration)) {
    const words = 'Données de démonstration : ces chiffres reposent en tout ou partie sur des lignes inventées.';
    parts.unshift(element('p', 'avis', words));
  }
  place.replaceChildren(...parts);
}

function showHoldings({ federation, sources }) {
  const years = federation.years;
  const span =
    years.length > 0 ? `des chiffres pour ${years.length} années, de ${years.at(-1)} à ${years[0]}` : 'aucun chiffre';
  const invented = federation.keyFigures.figures.some(({ demonstration }) => demonstration);
  const words =
    `${federation.regions.length} délégations régionales, ${number(0).format(federation.adherents.totalCount)} adhérents à ` +
    `l’annuaire, ${span}, et ${sources.length} rapports d’activité transcrits.` +
    (invented ? ' Une partie de ces données est inventée pour la démonstration ; chaque chiffre le dit.' : '');
  document.getElementById('donnees').textContent = words;
}

async function load() {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' },
    body: JSON.stringify({ query: QUERY }),
  });
  const answer = await response.json();
  if (!answer.data) throw new Error(answer.errors?.[0]?.message ?? `réponse ${response.status}`);
  showFigures(answer.data.federation.keyFigures);
  showHoldings(answer.data);
}

load().catch((error) => {
  const words = `Les chiffres n’ont pas pu être lus (${error.message}). Recharger la page, ou vérifier que le serveur répond.`;
  document.getElementById('chiffres').append(element('p', 'avis', words));
});
