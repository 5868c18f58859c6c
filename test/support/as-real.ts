import { FILES } from '../demonstration/support';
import { INVENTED_NAME } from '../../src/kernel/demonstration';

/**
 * A file of the demonstration as a region could have written it for another year: adherents under plain names and
 * without a SIRET, days of that year.
 */
export function asReal(dataset: string, region: string, from: number, to: number): string {
  const of = (code: string) =>
    FILES.find((file) => file.dataset === code && file.region === region && file.year === from);
  const names = new Map(
    [...(of('ADHERENTS')?.csv ?? '').matchAll(/^(0000\d{10}),([^,\n]+),/gm)].map(([, siret = '', name = '']) => [
      siret,
      name,
    ]),
  );
  const isRegister = dataset === 'ADHERENTS';
  return (of(dataset)?.csv ?? '')
    .replace(/0000\d{10}/g, (siret) => (isRegister ? '' : (names.get(siret) ?? '')))
    .replaceAll(INVENTED_NAME, 'Structure ')
    .replaceAll(`${from}-`, `${to}-`);
}
