import { QueryFailedError } from 'typeorm';
import { MaillageError } from '../../src/kernel/errors';
import { isOutage } from '../../src/kernel/outage';

const thrown = (message: string, more: object) => Object.assign(new Error(message), more);

test.each([
  ['nobody listens', thrown('connect ECONNREFUSED', { code: 'ECONNREFUSED' })],
  ['a connection is cut', thrown('read ECONNRESET', { code: 'ECONNRESET' })],
  ['no answer comes', thrown('connect ETIMEDOUT', { code: 'ETIMEDOUT' })],
  ['the server closes the connection', thrown('Connection lost', { code: 'PROTOCOL_CONNECTION_LOST' })],
  ['a connection had ended before it was used', thrown('Can’t add new command', { fatal: true })],
  ['too many are connected', thrown('Too many connections', { code: 'ER_CON_COUNT_ERROR' })],
  ['the server stops', thrown('Server shutdown in progress', { code: 'ER_SERVER_SHUTDOWN' })],
  [
    'the node is set apart from its cluster',
    thrown('WSREP has not yet prepared node for application use', { code: 'ER_UNKNOWN_COM_ERROR', errno: 1047 }),
  ],
])('the database is away when %s, under whatever layers', (_, error) => {
  expect(isOutage(error)).toBe(true);
  expect(isOutage(new QueryFailedError('SELECT 1', [], error))).toBe(true);
  expect(isOutage(thrown('wrapped', { originalError: error }))).toBe(true);
  expect(isOutage(new MaillageError('LOST_RACE', {}, new Error('between', { cause: error })))).toBe(true);
});

test.each([
  ['a row that is there already', thrown('Duplicate entry', { code: 'ER_DUP_ENTRY' })],
  ['a statement that the server does not know', thrown('Unknown command', { code: 'ER_UNKNOWN_COM_ERROR' })],
  ['a password that is wrong', thrown('Access denied', { code: 'ER_ACCESS_DENIED_ERROR', fatal: true })],
  ['a defect of our own', new TypeError('x is not a function')],
  ['words alone', new Error('connect ECONNREFUSED')],
  ['nothing at all', undefined],
])('the database is not away for %s', (_, error) => {
  expect(isOutage(error)).toBe(false);
});

test('errors that were thrown for each other end', () => {
  const first = new Error('first');
  first.cause = new Error('second', { cause: first });
  expect(isOutage(first)).toBe(false);
});
