// Eventually: waits for what is about to be, and says what was awaited where it does not come in time (milliseconds).

export async function eventually<T>(ready: () => T | undefined | null | false, within = 15_000): Promise<T> {
  const end = performance.now() + within;
  for (;;) {
    const value = ready();
    if (value) return value;
    if (performance.now() > end) throw new Error(`not within ${within} ms: ${ready}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
