import type { DataSource } from 'typeorm';
import type { Catalogue, OpenOptions } from './options';

/** Runs the migrations that are still to be run, and puts up what stands beside tables. To be called under the lock of the start. */
export async function migrate(
  source: DataSource,
  transaction: 'each' | 'none',
  { makeViews, warn }: OpenOptions,
  { clear, guard }: Catalogue,
): Promise<void> {
  if (clear !== undefined && (await source.showMigrations())) await clear(source);
  await source.runMigrations({ transaction });
  for (const stand of [guard, makeViews]) {
    const warning = await stand?.(source);
    if (warning != null) warn?.(warning);
  }
}
