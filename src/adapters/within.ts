// Within: no wait is without a limit.

const LATE = Symbol('late');

/**
 * What `work` gives, or what `late` does where that takes longer than so many milliseconds. The work itself goes on; what
 * becomes of it then is nobody's any more, a failure too.
 */
export async function within<T, Late>(milliseconds: number, work: Promise<T>, late: () => Late): Promise<T | Late> {
  const { promise: passed, resolve } = Promise.withResolvers<typeof LATE>();
  const timer = setTimeout(resolve, Math.max(0, milliseconds), LATE);
  try {
    const first = await Promise.race([work, passed]);
    return first === LATE ? late() : first;
  } finally {
    clearTimeout(timer);
  }
}
