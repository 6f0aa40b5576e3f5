import type { Webex } from '../../sandbox/webex/state.ts';

/** A message of the bot as the sandbox took it; those that were deleted later stay on this list. */
export interface BotMessage {
  readonly id: string;
  readonly roomId: string;
  readonly roomType: 'direct' | 'group';
  readonly markdown: string;
  readonly hasCard: boolean;
  /** Real time, as `performance.now()` tells it. */
  readonly at: number;
}

/** Everything the bot said, written down by the sandbox's own hand. */
export interface Ledger {
  readonly said: readonly BotMessage[];
  /** Told of each, at once, before the bot has its answer. */
  readonly onSaid: (listener: (message: BotMessage) => void) => void;
  /** Told of each meeting that is made, likewise. */
  readonly onMeeting: (listener: () => void) => void;
}

export function keepLedger(webex: Webex, botId: string): Ledger {
  const said: BotMessage[] = [];
  const onSaid: ((message: BotMessage) => void)[] = [];
  const onMeeting: (() => void)[] = [];
  webex.events.onHappening(({ resource, event, actorId, data }) => {
    if (event !== 'created') return;
    if (resource === 'meetings') for (const listener of onMeeting) listener();
    if (resource !== 'messages' || actorId !== botId) return;
    const message = webex.state.messages.get(String(data['id']));
    if (message === undefined) return;
    const { id, room, markdown = '', attachments } = message;
    const entry = {
      ...{ id, roomId: room.id, roomType: room.type, markdown },
      ...{ hasCard: attachments.length > 0, at: performance.now() },
    };
    said.push(entry);
    for (const listener of onSaid) listener(entry);
  });
  return {
    said,
    onSaid: (listener) => void onSaid.push(listener),
    onMeeting: (listener) => void onMeeting.push(listener),
  };
}
