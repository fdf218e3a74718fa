// Leaving: when a workspace removes the bot, everything that belongs to it is deleted.
import type { App } from '@slack/bolt';
import type { Desk } from './desk.ts';

export function registerLeaving(app: App, desk: Desk): void {
  const forget = async (workspaces: (string | undefined)[]) => {
    for (const workspace of new Set(workspaces)) if (workspace) await desk.memory.forgetWorkspace('slack', workspace);
    desk.log.info({ workspaces: workspaces.filter(Boolean).length }, 'a workspace has left; its data is deleted');
  };
  app.event('app_uninstalled', ({ context, body }) => forget([context.teamId ?? body.team_id, orgOf(context)]));
  app.event('tokens_revoked', async ({ event, context, body }) => {
    // Only the bot's own token is kept here; those of single people are not.
    if ((event.tokens.bot?.length ?? 0) > 0) await forget([context.teamId ?? body.team_id, orgOf(context)]);
  });
}

/** An installation for a whole organisation goes as a whole. */
function orgOf(context: { isEnterpriseInstall: boolean; enterpriseId?: string }): string | undefined {
  return context.isEnterpriseInstall ? context.enterpriseId : undefined;
}
