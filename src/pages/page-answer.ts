import type { Html } from './html';

/** What a page's address answers, before HTTP. */
export type PageAnswer =
  | {
      readonly kind: 'PAGE';
      readonly status: 200 | 404;
      readonly title: string;
      readonly description: string;
      readonly here: string;
      readonly main: Html;
    }
  | { readonly kind: 'FILE'; readonly type: string; readonly name: string; readonly body: string }
  | { readonly kind: 'ELSEWHERE'; readonly address: string };
