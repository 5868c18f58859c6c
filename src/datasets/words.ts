/** The same sentence in both languages of the product: French for people, English for developers. */
export interface Words {
  readonly fr: string;
  readonly en: string;
}
