import dgram from 'node:dgram';
import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import net from 'node:net';

/**
 * Loaded before a program (`node --import`): writes down whom it connects to and which names it looks up, one a line.
 * Everything of Node's that reaches a network by TCP goes through `Socket.connect`, HTTP and TLS too.
 */
const file = process.env.RUNDPOST_CONNECTIONS;
const note = (line) => {
  if (file !== undefined) appendFileSync(file, `${line}\n`);
};

const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function noted(...words) {
  const [first] = words.flat();
  if (typeof first === 'object' && first !== null && (first.path ?? null) === null) {
    note(`tcp ${first.host ?? 'localhost'}:${first.port}`);
  } else if (typeof first !== 'object') note(`tcp ${words[1] ?? 'localhost'}:${first}`);
  return connect.apply(this, words);
};
const lookup = dns.lookup;
dns.lookup = function noted(name, ...rest) {
  note(`name ${name}`);
  return lookup.call(this, name, ...rest);
};
const send = dgram.Socket.prototype.send;
dgram.Socket.prototype.send = function noted(...words) {
  note('udp');
  return send.apply(this, words);
};
