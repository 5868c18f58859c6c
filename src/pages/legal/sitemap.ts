import type { FigureReader } from '../../reading/figure-reader';
import { indicators } from '../../datasets/catalogue';
import { FEDERATION_PROFILE } from '../../kernel/federation/federation';
import { FEDERATION } from '../../kernel/territory';
import { escapeHtml } from '../html';
import { LEGAL_PAGES } from './legal.address';

/** Every page that the public reads, as search engines take it; `origin` is the address that people type. */
export function sitemapOf(addresses: readonly string[], origin: string): string {
  const urls = addresses.map((address) => `<url><loc>${escapeHtml(origin + encodeURI(address))}</loc></url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}
