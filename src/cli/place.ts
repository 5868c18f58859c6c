import type { Config } from '../config';
import type { OpenOptions } from '../storage/options';

/** Where the configuration says that the database is. */
export const placeOf = ({ dataDir, databaseUrl, migrationsDatabaseUrl }: Config): OpenOptions => ({
  dataDir,
  ...(databaseUrl === undefined ? {} : { url: databaseUrl }),
  ...(migrationsDatabaseUrl === undefined ? {} : { migrationsUrl: migrationsDatabaseUrl }),
});
