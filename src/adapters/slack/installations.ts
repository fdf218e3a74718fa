// Installations: Bolt's OAuth flow over our vault; of each installation only what the bot itself needs is kept.
import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import type { Vault } from '../../chat/memory.ts';

export function installationStore(vault: Vault): InstallationStore {
  return {
    async storeInstallation(installation) {
      const workspace = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      if (!workspace) throw new Error('an installation without a workspace');
      await vault.save('slack', workspace, JSON.stringify(ownPart(installation)));
    },
    async fetchInstallation(query) {
      const secret = await vault.find('slack', workspaceOf(query));
      if (secret === null) throw new NotInstalledError();
      return JSON.parse(secret) as Installation;
    },
    async deleteInstallation(query) {
      await vault.remove('slack', workspaceOf(query));
    },
  };
}

/** The workspace has not installed the bot, or was sealed with another ENCRYPTION_KEY. */
export class NotInstalledError extends Error {
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
