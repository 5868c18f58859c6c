import { INVENTED_SIREN } from '../kernel/demonstration';

/** The digit that makes the digits before it pass Luhn's check. */
function checkDigit(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/**
 * A SIRET that passes every check and is nobody's, see {@link INVENTED_SIREN}. `serial` is below 10 000; two serials never share one.
 */
export function fictitiousSiret(serial: number): string {
  const company = `${INVENTED_SIREN}${String(serial).padStart(4, '0')}`;
  const site = `${company}${checkDigit(company)}0001`;
  return `${site}${checkDigit(site)}`;
}
