import { issueToken } from '../../src/access/issue-token';
import type { OpenOptions } from '../../src/storage/options';

/** A token with which the server of that database answers an analyst. */
export const analyst = ({ dataDir }: OpenOptions): Promise<string> =>
  issueToken(
    { role: 'ANALYST', regions: [], name: 'mesure', ttl: 3600 },
    { issuer: 'maillage', audience: 'maillage', dataDir },
  );
