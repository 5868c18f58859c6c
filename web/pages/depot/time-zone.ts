interface Page {
  readonly document?: { readonly body: { readonly dataset: Readonly<Record<string, string | undefined>> } };
}

/** That of the federation, as the page was built for it: deadlines end in it. Undefined where there is no page. */
export const TIME_ZONE = (globalThis as Page).document?.body.dataset['fuseau'];
