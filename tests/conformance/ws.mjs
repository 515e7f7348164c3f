// Drives a server with the real graphql-ws client and with bare sockets:
//   node ws.mjs ws://127.0.0.1:8080/graphql [token] [subscription document, ending after some results]
import assert from 'node:assert/strict';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';

const url = process.argv[2] ?? 'ws://127.0.0.1:8080/graphql';
const token = process.argv[3];
const subscription = process.argv[4];
const payload = token ? { authorization: `Bearer ${token}` } : {};
const document = '{ __typename }';

const open = (protocol = 'graphql-transport-ws') => new WebSocket(url, protocol);
const closed = (socket) => new Promise((done) => socket.on('close', (code) => done(code)));
const message = (socket) => new Promise((done) => socket.once('message', (data) => done(JSON.parse(data))));
const ready = (socket) => new Promise((done, failed) => socket.on('open', done).on('error', failed));
const say = (socket, value) => socket.send(typeof value === 'string' ? value : JSON.stringify(value));

async function acknowledged() {
  const socket = open();
  await ready(socket);
  say(socket, { type: 'connection_init', payload });
  assert.deepEqual(await message(socket), { type: 'connection_ack' });
  return socket;
}

async function closesWith(code, ...messages) {
  const socket = await acknowledged();
  const closing = closed(socket);
  for (const value of messages) say(socket, value);
  assert.equal(await closing, code);
}

const collect = (client, query, variables) =>
  new Promise((done, failed) => {
    const results = [];
    client.subscribe({ query, variables }, { next: (r) => results.push(r), error: failed, complete: () => done(results) });
  });

const cases = {
  'the client runs a query': async () => {
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: payload });
    const [result] = await collect(client, document);
    assert.equal(typeof result.data.__typename, 'string');
    await client.dispose();
  },
  'the client runs many at once on one socket': async () => {
    let sockets = 0;
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: payload, lazyCloseTimeout: 200, on: { opened: () => sockets++ } });
    const all = await Promise.all(Array.from({ length: 50 }, () => collect(client, document)));
    assert.ok(all.every((results) => results.length === 1));
    assert.equal(sockets, 1);
    await client.dispose();
  },
  'the client hears of an error': async () => {
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: payload });
    await assert.rejects(collect(client, '{ surelyNoSuchField }'), (errors) => errors[0].extensions.code === 'GRAPHQL_VALIDATION_FAILED');
    await client.dispose();
  },
  'the client keeps alive by pings': async () => {
    let heard = 0;
    let enough;
    const three = new Promise((done) => (enough = done));
    const pong = () => ++heard === 3 && enough();
    const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: payload, lazy: false, keepAlive: 50, on: { pong } });
    await three;
    await client.dispose();
  },
  ...(subscription && {
    'the client follows a subscription to its end': async () => {
      const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: payload });
      const results = await collect(client, subscription);
      assert.ok(results.length > 0 && results.every((r) => r.data && !r.errors), JSON.stringify(results));
      await client.dispose();
    },
    'the client stops a subscription and starts it again': async () => {
      const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: payload, lazyCloseTimeout: 200 });
      for (let turn = 0; turn < 3; turn += 1) {
        for await (const result of client.iterate({ query: subscription })) {
          assert.ok(result.data);
          break;
        }
      }
      await client.dispose();
    },
  }),
  'ping is answered by pong': async () => {
    const socket = await acknowledged();
    say(socket, { type: 'ping', payload: { some: 'thing' } });
    assert.deepEqual(await message(socket), { type: 'pong', payload: { some: 'thing' } });
    socket.close();
  },
  'complete of an unknown id is ignored': async () => {
    const socket = await acknowledged();
    say(socket, { type: 'complete', id: 'nobody' });
    say(socket, { type: 'ping' });
    assert.equal((await message(socket)).type, 'pong');
    socket.close();
  },
  'no init: 4408 after 3 s': async () => {
    const from = Date.now();
    const socket = open();
    assert.equal(await closed(socket), 4408);
    assert.ok(Date.now() - from > 2_500);
  },
  'subscribe before init: 4401': async () => {
    const socket = open();
    await ready(socket);
    say(socket, { type: 'subscribe', id: '1', payload: { query: document } });
    assert.equal(await closed(socket), 4401);
  },
  'two inits: 4429': () => closesWith(4429, { type: 'connection_init' }),
  'two inits at once: 4429': async () => {
    const socket = open();
    await ready(socket);
    say(socket, { type: 'connection_init', payload });
    say(socket, { type: 'connection_init', payload });
    assert.equal(await closed(socket), 4429);
  },
  'a forged token: 4403': async () => {
    const socket = open();
    await ready(socket);
    say(socket, { type: 'connection_init', payload: { authorization: 'Bearer forged' } });
    assert.equal(await closed(socket), 4403);
  },
  'not JSON: 4400': () => closesWith(4400, 'nonsense'),
  'an unknown type: 4400': () => closesWith(4400, { type: 'nonsense' }),
  'a message of the server: 4400': () => closesWith(4400, { type: 'next', id: '1', payload: {} }),
  'subscribe without id: 4400': () => closesWith(4400, { type: 'subscribe', payload: { query: document } }),
  'subscribe without query: 4400': () => closesWith(4400, { type: 'subscribe', id: '1', payload: {} }),
  'subscribe with wrong variables: 4400': () => closesWith(4400, { type: 'subscribe', id: '1', payload: { query: document, variables: 'x' } }),
  'an array: 4400': () => closesWith(4400, [{ type: 'ping' }]),
  'a binary message: 4400': async () => {
    const socket = await acknowledged();
    socket.send(Buffer.from('{"type":"ping"}'));
    assert.equal(await closed(socket), 4400);
  },
  'a message of 2 MB: 1009': () => closesWith(1009, { type: 'ping', payload: { p: 'x'.repeat(2 << 20) } }),
  'another subprotocol': async () => {
    const socket = open('graphql-ws');
    await assert.rejects(ready(socket));
  },
  'no subprotocol: 4406': async () => {
    const socket = new WebSocket(url);
    assert.equal(await closed(socket), 4406);
  },
  'a foreign origin: 403': async () => {
    const socket = new WebSocket(url, 'graphql-transport-ws', { origin: 'https://evil.example' });
    await assert.rejects(ready(socket), /403/);
  },
  ...(subscription && {
    'the same id twice: 4409': () =>
      closesWith(4409, ...[1, 2].map(() => ({ type: 'subscribe', id: 'same', payload: { query: subscription } }))),
  }),
};

let failed = 0;
await Promise.all(
  Object.entries(cases).map(async ([name, run]) => {
    const late = new Promise((_, reject) => setTimeout(() => reject(new Error('no answer within 30 s')), 30_000).unref());
    try {
      await Promise.race([run(), late]);
      console.log(`ok ${name}`);
    } catch (error) {
      failed += 1;
      console.error(`FAILED ${name}: ${error?.message ?? JSON.stringify(error)}`);
    }
  }),
);
console.log(`${Object.keys(cases).length - failed} of ${Object.keys(cases).length}`);
process.exit(failed ? 1 : 0);
