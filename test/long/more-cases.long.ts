import './every';
import '../durability/kill.test';
import '../durability/rivals.test';
import '../exports/hand-in-again.test';
import '../figures/figures.property.test';
import '../figures/part-of-a-whole.property.test';
import '../intake/round-trip.test';
import '../platform/one-transaction.test';
import '../publication/recompute.test';
import '../reading/explanation.property.test';
import '../releases/releases.test';
import '../secrecy/attack.test';
import '../secrecy/linked-attack.test';
import '../secrecy/over-time.property.test';
import '../secrecy/printed.test';
import '../statistics/statistics.property.test';
import '../templates/annotated-workbook.test';

jest.setTimeout(600_000);
