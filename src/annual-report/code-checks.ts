import { indicatorOf, indicators } from '../datasets/catalogue';
import type { DeclaredValues } from '../kernel/federation/declared-values';
import { FEDERATION_PROFILE } from '../kernel/federation/federation';
import { Nearest, nearestWords } from '../kernel/nearest';

const nearestIndicator = () => new Nearest(indicators, ({ code, label }) => `${code} ${label}`);
const nearestCode = () => new Nearest(indicators, ({ code }) => code);

/** Codes that the catalogue and the network know; each that they do not is said with the nearest. */
export function codeChecks(values: DeclaredValues) {
  return {
    isIndicator(name: string, code: string): boolean {
      if (indicatorOf(code) !== undefined) return true;
      const near = [...nearestCode().to(code, 2), ...nearestIndicator().to(code, 2)].map((each) => each.code);
      if (code !== '')
        values.wrong(
          name,
          `nomme « ${code.slice(0, 60)} », qui n’est pas un indicateur${nearestWords([...new Set(near)].slice(0, 2))}. La liste est dans « Les jeux de données ».`,
        );
      return false;
    },
    isRegion(name: string, code: string): boolean {
      const codes = FEDERATION_PROFILE.regions.map((region) => region.code);
      if (codes.includes(code)) return true;
      const near = new Nearest(codes, (each) => each).to(code, 1);
      values.wrong(
        name,
        `nomme « ${code.slice(0, 60)} », qui n’est pas une délégation${nearestWords(near)}. Écrire l’un de : ${codes.join(', ')}.`,
      );
      return false;
    },
  };
}

export type CodeChecks = ReturnType<typeof codeChecks>;
