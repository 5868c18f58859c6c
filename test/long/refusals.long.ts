import './every';
import '../http/refusals.test';

jest.setTimeout(300_000);
