// Opening a window: at once with the reply where it is quick, else with a line that the reply replaces.
import type { webApi } from '@slack/bolt';
import type { Reply } from '../../chat/reply.ts';
import type { LanguageCode } from '../../languages/index.ts';
import { again } from './deliver.ts';
import type { Desk } from './desk.ts';
import { modalOf, waitingModal } from './modal.ts';
import { refusalCode } from './refusals.ts';

/** A click may open a window for 3 s; opening itself takes some of them. */
const PATIENCE = 1_200;

export async function openModal(
  desk: Desk,
  client: webApi.WebClient,
  trigger: string,
  title: string,
  language: LanguageCode,
  pending: Promise<Reply>,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, PATIENCE, null);
  });
  const reply = await Promise.race([pending, late]);
  clearTimeout(timer);
  try {
    const view = reply ? modalOf(reply, title) : waitingModal(title, language);
    const opened = await client.views.open({ trigger_id: trigger, view });
    const viewId = opened.view?.id;
    if (reply || !viewId) return;
    const ready = await pending;
    await again(() => client.views.update({ view_id: viewId, view: modalOf(ready, title) }));
  } catch (error) {
    // The reader sees Slack's own sign that the window did not open, and may press again.
    desk.metrics.failed('slack', 'modal');
    desk.log.warn({ code: refusalCode(error), err: error }, 'a window did not open');
  }
}
