import './every';
import '../demonstration/marks.test';

jest.setTimeout(300_000);
