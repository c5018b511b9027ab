/** A static host: a folder on a free port, with the headers that a text for nginx, Apache, Caddy or `_headers` asks for. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

type Headers = Record<string, string>;
/** What a host sends with the file at a path. */
export type Sends = (path: string, status: number) => Headers;

const all = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, ...found]) => found);

export const nginxSends = (text: string): Sends => {
  const maps = new Map(
    all(text, /map \$uri \$(\w+) \{([^}]*)\}/g).map(([name, body]) => [
      name,
      all(body!, /(?:(default)|"~(\S+)") "([^"]*)";/g),
    ]),
  );
  const valueOf = (name: string, path: string) => {
    const rows = maps.get(name)!;
    const row = rows.find(([, pattern]) => pattern && new RegExp(pattern).test(path));
    return (row ?? rows.find(([fallback]) => fallback))![2]!;
  };
  const lines = all(text, /^ *add_header (\S+) (?:"(.*)"|\$(\w+))( always)?;$/gm);
  return (path, status) =>
    Object.fromEntries(
      lines
        .filter(([, , , even]) => even || status < 400)
        .map(([name, value, variable]) => [name, value ?? valueOf(variable!, path)])
        .filter(([, value]) => value),
    ) as Headers;
};

export const apacheSends = (text: string): Sends => {
  const lines = all(
    text,
    /^Header (always )?set (\S+) "(.*?)"(?: "expr=%\{REQUEST_URI\} (=~|!~) m#(.*)#")?$/gm,
  );
  return (path, status) =>
    Object.fromEntries(
      lines
        .filter(([even]) => even || status < 400)
        .filter(
          ([, , , sign, pattern]) => !sign || new RegExp(pattern!).test(path) === (sign === '=~'),
        )
        .map(([, name, value]) => [name, value]),
    ) as Headers;
};

export const caddySends = (text: string): Sends => {
  const matchers = new Map(
    all(text, /^ *@(\w+) (not )?path_regexp (\S+)$/gm).map(([name, not, pattern]) => [
      name,
      (path: string) => new RegExp(pattern!).test(path) !== !!not,
    ]),
  );
  const [normal, errors = ''] = text.split('handle_errors');
  const lines = (part: string) => all(part, /^ *header (?:@(\w+) )?(\S+) "(.*)"$/gm);
  return (path, status) =>
    Object.fromEntries(
      [...lines(normal!), ...(status < 400 ? [] : lines(errors))]
        .filter(([matcher]) => !matcher || matchers.get(matcher)!(path))
        .map(([, name, value]) => [name, value]),
    ) as Headers;
};

/** Values of several rules for one header are joined, as the hosts do that read such a file. */
export const fileSends = (text: string): Sends => {
  const rules = text.split(/\n{2,}/).map((rule) => rule.trim().split('\n'));
  return (path) => {
    const sent: Headers = {};
    for (const [pattern, ...lines] of rules) {
      const covers = pattern!.endsWith('*')
        ? path.startsWith(pattern!.slice(0, -1))
        : path === pattern;
      for (const [name, value] of covers ? lines.map((line) => line.trim().split(/: (.*)/)) : [])
        sent[name!] = sent[name!] ? `${sent[name!]}, ${value}` : value!;
    }
    return sent;
  };
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xml': 'application/xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain',
};

export interface Host {
  url: string;
  /** What it serves now; another folder is another deployment. */
  folder: string;
  sends: Sends;
  /** The connection is cut for these paths. */
  cut: (path: string) => boolean;
  /** These files are not there, or no longer. */
  gone: (path: string) => boolean;
  /** Pages that stand in no folder, by their paths. */
  own: Map<string, string>;
  /** Every request that came: path, and the page that it says it comes from. */
  asked: { path: string; referer: string | undefined }[];
  close: () => void;
}

/** On a free port, unless one is named. */
export async function host(folder: string, sends: Sends, port = 0): Promise<Host> {
  const server = createServer(({ url, headers, socket }, response) => {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname);
    self.asked.push({ path, referer: headers.referer });
    if (self.cut(path)) return void socket.destroy();
    const wanted = join(self.folder, path, path.endsWith('/') ? 'index.html' : '');
    const there = existsSync(wanted) && statSync(wanted).isFile() && !self.gone(path);
    const own = self.own.get(path);
    const status = own !== undefined || there ? 200 : 404;
    const file = there ? wanted : join(self.folder, '404.html');
    const body = own ?? readFileSync(file);
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    for (const [name, value] of Object.entries(self.sends(path, status)))
      response.setHeader(name, value);
    response.setHeader(
      'Content-Type',
      types[own === undefined ? extname(file) : '.html'] ?? 'application/octet-stream',
    );
    response.setHeader('ETag', etag);
    if (status === 200 && headers['if-none-match'] === etag) response.writeHead(304).end();
    else response.writeHead(status).end(body);
  });
  await new Promise<void>((done) => server.listen(port, 'localhost', done));
  const self: Host = {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    folder,
    sends,
    cut: () => false,
    gone: () => false,
    own: new Map(),
    asked: [],
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
  return self;
}
