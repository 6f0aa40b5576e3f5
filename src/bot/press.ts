import type { CardAction, Feature, Reply, Who } from '../features/feature.ts';
import type { Reading } from '../language/reading.ts';
import type { HeardPress } from '../ports/heard.ts';
import type { Outgoing } from '../ports/inbox.ts';
import type { DialogueMemory } from '../ports/dialogues.ts';
import type { PostedCard } from '../ports/posted-cards.ts';
import { asksNothing } from './asks-nothing.ts';
import { answerFailures } from './answer.ts';
import { CardFacts } from './card-facts.ts';
import { servedBy } from '../ports/request-scope.ts';
import { recordAct } from './audit.ts';
import type { BotWorld, Try } from './world.ts';
import { asksForEmail, type Knocker } from './gate.ts';
import { makeContext } from './context.ts';
import { withNotices } from './notices.ts';
import { toOutgoing } from './reply.ts';
import { lookAgain } from './rounds.ts';
import { sayProblem } from './words.ts';

interface Allowed {
  readonly card: PostedCard;
  readonly facts: CardFacts;
  readonly feature: Feature;
  readonly action: CardAction;
}

/**
 * A press. The posted-card row says what may be done and whose it is; the presser's own grant does it. Whoever may not
 * press is told so 1:1, and nothing changes.
 */
export async function answerPress(
  press: HeardPress,
  world: BotWorld,
  attempt: Try,
  reading?: Reading,
): Promise<readonly Outgoing[]> {
  const allowed = await allow(press, world);
  if (allowed === undefined) return [inPrivate(press.personId, sayProblem({ kind: 'card-gone' }).markdown)];
  const { card, facts, feature, action } = allowed;
  servedBy(feature.name);
  if (action.pressedBy === 'owner' && card.ownerId !== press.personId)
    return [inPrivate(press.personId, sayProblem({ kind: 'card-not-yours' }).markdown)];
  const who = whoPressed(press, allowed);
  const memory = await world.dialogues.read(who.personId, who.roomId, world.clock.now());
  const context = await makeContext(
    who,
    { ...press, again: attempt.again === true, answersLast: memory?.messageId === press.messageId },
    world,
    memory?.meetings,
  );
  const granted = action.scopes.length === 0 ? [] : await context.access.granted();
  const pressed = { subject: facts.subject, inputs: press.inputs, ...(reading === undefined ? {} : { reading }) };
  const reply: Reply =
    granted !== undefined && action.scopes.every((scope) => granted.includes(scope))
      ? await answerFailures(() => action.press(pressed, context), context, {
          needed: action.scopes,
          attempt,
          onBug: world.onBug,
          gaveUp: async () => action.gaveUp?.(pressed, context),
        })
      : await context.access.offer(action.scopes, 'and press the button again');
  await lookAgain(context, 'press', reply, world);
  recordAct(world, { personId: press.personId, feature: feature.name, act: press.inputs['action'] ?? '', reply });
  const outgoing = toOutgoing(settled(reply, memory, press), {
    who,
    // A card that takes the pressed one's place stays its owner's; any other is the presser's own.
    ownerId: reply.replacesPressed === true ? card.ownerId : press.personId,
    feature: feature.name,
    now: world.clock.now(),
    settings: context.settings,
    onFault: world.onCardFault,
  });
  return withNotices(outgoing, reply.news ?? [], world);
}

/** A card that was answered and is gone asks nothing any more: a later "no" is not for it. */
function settled(reply: Reply, memory: DialogueMemory | undefined, press: HeardPress): Reply {
  if (reply.replacesPressed !== true || memory?.messageId !== press.messageId) return reply;
  return asksNothing(reply, memory);
}

/** Who presses, for the gate. A press tells no address, so it is looked up where the rules ask for it. */
export async function knockerOf(press: HeardPress, world: BotWorld): Promise<Knocker> {
  const { personId, roomId } = press;
  const known = asksForEmail(world.gate) ? await world.profiles.read(personId) : undefined;
  const email = !asksForEmail(world.gate) ? '' : (known?.email ?? (await world.fetchEmail(personId)));
  const card = await world.cards.read(press.messageId);
  const roomType = card === undefined ? 'direct' : CardFacts.parse(card.subject).roomType;
  return { personId, email, roomId, roomType, place: { personId } };
}

async function allow(press: HeardPress, world: BotWorld): Promise<Allowed | undefined> {
  const card = await world.cards.read(press.messageId);
  if (card === undefined || card.expiresAt <= world.clock.now() || card.roomId !== press.roomId) return undefined;
  const facts = CardFacts.parse(card.subject);
  const name = press.inputs['action'] ?? '';
  if (!facts.actions.includes(name)) return undefined;
  for (const feature of world.features) {
    const action = Object.hasOwn(feature.actions, name) ? feature.actions[name] : undefined;
    if (action !== undefined) return { card, facts, feature, action };
  }
  return undefined;
}

function whoPressed(press: HeardPress, { facts }: Allowed): Who {
  return {
    personId: press.personId,
    email: '',
    roomId: press.roomId,
    roomType: facts.roomType,
    ...(facts.threadId === undefined ? {} : { threadId: facts.threadId }),
    pressedMessageId: press.messageId,
  };
}

function inPrivate(personId: string, markdown: string): Outgoing {
  return { place: { personId }, content: { markdown } };
}
