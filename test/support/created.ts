import type { World } from './world.ts';

/** A meeting with all that Webex holds of it, straight through its own API as its host. */
export type Held = Readonly<Record<string, unknown>> & { readonly id: string; readonly title: string };

/** The meeting of that title as its host has it, or nothing. */
export async function heldByTitle(world: World, who: string, title: string): Promise<Held | undefined> {
  const window = 'from=2026-11-22T00:00:00Z&to=2027-12-23T00:00:00Z';
  const lists = await Promise.all(
    ['meetingType=meetingSeries&current=false', 'meetingType=scheduledMeeting&scheduledType=personalRoomMeeting'].map(
      (query) => world.control.webex<{ items: readonly Held[] }>(who, `/meetings?max=100&${window}&${query}`),
    ),
  );
  const found = lists.flatMap(({ items }) => items).find((meeting) => meeting.title === title);
  return found === undefined ? undefined : world.control.webex<Held>(who, `/meetings/${found.id}`);
}
