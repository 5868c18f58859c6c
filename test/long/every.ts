/** Imported first: the tests after it leave nothing out. */
process.env['EVERY'] = '1';
