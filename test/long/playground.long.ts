import './every';
import '../web/light-start.test';
import '../web/playground-demonstration.test';
import '../web/playground.test';

jest.setTimeout(120_000);
