import './every';
import '../pages/explorer.test';

jest.setTimeout(120_000);
