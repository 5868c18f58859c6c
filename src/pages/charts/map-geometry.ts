import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';

export interface Inset {
  readonly titre: string;
  readonly departements: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly largeur: number;
  readonly hauteur: number;
}

/** What `npm run map` writes: outlines as SVG writes them, on a plane of `largeur` by `hauteur`. */
export interface Geometry {
  readonly largeur: number;
  readonly hauteur: number;
  /** What lies far away, at a scale of its own. */
  readonly encarts: readonly Inset[];
  /** What is too small to be seen, drawn once more, on maps of departments. */
  readonly agrandis: readonly (Inset & { readonly traces: Readonly<Record<string, string>> })[];
  readonly regions: Readonly<Record<string, { readonly d: string; readonly milieu: readonly [number, number] }>>;
  /** Administrative regions that are of no delegation. */
  readonly sans_delegation: readonly {
    readonly nom: string;
    readonly departements: readonly string[];
    readonly d: string;
  }[];
  readonly departements: Readonly<Record<string, string>>;
}

/** The outlines of the federation's places; null for one that comes without. */
export const GEOMETRY = ((): Geometry | null => {
  const file = join(FEDERATION_PROFILE.folder, 'carte', 'traces.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Geometry) : null;
})();

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What some outlines lie within; as `npm run map` writes them, each step by its distance from the one before. */
export function boxOf(outlines: readonly string[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [, start = '', steps = ''] of outlines.flatMap((d) => [...d.matchAll(/M([^l]+)l([^z]+)z/g)])) {
    const numbers = [start, steps].flatMap((text) => (text.match(/-?\d+/g) ?? []).map(Number));
    let [x, y] = [0, 0];
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      x += numbers[at] ?? 0;
      y += numbers[at + 1] ?? 0;
      [left, top, right, bottom] = [Math.min(left, x), Math.min(top, y), Math.max(right, x), Math.max(bottom, y)];
    }
  }
  return left === Infinity ? { x: 0, y: 0, width: 1, height: 1 } : { x: left, y: top, width: right - left, height: bottom - top }; // prettier-ignore
}

/** Whether it can be drawn where its places lie. */
export const hasGeography = GEOMETRY !== null;
