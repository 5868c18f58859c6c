import { createServer } from 'node:http';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { AccountsKey } from '../../src/accounts/accounts-key';
import { announcerOf } from '../../src/calls/announcer-of';
import { makeCall } from '../../src/calls/calls';
import { DeliveryEntity } from '../../src/calls/delivery.entity';
import { datasetOf } from '../../src/datasets/registry';
import { bytesOf } from '../../src/intake/read-file';
import { actorWith } from '../../src/kernel/actor';
import { publishSubmission } from '../../src/publication/acts';
import { contentOf, submitFile } from '../../src/publication/submit-file';
import { Snapshots } from '../../src/published/snapshot';
import { describeOnEveryEngine } from '../support/database';
import { loaded } from '../support/loaded';

const OFFICE = actorWith({ role: 'PUBLISHER', name: 'Berthe' });
const REGION = actorWith({ role: 'CONTRIBUTOR', name: 'bretagne', regions: ['bretagne'] });
const INSIDE = ['127.0.0.0/8'];

describeOnEveryEngine('the first server that wants to be told, on a database that nobody has looked at', (fresh) => {
  test('is told of what is published right after, and not of what was before', async () => {
    const { database, network } = await loaded(fresh);
    const faults: unknown[] = [];
    const announcer = announcerOf(database, network, { snapshots: new Snapshots(database, network) }, (error) =>
      faults.push(error),
    );
    const receiver = createServer().listen(0, '127.0.0.1');
    await once(receiver, 'listening');
    const address = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/recu`;
    const publish = async (year: number) => {
      const asked = { dataset: datasetOf('ADHERENTS'), region: 'bretagne', year, fileName: 'f.csv', nothingToReport: false, dryRun: false }; // prettier-ignore
      const text = 'nom;types;departement;ville\nLes Ajoncs;AI;35;Rennes\n';
      const { submission } = await submitFile(
        database,
        network,
        REGION,
        asked,
        contentOf(() => bytesOf(text)),
      );
      expect((await publishSubmission(database, network, submission?.uid ?? '', OFFICE)).refusal).toBeNull();
    };
    await publish(2024);
    const wanted = { address, events: ['PUBLICATION'] as const, indicators: [], regions: [] };
    await makeCall(database, network, new AccountsKey(randomBytes(32)), wanted, OFFICE, INSIDE);
    await announcer.soon();
    await publish(2025);
    await announcer.settle();
    await announcer.stop();
    receiver.close();
    const messages = await database.read.find(DeliveryEntity);
    expect(
      messages.map(({ payload }) => (JSON.parse(payload) as { data: { year: number; moves: unknown[] } }).data),
    ).toEqual([expect.objectContaining({ year: 2025, moves: [] })]);
    expect(faults).toEqual([]);
  });
});
