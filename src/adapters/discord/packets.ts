// Packets: what people do and say as the gateway tells it, read as it comes, and not as discord.js's objects.
import {
  type APIInteraction,
  type Client,
  GatewayDispatchEvents,
  type GatewayMessageCreateDispatchData,
} from 'discord.js';

export type Readers = {
  readonly onInteraction: (packet: APIInteraction) => void;
  readonly onMessage: (packet: GatewayMessageCreateDispatchData) => void;
};

/** discord.js's makers of objects, which its types keep private. */
type Makers = Readonly<Record<string, { handle(packet: unknown): unknown } | undefined>>;

/**
 * Objects would need the whole server in a cache, and direct messages that come without their channel's type make none.
 * So none are made: nobody would listen to them, a hundred at once take time, and a packet that lacks what they expect
 * breaks discord.js 14.28, a TypeError in a promise that nobody holds.
 */
export function readPackets(client: Client, { onInteraction, onMessage }: Readers): void {
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction);
  client.ws.on(GatewayDispatchEvents.MessageCreate, onMessage);
  const { InteractionCreate, MessageCreate } = (client as unknown as { actions: Makers }).actions;
  for (const maker of [InteractionCreate, MessageCreate]) if (maker) maker.handle = () => ({});
}
