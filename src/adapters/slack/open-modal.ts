// Opening a window: at once with the reply where it is quick, else with a line that the reply replaces.
import type { Reply } from '../../chat/reply.ts';
import { within } from '../within.ts';
import { again } from './again.ts';
import type { Desk } from './desk.ts';
import { failureOf, refusalCode } from './failures.ts';
import { modalOf, waitingModal } from './modal.ts';
import type { Click } from './press.ts';
import { sayPrivately } from './tell.ts';

/** A click may open a window for 3 s. The call that opens it is made by then, counted from the click's arrival; milliseconds. */
const OPEN_BY = 1_500;
/** From here on Slack would refuse it. */
const TOO_LATE = 2_900;

/** Never throws: a reader whose window does not open, or stays empty, is told so in one sentence. */
export async function openModal(desk: Desk, click: Click, title: string, pending: Promise<Reply>): Promise<void> {
  const { asker, body, arrived, reader } = click;
  const { client } = asker;
  const reply = await within(arrived + OPEN_BY - performance.now(), pending, () => null);
  try {
    if (performance.now() - arrived > TOO_LATE) throw new Error('the right to open a window has run out');
    const view = reply ? modalOf(reply, title) : waitingModal(title, reader.language);
    // Made again only where Slack has not seen it: a trigger opens one window.
    const open = () => client.views.open({ trigger_id: body.trigger_id, view });
    const viewId = (await again(open, { waits: [200], after: ['untaken'] })).view?.id;
    if (reply || !viewId) return;
    const ready = await pending;
    await again(() => client.views.update({ view_id: viewId, view: modalOf(ready, title) }));
  } catch (error) {
    desk.metrics.failed('slack', 'modal');
    desk.log.warn({ code: refusalCode(error), failure: failureOf(error), err: error }, 'a window did not open');
    await sayPrivately(desk, asker, ({ adapters }) => adapters.tooLate, reader.language, body.response_url);
  }
}
