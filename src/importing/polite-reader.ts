// Polite reader: never two requests to one host at a time, whoever in the process asks.
import type { WebReader } from './web-reader.ts';

/** The same reader with a queue for each host; it is still closed by whoever made it. */
export function politely(web: WebReader): Pick<WebReader, 'read'> {
  const last = new Map<string, Promise<unknown>>();
  return {
    async read(address, headers) {
      const host = URL.parse(address)?.host ?? address;
      const before = last.get(host) ?? Promise.resolve();
      const reading = before.then(() => web.read(address, headers));
      // Whoever comes next waits for the end, not for success.
      const settled = reading.catch(() => {});
      last.set(host, settled);
      try {
        return await reading;
      } finally {
        if (last.get(host) === settled) last.delete(host);
      }
    },
  };
}
