import { parseArgs } from 'node:util';
import { Nearest, nearestWords } from '../kernel/nearest';
import { UsageFault } from './command';

/** `flag` stands alone, `text` takes a value, `list` takes one each time that it is written. */
type Kind = 'flag' | 'text' | 'list';

export interface Grammar<Options extends Readonly<Record<string, Kind>>> {
  readonly options: Options;
  /** What stands without an option, in French, and how often. */
  readonly operands: { readonly what: string; readonly least: number; readonly most: number };
}

type Value<K extends Kind> = K extends 'flag' ? boolean : K extends 'list' ? readonly string[] : string | undefined;

export type Arguments<Options extends Readonly<Record<string, Kind>>> = {
  readonly options: { readonly [Name in keyof Options]: Value<Options[Name]> };
  readonly operands: readonly string[];
};

/** `--année` is how people write it. */
const plain = (arg: string): string =>
  arg.replace(/^--[^=]+/, (name) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());

/** Reads what was typed, by its grammar; throws {@link UsageFault} with everything that is wrong. */
export function readArguments<const Options extends Readonly<Record<string, Kind>>>(
  args: readonly string[],
  { options, operands }: Grammar<Options>,
): Arguments<Options> {
  const { tokens } = parseArgs({
    args: args.map(plain),
    options: Object.fromEntries(
      Object.entries(options).map(([name, kind]) => [name, { type: kind === 'flag' ? 'boolean' : 'string' }] as const),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const faults: string[] = [];
  const given = new Map<string, string[]>();
  const found: string[] = [];
  const nearest = new Nearest(Object.keys(options), (name) => name);
  for (const token of tokens) {
    if (token.kind === 'positional') found.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, value, inlineValue } = token;
    const kind = Object.hasOwn(options, name) ? options[name] : undefined;
    const values = given.get(name) ?? [];
    if (kind === undefined)
      faults.push(
        `L’option ${token.rawName} n’existe pas${nearestWords(nearest.to(name, 1).map((each) => `--${each}`))}.`,
      );
    else if (kind === 'flag' && inlineValue === true) faults.push(`--${name} s’écrit seule, sans valeur.`);
    else if (kind !== 'flag' && (value === undefined || value === '' || (!inlineValue && value.startsWith('--'))))
      faults.push(`--${name} attend une valeur.`);
    else if (kind === 'text' && values.length > 0)
      faults.push(`--${name} est donnée plusieurs fois : n’en garder qu’une.`);
    given.set(name, [...values, value ?? '']);
  }
  if (found.length < operands.least) faults.push(`Il manque ${operands.what}.`);
  if (found.length > operands.most) faults.push(`« ${found[operands.most]} » est de trop.`);
  if (faults.length > 0) throw new UsageFault(faults);
  const values = Object.entries(options).map(([name, kind]) => [name, valueOf(kind, given.get(name))] as const);
  return { options: Object.fromEntries(values) as Arguments<Options>['options'], operands: found };
}

const valueOf = (kind: Kind, given: readonly string[] | undefined): Value<Kind> =>
  kind === 'flag' ? given !== undefined : kind === 'list' ? (given ?? []) : given?.[0];

/** A year as people write it; what is no year is left with `faults`. Its range is for others to check. */
export function yearIn(text: string | undefined, faults: string[]): number {
  if (text === undefined) faults.push('Il manque l’année des données : ajouter --annee, par exemple --annee 2025.');
  else if (!/^\d{4}$/.test(text))
    faults.push(`« ${text.slice(0, 40)} » n’est pas une année : écrire par exemple 2025.`);
  return Number(text);
}

/** The address of a server, without a slash at its end; null where none was given, or none that is one: then with `faults`. */
export function addressIn(text: string | undefined, faults: string[]): string | null {
  if (text === undefined) return null;
  const address = URL.canParse(text) ? new URL(text) : null;
  if (address !== null && /^https?:$/.test(address.protocol)) return address.origin;
  faults.push(`--lien vaut « ${text.slice(0, 60)} » : écrire l’adresse du serveur, comme http://localhost:4000.`);
  return null;
}
