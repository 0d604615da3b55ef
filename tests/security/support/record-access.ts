import dns from 'node:dns';
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/* Loaded before a script (`--import`): what it opens, and that it dials anybody at all, is on its last line of stderr. */
const opened: string[] = [];
const dialled: string[] = [];

for (const name of ['readFileSync', 'openSync', 'createReadStream'] as const) {
  const original = fs[name] as (...args: unknown[]) => unknown;
  Object.assign(fs, {
    [name]: (...args: unknown[]) => {
      opened.push(String(args[0]));
      return original.apply(fs, args);
    },
  });
}
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function record(this: net.Socket, ...args: unknown[]) {
  dialled.push(JSON.stringify(args[0]));
  return Reflect.apply(connect, this, args);
};
const { lookup } = dns;
Object.assign(dns, {
  lookup: (...args: unknown[]) => {
    dialled.push(String(args[0]));
    return Reflect.apply(lookup, dns, args);
  },
});
syncBuiltinESMExports();
process.on('exit', () => fs.writeSync(2, `\n${JSON.stringify({ opened, dialled })}`));
