// Limits: Slack's numbers by name, each with where Slack says so, and our own budgets below them.

/** Blocks of a message, and of a modal or Home tab. api.slack.com/reference/block-kit/blocks. */
export const MESSAGE_BLOCKS = 50;
export const VIEW_BLOCKS = 100;
/** Characters of a section's text. @slack/types block-kit/blocks.d.ts, SectionBlock. */
export const SECTION_TEXT = 3_000;
/** Same, HeaderBlock. */
export const HEADER_TEXT = 150;
/** Characters of a text in a context block, as of any text object. */
export const CONTEXT_TEXT = 3_000;
/** Elements of an actions block. Same file, ActionsBlock. */
export const ACTIONS_ELEMENTS = 25;
/** Alternative text and address of an image. Same, ImageBlock. */
export const IMAGE_ALT = 2_000;
export const IMAGE_URL = 3_000;
/** block-elements.d.ts, Button. */
export const BUTTON_TEXT = 75;
export const BUTTON_VALUE = 2_000;
/** Title and close button of a modal. views.d.ts, ModalView. */
export const MODAL_TITLE = 24;

/** Suggested prompts of an agent conversation. assistant.threads.setSuggestedPrompts; manifest schema, agent_view. */
export const SUGGESTED_PROMPTS = 4;
/** No limit is published for these; longer ones are cut on a narrow screen. */
export const PROMPT_TITLE = 60;
export const THREAD_TITLE = 60;

/**
 * Own budget for all blocks of a message together, as JSON. Slack refuses somewhere above 13,200 characters with
 * `msg_blocks_too_long` (measured in bolt-js#2509; documented nowhere).
 */
export const MESSAGE_TOTAL = 13_000;
/** Own budget of a view: 250 KB is refused, a tenth of it is more than anyone reads. */
export const VIEW_TOTAL = 60_000;
/** Own limit for the top-level `text`: a notification shows less, Slack itself cuts at 40,000. */
export const FALLBACK_TEXT = 3_000;
