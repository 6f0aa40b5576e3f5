/**
 * What is Convene's business. A change asked for in words of another trade ("set an alarm", "book a table") is never
 * made. Each list is a kind of word; a kind says how far it counts (see `scopeOf`).
 */
type Kind =
  /** Speaks of meetings or the calendar. */
  | 'meeting'
  /** Of another trade, whatever stands beside it: "set an alarm for my meeting". */
  | 'device'
  /** Of another trade, unless meetings or the calendar are named. */
  | 'topic'
  /** What others sell: looked for, booked and asked about elsewhere, but an entry on a calendar may be called so. */
  | 'sold'
  /** What people do: a fine name for an entry, but asked about without "my" it is the world's, not the calendar's. */
  | 'pastime';

const VOCABULARY: readonly (readonly [kind: Kind, words: string])[] = [
  [
    'meeting',
    'meeting, mtg, meetin, meet, meetup, meet-up, meeing, meting, appointment, appt, appointmen, apointment, appointement, appointments, event, calendar, calender, calander, agenda, schedule, schdule, schedual, shedule, conference, conf',
  ],
  [
    'meeting',
    'conf call, con call, phone call, call with, call w, prep call, conference call, video call, video chat, invite, invitation, invitee, attendee, participant, sync, standup, stand-up, webinar, webex, 1:1, one on one, one-on-one, one-to-one, huddle, session',
  ],
  [
    'meeting',
    'kickoff, kick-off, retro, retrospective, debrief, catch-up, catchup, check-in, check in with, catch up with, deep dive, touchpoint, handover, walkthrough, town hall, townhall, postmortem, post-mortem, all hands, all-hands, offsite, dry run, brainstorm, brainstorming, workshop, onboarding, scrum, stand up',
  ],
  [
    'meeting',
    'entry, entries, get together, get-together, my day, my week, my weekend, occurrence, timeslot, time slot, slot, all day, scheduled, booked, planned, planner, diary, plans, commitment, engagement, obligation, itinerary, rendezvous',
  ],
  // Clocks and lists.
  [
    'device',
    'alarm, alaram, alram, timer, stopwatch, remind, reminder, waking up, waking, reminding, reminded, snooze, wake, to-do, todo, to do list, to-do list, todo list, task list, shopping list, grocery list, list of to dos, playlist, play list, time zone, timezone',
  ],
  ['topic', 'list, list item, what time is it, day of the week'],
  // Messages and phones.
  [
    'device',
    'email, e-mail, inbox, text message, sms, tweet, twitter, facebook, instagram, snapchat, whatsapp, voicemail, phone number, ringtone, address book, my contacts',
  ],
  ['topic', 'mail, text, message, contact, number for, linkedin, my phone, phone, number of'],
  // The house and the device.
  [
    'device',
    'light, lighting, lamp, thermostat, vacuum, roomba, television, wemo, socket, cup of coffee, make coffee, me coffee, volume, louder, quieter, mute, unmute, wifi, bluetooth, speaker, furnace, heater, air conditioner, brightness, microphone, factory settings, original settings',
  ],
  [
    'topic',
    'robot, tv, plug, oven, coffee machine, screen, voice, accent, whisper mode, your name, your language, smart home, photo, picture, selfie, wallpaper',
  ],
  // Listening, watching, playing.
  [
    'topic',
    'song, music, album, radio, track, lyric, genre, artist, singer, band, tune, jazz, audiobook, rap, chess game, video game, trailer, netflix, hulu, youtube, spotify, pandora, itunes, podcast, audio',
  ],
  // Weather and the world.
  [
    'topic',
    'weather, forecast, temperature, rain, raining, rainy, snow, snowing, sunny, cloudy, umbrella, humid, humidity, degree, celsius, fahrenheit, hail, windy, storm, sunrise, sunset, sunglasses, sunscreen, sun glass, layers, jacket, raincoat, cold, warm, hot outside',
  ],
  [
    'topic',
    'recipe, ingredient, calorie, nutritional, cook, cooking, bake, news, headline, stock, share price, exchange rate, dollars, euros, kroner, president, capital of, population, definition, synonym, meaning of, translate, spell, joke, riddle, story, horoscope, lottery, trending, elections, economy, the war, government, politics, parliament, senate, congress, minister, earthquake, hurricane, pandemic, protest, refugee',
  ],
  // Roads and travel.
  [
    'topic',
    'traffic, directions, navigate, navigation, route, commute, uber, lyft, taxi, cab, shuttle, freeway, highway, drive to, driving to, get to work, take to, luggage, visa, passport, vaccine, shots, airbnb, rental car, rent a car, car rental, rent, one way flight, round trip, plug converter, train leave, gps, delays, congestion, distance, how far, takeaway, parking',
  ],
  // Money and cars.
  [
    'topic',
    'bank, account, balance, checking, savings, credit card, debit card, credit limit, card, mastercard, payment, loan, mortgage, 401k, tax, taxes, irs, insurance, income, salary, paycheck, transaction, bills, fraud, apr, interest rate, credit score, routing, checkbook, checks, bitcoin, oil change, my oil, tire, gas, mpg, fuel, petrol, jump start, mileage, warranty, deposit, redeem, rewards',
  ],
  [
    'topic',
    'pto, days off, day off, time off, day off request, request for the day off, vacation days, vacation time, request vacation, time off request, w2, coin, dice, heads or tails, coupon, my order, order status, delivery, package, tracking, complaint, customer service, on vacation and',
  ],
  // Ordering and searching: services that others sell.
  [
    'sold',
    'table, restaurant, reservation, ticket, hotel, motel, hostel, car, bus, buses, train, ride, cinema, attraction, sightseeing, something to do, things to do, stuff to do, somewhere, apartment, entire house, rooms, minivan, van, suv, sedan, truck, limo, limousine, motorcycle, scooter, ferry, cruise, villa, cottage, cabin, campsite, hotel room, double room, single room, suite, pizza, takeout, take out, cuisine, eat, places, order, cheapest, nearby, near me, shop, shops, store, price, cost, stylist, hairdresser, therapist, psychiatrist, gynecologist, dermatologist, ophthalmologist, doctor in, dentist in, website, reviews, rating, movies, pharmacy, supermarket, gas station, atm',
  ],
  [
    'sold',
    'around here, around town, in town, in the area, in my area, local event, interesting event, fun event, music event, some event, sports event, game event, events to, event to attend, events near, events around, events going on, events are going, events in, local, interesting, an activity, activities',
  ],
  [
    'pastime',
    "flight, movie, film, theater, theatre, concert, museum, house, food, cafe, bar, pub, sushi, game, karaoke, salon, trip, vacation, show, festival, holiday, easter, christmas, thanksgiving, halloween, hanukkah, ramadan, diwali, father's day, mother's day, new year's, labor day, memorial day, party",
  ],
];

const KINDS: ReadonlyMap<string, Kind> = new Map(
  VOCABULARY.flatMap(([kind, words]) => words.split(', ').map((word): [string, Kind] => [word, kind])),
);
/** The number of words of the longest phrase that begins with a word. */
const LONGEST: ReadonlyMap<string, number> = (() => {
  const longest = new Map<string, number>();
  for (const phrase of KINDS.keys()) {
    const words = phrase.split(' ');
    const first = words[0] ?? '';
    for (const form of [first, `${first}s`, `${first}'s`])
      longest.set(form, Math.max(longest.get(form) ?? 0, words.length));
  }
  return longest;
})();
const WORD = /[a-zÞÐ\d](?:[a-zÞÐ\d'-]|:(?=[\da-zÞÐ]))*/g;

function singular(word: string): string {
  return word.endsWith("'s") ? word.slice(0, -2) : word.endsWith('s') ? word.slice(0, -1) : word;
}

export interface Scope {
  /** A word of meetings or the calendar was said. */
  readonly meeting: boolean;
  /** Another trade was spoken of: in words of a device, or in any such words and none of meetings. */
  readonly foreign: boolean;
  readonly device: boolean;
  readonly sold: boolean;
  /** What others sell is what is spoken of, before any word of meetings: "two tickets for the event". */
  readonly soldFirst: boolean;
  readonly pastime: boolean;
}

/** Behind every word of a message. */
const NEVER = 1_000_000;

/** Looks every word and short phrase up. "music lesson meeting" is a meeting: words right before one are its name. */
export function scopeOf(low: string): Scope {
  const words = low.match(WORD) ?? [];
  const first: Record<Kind, number> = {
    meeting: NEVER,
    device: NEVER,
    topic: NEVER,
    sold: NEVER,
    pastime: NEVER,
  };
  for (let index = 0; index < words.length; index += 1) {
    let phrase = words[index] ?? '';
    const longest = LONGEST.get(phrase);
    if (longest === undefined) continue;
    for (let length = 1; ; length += 1) {
      const kind = KINDS.get(phrase) ?? KINDS.get(singular(phrase));
      if (kind !== undefined && first[kind] === NEVER) first[kind] = index + length - 1;
      const next = words[index + length];
      if (length >= longest || next === undefined) break;
      phrase = `${phrase} ${next}`;
    }
  }
  const names = (at: number): boolean => {
    if (first.meeting <= at || first.meeting - at > 2) return false;
    return !words.slice(at + 1, first.meeting).some((word) => JOINING.has(word));
  };
  const device = first.device < first.meeting && !names(first.device);
  return {
    meeting: first.meeting < NEVER,
    device,
    foreign: device || (first.topic < NEVER && first.meeting === NEVER),
    sold: first.sold < NEVER,
    soldFirst: first.sold < first.meeting && !names(first.sold),
    pastime: first.pastime < NEVER,
  };
}

/** Where the object of a verb ends: a little word, or something marked. */
const OBJECT_END = /(?:^|\s)(?:for|about|to|of|at|in|on|with|from|by|and|that|so|please|Þ|Ð|Ñ|Ç)/;

/**
 * "email cleanup": what is planned is the cleanup, whatever trade the words before it are of. True where the last word of
 * the object, all that stands before a little word or a time, is none of another trade's own and something stands before it.
 */
export function isNamedAfterTrade(rest: string): boolean {
  const end = OBJECT_END.exec(rest)?.index ?? rest.length;
  const words = rest.slice(0, end).match(WORD) ?? [];
  const last = words.at(-1);
  if (last === undefined || words.length < 2) return false;
  const kind = KINDS.get(last) ?? KINDS.get(singular(last));
  const before = words.at(-2) ?? '';
  return kind === undefined && (KINDS.get(before) ?? KINDS.get(singular(before))) !== undefined;
}

const JOINING = new Set([
  'for',
  'about',
  'to',
  'of',
  'at',
  'in',
  'on',
  'my',
  'the',
  'with',
  'before',
  'and',
  'that',
  'Þ',
]);

/** "Traffic is going to be bad.", "It looks like rain.": weather and roads are why something is asked for, not what. */
export function isReason(words: string): boolean {
  return REASON.test(words);
}

const REASON =
  /(?<![\w-])(?:traffic|weather|forecast|rain(?:s|ing|y)?|snow(?:s|ing|y)?|storms?|stormy|windy|humid|hail|sunny|cloudy|cold|hot|warm|jammed|congestion|delays?)(?![\w-])/;

/** Why something is asked for says nothing of what it is: "cancel lunch since it's raining". */
export function withoutReason(scope: Scope, words: string): Scope {
  const at = scope.foreign ? words.search(/ (?:because|since|due to|as) (?:it|i|we|he|she|they|the|there|of)/) : -1;
  return at < 0 ? scope : scopeOf(words.slice(0, at));
}
