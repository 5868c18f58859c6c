import './every';
import '../pages/drawings.test';
import '../pages/labels.test';
import '../pages/picture-words.test';
import '../pages/french-spaces.test';
import '../pages/each-chart.test';
import '../pages/proportions.test';
import '../pages/looks.test';
import '../pages/depot.test';
import '../pages/directory.test';
import '../pages/graphs.test';
import '../pages/indicators.test';
import '../pages/depot-campaigns.test';
import '../web/served.test';
import '../pages/depot-contradictions.test';
import '../pages/siege.test';

jest.setTimeout(300_000);
