import './every';
import '../spreadsheet/hostile-workbooks.test';

jest.setTimeout(60_000);
