/** A page says who comes in by what (`<form id="connexion">…</form>`); the rest of that form is the same everywhere. */
const FORM = /<form id="connexion">([^]*?)<\/form>/;

/** The page with its form whole: shown by its script, once it knows that nobody is signed in. */
export function withSignIn(markup) {
  if (!FORM.test(markup)) throw new Error('il manque <form id="connexion">, avec les mots de la page');
  return markup.replace(
    FORM,
    (_, words) => `<form id="connexion" class="largeur connexion" hidden>
    <h2>Entrer</h2>${words}<p class="retour" role="alert"></p>
    <p class="champ">
      <label for="jeton">Jeton, ou lien reçu</label>
      <input id="jeton" type="password" autocomplete="off" spellcheck="false" required />
    </p>
    <p><button class="bouton" type="submit">Entrer</button></p>
  </form>`,
  );
}
