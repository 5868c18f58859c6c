import { Turns, type Asker } from './turns';

const turns = new Turns<() => Promise<void>>();

/** Two at once: of these, one place is kept free of what no reader waits for. */
const places = [true, false].map((readersAlone) => ({ readersAlone, isBusy: false }));

/**
 * Decides in turn, reading included: what a reader waits for is not held up by what others need read, and no more tables
 * are in memory than are being decided on. `work` must wait for no other turn.
 */
export const inTurn = <T>(asker: Asker, work: () => Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    turns.add(asker, () => work().then(resolve, reject));
    giveOut();
  });

function giveOut(): void {
  for (const place of places) {
    const begin = place.isBusy ? undefined : turns.next(place.readersAlone);
    if (begin === undefined) continue;
    place.isBusy = true;
    void begin().finally(() => {
      place.isBusy = false;
      giveOut();
    });
  }
}
