import './every';
import '../http/late-writes.test';
