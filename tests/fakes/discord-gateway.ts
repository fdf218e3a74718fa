// The gateway of the fake Discord: HELLO, IDENTIFY, RESUME and heartbeats as Discord speaks them, and its bad days on demand.
import type { Server } from 'node:http';
import { GatewayOpcodes } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';

type Session = {
  readonly id: string;
  readonly shard: number;
  socket: WebSocket | null;
  readonly events: { t: string; d: unknown; s: number }[];
};

export type FakeGateway = {
  /** Sends an event to the shards named, else to all; a shard that is away gets it when it resumes. */
  dispatch(t: string, d: unknown, shards?: readonly number[]): void;
  /** Closes every connection with a close code, as a network or a deploy of Discord's would. */
  drop(code: number): void;
  /** Op 7: asks every client to connect again and resume. */
  askToReconnect(): void;
  /** Op 9; the session is forgotten unless it may be resumed. */
  invalidate(resumable: boolean): void;
  /** Takes the next session back in the moment that it is resumed. */
  invalidateOnceResumed(): void;
  /** Answers every identification from now on with a close code; "silence": with nothing; null: as Discord does. */
  refuse(how: number | 'silence' | null): void;
  readonly identifies: readonly {
    readonly intents: number;
    readonly shard: readonly [number, number];
    readonly token: string;
  }[];
  readonly resumes: number;
  /** Shards that are connected and ready. */
  readonly ready: () => number;
  close(): void;
};

/** As Discord has it: a shorter one makes a client on a busy machine take its connection for dead. */
const HEARTBEAT_MS = 41_250;

export function startGateway(
  server: Server,
  identity: { readonly botId: string; readonly applicationId: string; readonly url: () => string },
): FakeGateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions = new Map<string, Session>();
  const identifies: { intents: number; shard: [number, number]; token: string }[] = [];
  let resumes = 0;
  let takesBack = false;
  let refusal: number | 'silence' | null = null;

  server.on('upgrade', (request, socket, head) => {
    sockets.handleUpgrade(request, socket, head, (ws) => greet(ws));
  });

  const send = (socket: WebSocket, packet: object) => socket.send(JSON.stringify(packet));

  const greet = (socket: WebSocket) => {
    let mine: Session | null = null;
    socket.on('close', () => {
      if (mine?.socket === socket) mine.socket = null;
    });
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as { op: number; d: Record<string, unknown> };
      if (op === GatewayOpcodes.Heartbeat) send(socket, { op: GatewayOpcodes.HeartbeatAck });
      if (op === GatewayOpcodes.Identify) {
        if (refusal === null) mine = identify(socket, d);
        else if (refusal !== 'silence') socket.close(refusal);
      }
      if (op === GatewayOpcodes.Resume) mine = resume(socket, d);
    });
    send(socket, { op: GatewayOpcodes.Hello, d: { heartbeat_interval: HEARTBEAT_MS } });
  };

  const identify = (socket: WebSocket, d: Record<string, unknown>): Session => {
    const shard = (d.shard as [number, number] | undefined) ?? [0, 1];
    identifies.push({ intents: Number(d.intents), shard, token: String(d.token) });
    const session: Session = { id: `session-${identifies.length}`, shard: shard[0], socket, events: [] };
    sessions.set(session.id, session);
    emit(session, 'READY', {
      v: 10,
      user: {
        id: identity.botId,
        username: 'partnership',
        discriminator: '0',
        global_name: null,
        avatar: null,
        bot: true,
      },
      application: { id: identity.applicationId, flags: 0 },
      guilds: [],
      session_id: session.id,
      resume_gateway_url: identity.url(),
      shard,
    });
    return session;
  };

  const resume = (socket: WebSocket, d: Record<string, unknown>): Session | null => {
    const session = sessions.get(String(d.session_id));
    if (!session) {
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
      return null;
    }
    resumes++;
    session.socket = socket;
    for (const event of session.events)
      if (event.s > Number(d.seq)) send(socket, { op: GatewayOpcodes.Dispatch, ...event });
    emit(session, 'RESUMED', {});
    if (takesBack) {
      takesBack = false;
      sessions.delete(session.id);
      send(socket, { op: GatewayOpcodes.InvalidSession, d: false });
    }
    return session;
  };

  const emit = (session: Session, t: string, d: unknown) => {
    const event = { t, d, s: session.events.length + 1 };
    session.events.push(event);
    if (session.socket) send(session.socket, { op: GatewayOpcodes.Dispatch, ...event });
  };

  const connected = () => [...sessions.values()].filter(({ socket }) => socket !== null);
  return {
    identifies,
    get resumes() {
      return resumes;
    },
    ready: () => connected().length,
    dispatch(t, d, shards) {
      for (const session of sessions.values()) if (!shards || shards.includes(session.shard)) emit(session, t, d);
    },
    drop(code) {
      for (const { socket } of connected()) socket?.close(code);
    },
    askToReconnect() {
      for (const { socket } of connected()) if (socket) send(socket, { op: GatewayOpcodes.Reconnect, d: null });
    },
    invalidate(resumable) {
      for (const session of connected()) {
        if (!resumable) sessions.delete(session.id);
        if (session.socket) send(session.socket, { op: GatewayOpcodes.InvalidSession, d: resumable });
      }
    },
    invalidateOnceResumed() {
      takesBack = true;
    },
    refuse(how) {
      refusal = how;
    },
    close() {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
