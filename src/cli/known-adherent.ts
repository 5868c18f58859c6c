import { registersThatShow } from '../figures/directory-scope';
import { globalId, keyOf } from '../kernel/global-id';
import { AdherentEntity } from '../network/adherent.entity';
import { readAdherents } from '../network/directory';
import { readSnapshot } from '../published/snapshot';
import { surveyedYears } from '../survey-answers/places';
import { UsageFault } from './command';
import { withPlatform } from './platform';

export interface KnownAdherent {
  /** As the API gives it. */
  readonly id: string;
  readonly name: string;
}

const isSiret = (text: string): boolean => /^\d{14}$/.test(text.replace(/\s/g, ''));

/** Whether a text may name an adherent: its id as the API gives it, or its SIRET. */
export const mayNameAdherent = (text: string): boolean => isSiret(text) || keyOf('Adherent', text) !== null;

/**
 * The adherent that an id or a SIRET names. Throws UsageFault, in French, where there is none, and for one that is in no
 * register any more: a token for it would open nothing.
 */
export const knownAdherent = (text: string): Promise<KnownAdherent> =>
  withPlatform(async ({ database, network }) => {
    const { read } = database;
    const uid = isSiret(text)
      ? (await read.findOneBy(AdherentEntity, { siret: text.replace(/\s/g, ''), demonstration: false }))?.uid
      : keyOf('Adherent', text);
    if (uid == null) throw unknown(text);
    const { publications } = await readSnapshot(read, network, 0);
    const name = (await readAdherents(read, [uid], registersThatShow(publications))).get(uid)?.name;
    if (name === undefined && (await surveyedYears(read, uid)).length === 0) throw unknown(text);
    return { id: globalId('Adherent', uid), name: name ?? 'Adhérent' };
  });

const unknown = (text: string): UsageFault =>
  new UsageFault([
    `Aucun registre publié ne nomme l’adhérent « ${text.slice(0, 60)} » : il n’y est pas, ou il en a été retiré. Vérifier son SIRET, ou l’identifiant que donne l’API.`,
  ]);
