import './every';
import '../web/playground.test';

jest.setTimeout(120_000);
