export const ADHERENTS = '/adherents/';
export const REGIONS = '/regions/';
export const DEPARTMENTS = '/departements/';
export const PROGRAMMES = '/programmes/';

/** `id` is the global one, as the API gives it. */
export const adherentAddress = (id: string): string => `${ADHERENTS}${id}`;
export const regionAddress = (code: string): string => `${REGIONS}${code}`;
export const departmentAddress = (code: string): string => `${DEPARTMENTS}${code}`;
export const programmeAddress = (code: string): string => `${PROGRAMMES}${code}`;

/** The list under these criteria, in the order in which the form writes them. */
export function listAddress(criteria: Readonly<Record<string, string>>): string {
  const words = new URLSearchParams(Object.entries(criteria).filter(([, value]) => value !== '')).toString();
  return words === '' ? ADHERENTS : `${ADHERENTS}?${words}`;
}
