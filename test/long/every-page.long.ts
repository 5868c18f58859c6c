import './every';
import '../pages/drawings.test';
import '../pages/labels.test';
import '../pages/picture-words.test';
import '../pages/french-spaces.test';
import '../pages/each-chart.test';
import '../pages/proportions.test';
import '../pages/looks.test';
import '../pages/depot.test';
import '../web/playground-axe.test';

jest.setTimeout(300_000);
