import type { TerritoryRef } from '../../kernel/territory';

const KINDS: Readonly<Record<TerritoryRef['kind'], string>> = {
  FEDERATION: 'la fédération',
  REGION: 'la délégation',
  DEPARTMENT: 'le département',
  ADHERENT: 'l’adhérent',
};

/** « la délégation Bretagne » : after « pour ». */
export const territoryWords = ({ kind }: TerritoryRef, name: string): string => `${KINDS[kind]} ${name}`;
