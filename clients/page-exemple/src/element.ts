/** An element with its children; texts become text, never markup. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

/** The same with a class. */
export function classed<Name extends keyof HTMLElementTagNameMap>(
  className: string,
  name: Name,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = element(name, ...children);
  made.className = className;
  return made;
}
