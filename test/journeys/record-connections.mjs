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
  const port = typeof first === 'object' ? first?.port : first;
  const host = typeof first === 'object' ? first?.host : words[1];
  // A path leads to a socket on this computer.
  if (typeof port === 'number' || typeof port === 'string')
    note(`tcp ${String(host ?? 'localhost')}:${port}`);
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
