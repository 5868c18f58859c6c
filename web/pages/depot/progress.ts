import { h, say } from './dom';

/** Follows a file on its way: how much has gone, then that it is being looked at. `stop` is what the button does. */
export function progressBox(fileName: string, work: string, stop: () => void) {
  const bar = h('progress', { max: '1', 'aria-label': `Envoi de ${fileName}` });
  const words = h('p', {}, `Envoi de ${fileName}…`);
  const box = h(
    'div',
    { class: 'progres' },
    words,
    bar,
    h('button', { type: 'button', class: 'bouton clair', onclick: stop }, 'Interrompre'),
  );
  say(`Envoi de ${fileName}.`);
  const sent = (share: number): void => {
    if (share < 1) {
      bar.value = share;
      words.textContent = `Envoi de ${fileName} : ${Math.round(share * 100)}\u00a0%`;
      return;
    }
    if (!bar.hasAttribute('value')) return;
    bar.removeAttribute('value');
    words.textContent = `${work}…`;
    say(`${work}.`);
  };
  bar.value = 0;
  return { box, sent };
}
