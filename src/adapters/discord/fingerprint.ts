// Fingerprint: one text for the same commands, in whatever order and with whatever defaults Discord gives them back.

/** What we define; whatever else Discord adds to a command (version, nsfw …) is its own. */
const FIELDS: ReadonlySet<string> = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'autocomplete',
  'contexts',
  'integration_types',
  'default_member_permissions',
]);

/** Equal for commands that are the same to users. */
export function fingerprint(commands: readonly object[]): string {
  return JSON.stringify(commands.map((command) => JSON.stringify(normal(command))).toSorted());
}

function normal(value: unknown, isField: (key: string) => boolean = (key) => FIELDS.has(key)): unknown {
  if (Array.isArray(value)) {
    const all = value.map((one) => normal(one));
    // Contexts and integration types are sets; options keep their order.
    return all.every((one) => typeof one === 'number') ? all.toSorted() : all;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([key, one]) => isField(key) && !isDefault(one))
    .map(([key, one]): [string, unknown] => {
      if (key === 'default_member_permissions') return [key, String(one)];
      // Under "…_localizations" every key is a locale.
      return [key, normal(one, key.endsWith('_localizations') ? () => true : undefined)];
    });
  return Object.fromEntries(entries.toSorted(([a], [b]) => a.localeCompare(b)));
}

/** Discord leaves out, or gives as null, what is false or empty. */
function isDefault(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
