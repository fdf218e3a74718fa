// Installations: Bolt's OAuth flow over our vault; of each installation only what the bot itself needs is kept.
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Vault } from '../../chat/memory.ts';
import { again } from './again.ts';

/** Between looks into a store that does not answer, milliseconds. */
const STORE_WAITS = [200, 1_000, 3_000];

export function installationStore(vault: Vault): InstallationStore {
  return {
    async storeInstallation(installation) {
      const workspace = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (!workspace) throw new Error('an installation without a workspace');
      await vault.save('slack', workspace, JSON.stringify(ownPart(installation)));
    },
    async fetchInstallation(query) {
      // The question is acknowledged already: a store that is away for a moment must not lose it.
      const secret = await again(() => vault.find('slack', workspaceOf(query)), { waits: STORE_WAITS });
      if (secret === null) throw new NotInstalledError();
      return JSON.parse(secret) as Installation;
    },
    async deleteInstallation(query) {
      await vault.remove('slack', workspaceOf(query));
    },
  };
}

/** The workspace has not installed the bot, or was sealed with another ENCRYPTION_KEY. */
class NotInstalledError extends Error {
  constructor() {
    super('no installation for this workspace');
    this.name = 'NotInstalledError';
  }
}

function workspaceOf({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string {
  return (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
}

/** A person's own token is never asked for; should Slack send one, it is not kept. */
function ownPart(installation: Installation): Installation {
  const { team, enterprise, bot, appId, tokenType, isEnterpriseInstall, authVersion, user } = installation;
  return {
    team,
    enterprise,
    user: { id: user.id, token: undefined, scopes: undefined },
    ...(bot ? { bot } : {}),
    ...(appId ? { appId } : {}),
    ...(tokenType ? { tokenType } : {}),
    ...(isEnterpriseInstall === undefined ? {} : { isEnterpriseInstall }),
    ...(authVersion ? { authVersion } : {}),
  } as Installation;
}
