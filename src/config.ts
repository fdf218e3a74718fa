// Configuration: the environment, checked once and whole; nothing else reads it.
import { existsSync } from 'node:fs';
import { z } from 'zod';

const OWN_FILE = '.env';

/** An empty value, as `KEY=` in a .env file, is an unset one. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const withDefault = (value: string) =>
  z.preprocess((given) => (given === '' || given === undefined ? value : given), z.string().trim());
// Not z.httpUrl, which refuses localhost and bare addresses: proxies and tests have those.
const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be a web address that begins with http:// or https://.',
});

const environment = z.object({
  KNOWLEDGE_DIR: withDefault('knowledge'),
  DATABASE_URL: withDefault('sqlite:data/partnership.db').refine((url) => /^(sqlite:.|postgres(ql)?:\/\/.)/.test(url), {
    error:
      'must begin with sqlite: (a file, sqlite:data/partnership.db) or postgres:// (a server, in its connection settings).',
  }),
  SLACK_BOT_TOKEN: optional(
    z.string().refine((token) => !/^(xapp-|xoxp-)/.test(token), {
      error:
        'holds another kind of token. Set the Bot User OAuth Token (xoxb-…) from api.slack.com/apps, your app, OAuth & Permissions.',
    }),
  ),
  SLACK_APP_TOKEN: optional(
    z.string().refine((token) => !/^xox/.test(token), {
      error:
        'holds another kind of token. Set the App-Level Token (xapp-…) from api.slack.com/apps, your app, Basic Information.',
    }),
  ),
  SLACK_SIGNING_SECRET: optional(z.string()),
  SLACK_CLIENT_ID: optional(z.string()),
  SLACK_CLIENT_SECRET: optional(z.string()),
  SLACK_STATE_SECRET: optional(z.string()),
  ENCRYPTION_KEY: optional(
    z.string().min(32, {
      error: 'must have at least 32 characters. Make one with: openssl rand -base64 32',
    }),
  ),
  PUBLIC_URL: optional(webAddress).transform((url) => url?.replace(/\/+$/, '') ?? null),
  SLACK_API_URL: optional(webAddress).transform((url) => url ?? 'https://slack.com/api/'),
  PORT: optional(
    z
      .string()
      .regex(/^\d{1,5}$/, { error: 'must be a whole number from 0 to 65535.' })
      .transform(Number)
      .refine((port) => port <= 65_535, { error: 'must be a whole number from 0 to 65535.' }),
  ),
  DISCORD_TOKEN: optional(z.string()),
  DISCORD_CLIENT_ID: optional(
    z.string().regex(/^\d+$/, {
      error:
        'must be the Application ID, digits only, from discord.com/developers/applications, your app, General Information.',
    }),
  ),
  DISCORD_GUILD_ID: optional(
    z.string().regex(/^\d+$/, {
      error:
        'must be a server id, digits only: in Discord switch on Developer Mode, right-click the server, Copy Server ID.',
    }),
  ),
  DISCORD_API_URL: optional(webAddress).transform((url) => (url ?? 'https://discord.com/api').replace(/\/+$/, '')),
  DISCORD_SHARDS: optional(
    z
      .string()
      .regex(/^(auto|[1-9]\d{0,3})$/, { error: 'must be a whole number from 1 to 9999, or auto.' })
      .transform((value) => (value === 'auto' ? value : Number(value))),
  ),
  // Set by discord.js's ShardingManager in the processes that it starts; nobody else should.
  SHARDING_MANAGER: z.string().optional(),
  ALLOW_PRIVATE_ADDRESSES: optional(z.enum(['0', '1'], { error: 'must be 1 (allowed) or 0 (not allowed).' })).transform(
    (value) => value === '1',
  ),
  CURATORS: withDefault('')
    .transform((text) => text.split(/[\s,;]+/).filter(Boolean))
    .refine((ids) => ids.every((id) => /^([UW][A-Z0-9]{2,30}|\d{5,25})$/.test(id)), {
      error:
        'must be user ids with commas between them: of Slack (U012ABCDEF, under ⋮ in a profile), of Discord (digits, Copy User ID).',
    }),
  LOG_LEVEL: withDefault('info').pipe(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent.',
    }),
  ),
  NO_COLOR: z.string().optional(),
  TERM: z.string().optional(),
  LC_ALL: z.string().optional(),
  LC_MESSAGES: z.string().optional(),
  LANG: z.string().optional(),
});

export type SlackConfig = {
  /** Of the one workspace; null where workspaces install the bot by OAuth. */
  readonly botToken: string | null;
  /** Present: Socket Mode. Absent: HTTP with the signing secret. */
  readonly appToken: string | null;
  readonly signingSecret: string | null;
  readonly apiUrl: string;
  /** Present: workspaces install the bot at /slack/install. */
  readonly oauth: {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly stateSecret: string;
    /** Null: the one that the app's settings name. */
    readonly redirectUri: string | null;
  } | null;
};

export type DiscordConfig = {
  readonly token: string;
  /** Null: taken from the account that the token logs in. */
  readonly clientId: string | null;
  /** Present: commands are registered in this server only. */
  readonly guildId: string | null;
  readonly apiUrl: string;
  /** Processes to share the servers among; null: this one serves them all. */
  readonly shards: number | 'auto' | null;
  /** True in a process that serves one of the shards, and nothing but it. */
  readonly isShard: boolean;
};

export type Config = {
  readonly knowledgeDir: string;
  readonly databaseUrl: string;
  readonly slack: SlackConfig | null;
  /** Seals what is secret in the database; null: nothing secret is kept. */
  readonly encryptionKey: string | null;
  /** Address under which PORT is reached from outside, without a slash at its end; null when unknown. */
  readonly publicUrl: string | null;
  readonly discord: DiscordConfig | null;
  /** Null: neither health nor metrics are served, and Slack over HTTP takes 3000. */
  readonly port: number | null;
  /** Ids of the users who may approve articles and see what is asked in vain, on whatever platform. */
  readonly curators: readonly string[];
  readonly allowPrivateAddresses: boolean;
  readonly logLevel: z.output<typeof environment>['LOG_LEVEL'];
  readonly terminal: { readonly colour: boolean; readonly locale: string };
  /** Every value that must never be printed. */
  readonly secrets: readonly string[];
};

/** The configuration, or every problem with it, a sentence each; `draft`: what stands where nothing is wrong but missing. */
export type ReadConfig = { config: Config } | { problems: string[]; draft: Config | null };

export function parseConfig(env: Readonly<Record<string, string | undefined>>): ReadConfig {
  const parsed = environment.safeParse(env);
  const problems = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  problems.push(...missingPartners(env));
  const draft = parsed.success ? toConfig(parsed.data) : null;
  return draft && problems.length === 0 ? { config: draft } : { problems, draft };
}

/** Reads the environment, and `.env` in the working folder for what it leaves unset. */
export function readConfig(): ReadConfig {
  if (existsSync(OWN_FILE)) process.loadEnvFile(OWN_FILE);
  return parseConfig(process.env);
}

function missingPartners(env: Readonly<Record<string, string | undefined>>): string[] {
  const problems: string[] = [];
  const oauth = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'].filter((key) => env[key]);
  if ((env.SLACK_APP_TOKEN || env.SLACK_SIGNING_SECRET) && !env.SLACK_BOT_TOKEN && oauth.length === 0) {
    problems.push(
      'SLACK_BOT_TOKEN is missing. Set the Bot User OAuth Token (xoxb-…) from api.slack.com/apps, your app, OAuth & Permissions.',
    );
  }
  if (oauth.length > 0) problems.push(...missingForOauth(env));
  if ((env.SLACK_BOT_TOKEN || oauth.length > 0) && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET) {
    problems.push(
      'SLACK_APP_TOKEN is missing. Set the App-Level Token (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET for HTTP; both are on api.slack.com/apps, your app, Basic Information.',
    );
  }
  if ((env.DISCORD_CLIENT_ID || env.DISCORD_GUILD_ID) && !env.DISCORD_TOKEN) {
    problems.push(
      'DISCORD_TOKEN is missing. Set the bot token from discord.com/developers/applications, your app, Bot, Reset Token.',
    );
  }
  return problems;
}

function missingForOauth(env: Readonly<Record<string, string | undefined>>): string[] {
  const remedies = {
    SLACK_CLIENT_ID: 'Copy the Client ID from api.slack.com/apps, your app, Basic Information.',
    SLACK_CLIENT_SECRET: 'Copy the Client Secret from api.slack.com/apps, your app, Basic Information.',
    SLACK_STATE_SECRET: 'Make one with: openssl rand -base64 32',
    ENCRYPTION_KEY: 'Installations are kept encrypted; make a key with: openssl rand -base64 32',
  };
  return Object.entries(remedies).flatMap(([key, remedy]) => (env[key] ? [] : [`${key} is missing. ${remedy}`]));
}

function slackOf(env: z.output<typeof environment>): SlackConfig | null {
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = env;
  const redirectUri = env.PUBLIC_URL ? `${env.PUBLIC_URL}/slack/oauth_redirect` : null;
  const oauth = clientId && clientSecret && stateSecret ? { clientId, clientSecret, stateSecret, redirectUri } : null;
  if (!env.SLACK_BOT_TOKEN && !env.SLACK_APP_TOKEN && !env.SLACK_SIGNING_SECRET && !oauth) return null;
  return {
    botToken: env.SLACK_BOT_TOKEN ?? null,
    appToken: env.SLACK_APP_TOKEN ?? null,
    signingSecret: env.SLACK_SIGNING_SECRET ?? null,
    apiUrl: env.SLACK_API_URL,
    oauth,
  };
}

function toConfig(env: z.output<typeof environment>): Config {
  const secrets = [
    env.SLACK_BOT_TOKEN,
    env.SLACK_APP_TOKEN,
    env.SLACK_SIGNING_SECRET,
    env.SLACK_CLIENT_SECRET,
    env.SLACK_STATE_SECRET,
    env.ENCRYPTION_KEY,
    env.DISCORD_TOKEN,
  ];
  const isShard = env.SHARDING_MANAGER === 'true';
  const password = /^\w+:\/\/[^/@]*:([^/@]+)@/.exec(env.DATABASE_URL)?.[1];
  return {
    knowledgeDir: env.KNOWLEDGE_DIR,
    databaseUrl: env.DATABASE_URL,
    // A shard serves its part of Discord's servers and nothing else: the process that started it does the rest.
    slack: isShard ? null : slackOf(env),
    encryptionKey: env.ENCRYPTION_KEY ?? null,
    publicUrl: env.PUBLIC_URL,
    discord: env.DISCORD_TOKEN
      ? {
          token: env.DISCORD_TOKEN,
          clientId: env.DISCORD_CLIENT_ID ?? null,
          guildId: env.DISCORD_GUILD_ID ?? null,
          apiUrl: env.DISCORD_API_URL,
          shards: env.DISCORD_SHARDS ?? null,
          isShard,
        }
      : null,
    port: isShard ? null : (env.PORT ?? null),
    curators: env.CURATORS,
    allowPrivateAddresses: env.ALLOW_PRIVATE_ADDRESSES,
    logLevel: env.LOG_LEVEL,
    // no-color.org: any value but the empty one switches colour off.
    terminal: {
      colour: !env.NO_COLOR && env.TERM !== 'dumb',
      locale: env.LC_ALL || env.LC_MESSAGES || env.LANG || 'en',
    },
    secrets: [...secrets, password].filter((secret) => secret !== undefined),
  };
}
