// What a page says of itself on paper that only the browser knows: where it was, and on which day it was printed.
const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' });

function sayWhereAndWhen() {
  const { origin, pathname, search } = location;
  const { style } = document.documentElement;
  style.setProperty('--papier-adresse', JSON.stringify(decodeURI(`${origin}${pathname}${search}`)));
  style.setProperty('--papier-jour', JSON.stringify(`Imprimé le ${day.format(new Date())}`));
}

sayWhereAndWhen();
addEventListener('beforeprint', sayWhereAndWhen);
