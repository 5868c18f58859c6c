import { hash } from 'node:crypto';

/** As `sha256sum` writes it: whoever has a backup can look at it without the product. */
export const sha256 = (content: string | Buffer): string => hash('sha256', content);
