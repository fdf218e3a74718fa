// Seen: the ids of late, so that what the gateway delivers twice (after a resume, say) is answered once.

/** More than arrive within the minutes that Discord may repeat an event. */
const REMEMBERED = 20_000;

/** True the first time an id is shown. */
export function createSeen(remembered: number = REMEMBERED): (id: string) => boolean {
  const ids = new Set<string>();
  return (id) => {
    if (ids.has(id)) return false;
    ids.add(id);
    for (const oldest of ids) {
      if (ids.size <= remembered) break;
      ids.delete(oldest);
    }
    return true;
  };
}
