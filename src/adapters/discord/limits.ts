// Limits: Discord's numbers by name, each with where Discord says so (discord-api-docs, `developers/`).

/** Characters of all text displays of one message together. components/reference.mdx, "Text Display". */
export const MESSAGE_TEXT = 4_000;
/** Components of one message, nested ones counted. components/reference.mdx, flag IS_COMPONENTS_V2. */
export const MESSAGE_COMPONENTS = 40;
/** Buttons of one action row. components/reference.mdx, "Action Row". */
export const BUTTONS_IN_ROW = 5;
export const BUTTON_LABEL = 80;
export const CUSTOM_ID = 100;
/** Description of a picture. components/reference.mdx, "Media Gallery Item". */
export const PICTURE_DESCRIPTION = 1_024;
/** Address of a picture or a link. components/reference.mdx, "Unfurled Media Item". */
export const URL_LENGTH = 2_048;

/** Title of a modal, and label of a field in it. interactions/receiving-and-responding.mdx, "Modal". */
export const MODAL_TITLE = 45;
export const FIELD_LABEL = 45;
/** Text that a field accepts: Discord allows 4,000; a note to a curator needs less. */
export const FIELD_TEXT = 1_000;

/** interactions/application-commands.mdx L60-130. */
export const COMMAND_NAME = 32;
export const COMMAND_DESCRIPTION = 100;
export const COMMAND_OPTIONS = 25;
/** Names, descriptions and values of one command with all its options. Same, L450. */
export const COMMAND_TOTAL = 8_000;
export const CHOICES = 25;
export const CHOICE_TEXT = 100;

/** `nonce` of a message. resources/message.mdx L1081. */
export const NONCE = 25;

/**
 * Messages that one reply may take; a whole article needs more than one. A user-installed app may follow up five
 * times (interactions/receiving-and-responding.mdx L474), and nobody likes a channel flooded.
 */
export const MESSAGES_OF_REPLY = 4;
