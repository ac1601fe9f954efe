// node bare-server.js PORT RECORDED: answers each recorded request with as many bytes as its answer had, on node:http alone.
import { createServer } from 'node:http';
import type { RecordedRequest } from '../load/recorded-request';

const [port, recorded = '[]'] = process.argv.slice(2);
const requests: RecordedRequest[] = JSON.parse(recorded);
const answers = new Map(requests.map(({ body, answerBytes }) => [body, Buffer.alloc(answerBytes, 'x')]));
const NOTHING = Buffer.alloc(0);

createServer((request, response) => {
  let body = '';
  request.setEncoding('utf8');
  request.on('data', (text) => {
    body += text;
  });
  request.on('end', () => {
    const answer = answers.get(body) ?? NOTHING;
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length }).end(answer);
  });
}).listen(Number(port), '127.0.0.1');
