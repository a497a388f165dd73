// node server.mjs PORT: PeerJS's own server, and a page with PeerJS's own client. Says "ready" when it listens.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import express from 'express';
import { ExpressPeerServer } from 'peer';

const port = Number(process.argv[2]);
const script = createRequire(import.meta.url).resolve('peerjs/dist/peerjs.min.js');
const app = express();
const server = createServer(app);
app.get('/', async (_, response) => response.type('html').send(await readFile(new URL('index.html', import.meta.url), 'utf8')));
app.get('/peerjs.js', (_, response) => response.sendFile(script));
app.use('/peerjs', ExpressPeerServer(server));
server.listen(port, '127.0.0.1', () => console.log('ready'));
process.stdin.resume().on('end', () => process.exit());
