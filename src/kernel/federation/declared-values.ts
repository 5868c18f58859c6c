/** Reads the values of a JSON document by their French names, and says of each that is wrong where it stands. */
export class DeclaredValues {
  constructor(
    private readonly values: Readonly<Record<string, unknown>>,
    private readonly file: string,
    private readonly faults: string[],
    /** Where in the file; empty at its top. */
    private readonly place: string = '',
  ) {}

  private at = (name: string): string => `${this.file}, « ${this.place}${name} »`;

  private fault(name: string, instead: string): void {
    const found = this.values[name];
    const what = found === undefined ? 'manque' : `vaut ${JSON.stringify(found).slice(0, 60)}`;
    this.faults.push(`${this.at(name)} ${what}. Écrire ${instead}.`);
  }

  /** Says of a value that is of its kind what is wrong with it all the same; `reason` follows where it stands. */
  wrong(name: string, reason: string): void {
    this.faults.push(`${this.at(name)} ${reason}`);
  }

  has = (name: string): boolean => this.values[name] !== undefined;

  text(name: string, instead: string, pattern = /\S/): string {
    const found = this.values[name];
    if (typeof found === 'string' && pattern.test(found)) return found;
    this.fault(name, instead);
    return '';
  }

  /** Left out, it is null. */
  optionalText(name: string, instead: string, pattern = /\S/): string | null {
    return this.values[name] === undefined ? null : this.text(name, instead, pattern);
  }

  integer(name: string, least: number, most: number, instead: string): number {
    const found = this.values[name];
    if (typeof found === 'number' && Number.isInteger(found) && found >= least && found <= most) return found;
    this.fault(name, instead);
    return least;
  }

  /** Left out, it is false. */
  flag(name: string): boolean {
    const found = this.values[name] ?? false;
    if (typeof found !== 'boolean') this.fault(name, 'true ou false');
    return found === true;
  }

  texts(name: string, instead: string): readonly string[] {
    const found = this.values[name];
    if (Array.isArray(found) && found.every((each) => typeof each === 'string' && each !== '')) {
      const twice = found.find((each, index) => found.indexOf(each) !== index) as string | undefined;
      if (twice !== undefined) this.faults.push(`${this.at(name)} nomme deux fois « ${twice} ». En retirer une.`);
      return found as readonly string[];
    }
    this.fault(name, instead);
    return [];
  }

  /** Left out, it is empty. */
  optionalTexts(name: string, instead: string): readonly string[] {
    return this.values[name] === undefined ? [] : this.texts(name, instead);
  }

  /** A list of objects, each read by `read`. */
  list<T>(name: string, instead: string, read: (values: DeclaredValues) => T): readonly T[] {
    const found = this.values[name];
    if (!Array.isArray(found) || !found.every(isObject)) {
      this.fault(name, instead);
      return [];
    }
    return found.map((each, index) => read(this.inner(each, `${name}[${index + 1}].`)));
  }

  /** Left out, it is empty. */
  optionalList<T>(name: string, instead: string, read: (values: DeclaredValues) => T): readonly T[] {
    return this.values[name] === undefined ? [] : this.list(name, instead, read);
  }

  /** An object in the object; one that is missing is a fault of each of its values. */
  group(name: string): DeclaredValues {
    const found = this.values[name];
    return this.inner(isObject(found) ? found : {}, `${name}.`);
  }

  /** Says of every name that means nothing here that it does not; a slip of the pen would else be left out silently. */
  nothingElse(known: readonly string[]): void {
    for (const name of Object.keys(this.values))
      if (!known.includes(name))
        this.faults.push(`${this.at(name)} n’est pas connu. Le retirer, ou écrire l’un de : ${known.join(', ')}.`);
  }

  private inner(values: Readonly<Record<string, unknown>>, place: string): DeclaredValues {
    return new DeclaredValues(values, this.file, this.faults, `${this.place}${place}`);
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
