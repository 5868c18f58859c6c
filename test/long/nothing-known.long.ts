import './every';
import '../pages/nothing-known.test';

jest.setTimeout(240_000);
