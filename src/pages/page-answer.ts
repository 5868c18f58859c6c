import type { Html } from './html';
import type { Preview } from './preview-address';

/** What a page's address answers, before HTTP. */
export type PageAnswer =
  | {
      readonly kind: 'PAGE';
      readonly status: 200 | 404;
      readonly title: string;
      readonly description: string;
      readonly here: string;
      readonly main: Html;
      /** What a message shows of it; nothing when left out. */
      readonly preview?: Preview;
      /** Of a page of a release: what is said of the data, instead of when the latest was published. */
      readonly frozen?: string;
      /** Feeds of what the page shows: address and title of each. */
      readonly feeds?: readonly (readonly [address: string, title: string])[];
    }
  | { readonly kind: 'FILE'; readonly type: string; readonly name: string; readonly body: string | Buffer }
  | { readonly kind: 'ELSEWHERE'; readonly address: string };
