/** Any class, whatever it is made of. */
export type AnyClass = abstract new (...parts: never[]) => object;
