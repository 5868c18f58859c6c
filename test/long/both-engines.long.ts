import './every';
import '../access/suppressed.test';
import '../annual-report/annual-report.test';
import '../observatory/half-filled.test';
import '../pages/partial.test';
import '../platform/catalogue-grows.test';
import '../publication/submit-workbook.test';
import '../releases/releases-api.test';
import '../releases/releases-over-time.test';
import '../secrecy/attack.test';
import '../secrecy/linked-attack.test';
import '../secrecy/printed.test';
import '../templates/annotated-workbook.test';
import '../templates/kept-templates.test';

jest.setTimeout(300_000);
