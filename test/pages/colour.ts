/** A colour as the eye has it, for tests of palettes. Channels of sRGB are 0 to 1. */
type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

const channels = (hex: string): Three => {
  const [r = '', g = '', b = ''] = hex.slice(1).match(/../g) ?? [];
  return [r, g, b].map((pair) => Number.parseInt(pair, 16) / 255) as unknown as Three;
};

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);

const lightOf = (hex: string): Three => channels(hex).map(linear) as unknown as Three;

const times = (matrix: Matrix, light: Three): Three =>
  matrix.map((row) => row.reduce((sum, weight, index) => sum + weight * (light[index] ?? 0), 0)) as unknown as Three;

/** As of WCAG: 1 to 21. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => {
    const [r, g, b] = lightOf(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Machado, Oliveira and Fernandes (2009), of full severity; on linear light. */
export const EYES = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Readonly<Record<string, Matrix>>;

/** Oklab, times a hundred: 2 is about the least that anybody tells apart. */
function oklab([r, g, b]: Three): Three {
  const l = Math.cbrt(Math.max(0, 0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b));
  const m = Math.cbrt(Math.max(0, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b));
  const s = Math.cbrt(Math.max(0, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b));
  return [
    100 * (0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s),
    100 * (1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s),
    100 * (0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s),
  ];
}

/** How far apart two colours are for eyes of a kind. */
export function distance(one: string, other: string, eyes: keyof typeof EYES): number {
  const [a, b] = [one, other].map((hex) => oklab(times(EYES[eyes], lightOf(hex))));
  return Math.hypot(...(a ?? [0]).map((each, index) => each - (b?.[index] ?? 0)));
}

/** Of a style sheet its colours by name: those of the light, and those of the dark with what it leaves of the light. */
export function themesOf(css: string): {
  readonly light: ReadonlyMap<string, string>;
  readonly dark: ReadonlyMap<string, string>;
} {
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)');
  const read = (text: string) => [...text.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', hex = '']) => [name, hex] as const); // prettier-ignore
  return { light: new Map(read(light)), dark: new Map([...read(light), ...read(dark)]) };
}
