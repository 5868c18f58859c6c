import './every';
import '../http/hostile-uploads.test';

jest.setTimeout(300_000);
