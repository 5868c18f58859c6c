import './every';
import '../pages/follow-up.test';

jest.setTimeout(300_000);
