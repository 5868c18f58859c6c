import './every';
import '../http/refusals.test';

jest.setTimeout(120_000);
