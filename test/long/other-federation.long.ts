import './every';
import '../federation/other-federation.test';
