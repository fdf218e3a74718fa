// /healthz and /metrics: whether every platform is connected, and what has been counted.
import type { Platform } from '../../chat/platform.ts';
import type { Metrics } from '../../metrics.ts';
import type { WebServer } from './server.ts';

/** 200 once every configured platform is connected, else 503; the body names each. */
export function serveHealth(server: WebServer, platforms: () => readonly Platform[], metrics: Metrics): void {
  server.route('/healthz', (_request, response) => {
    const states = Object.fromEntries(platforms().map(({ name, connected }) => [name, connected()]));
    const well = Object.values(states).every(Boolean);
    response.writeHead(well ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(`${JSON.stringify({ ok: well, platforms: states })}\n`);
  });
  server.route('/metrics', (_request, response) => {
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}
