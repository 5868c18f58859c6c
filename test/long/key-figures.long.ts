import './every';
import '../pages/key-figures.test';
