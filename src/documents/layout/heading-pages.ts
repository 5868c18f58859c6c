import type { TextDocument } from '../document';
import type { Page } from './paginate';

/** The page that each heading stands on, from 1. */
export function headingPages({ blocks }: TextDocument, pages: readonly Page[]): readonly number[] {
  const found = new Map<number, number>();
  pages.forEach(({ placed }, at) => {
    for (const { box } of placed)
      if (box.kind === 'TEXT' && box.block !== null && !found.has(box.block)) found.set(box.block, at + 1);
  });
  return blocks.flatMap(({ kind }, block) => (kind === 'HEADING' ? [found.get(block) ?? 1] : []));
}
