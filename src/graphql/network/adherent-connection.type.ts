import { connectionOf } from '../common/connection';
import { AdherentType } from './adherent.type';

export const AdherentConnection = connectionOf('Adherent', () => AdherentType, 'la liste des adhérents', 'adherents');
