import './every';
import '../releases/verified-releases.test';
