/**
 * What is Convene's business. A change asked for in words of another trade ("set an alarm", "book a table") is never
 * made; so each act says how much evidence it wants (verbs.ts), and these lists say what counts as evidence.
 */
const words = (list: string): string =>
  list
    .trim()
    .split(/\s*,\s*|\s*\n\s*/)
    .join('|');

/** Words that speak of meetings and the calendar. */
export const MEETING_WORD = words(`
  meetings?, mtgs?, meetin, meets?, appointments?, appts?, appointmen, appt, events?, calendars?, calender, calander, agenda, schedules?, schedule's, conferences?, conf, conf call, con call,
  conference calls?, invite list, invites?, invitations?, invitees?, attendees?, participants?, sync, syncs, standup, stand-up, webinars?, webex, 1:1s?, one on one, one-on-one, one-to-one, huddle,
  sessions?, entry, entries, video calls?, video chat, get[- ]together, my day, my week, my weekend, occurrence, timeslot, time slot, slot`);

/** Things of another trade, whatever stands beside them. */
const FOREIGN = words(`
  alarms?, alaram, timers?, stopwatch, remind, reminds, reminders?, reminding, reminded, snooze, wake me, wake up, to-?dos?, to do list, task list, shopping list, grocery list, todo list, lists, playlists?, songs?, music, albums?, radio, podcasts?,
  volume, louder, quieter, lights?, lamps?, lighting, thermostat, vacuum, robot, tv, television, emails?, e-mails?, inbox, mails?, text message, texts?, messages?, sms, tweets?, twitter, facebook, instagram,
  weather, forecast, temperature, rain, raining, snow, snowing, sunny, cloudy, umbrella, humid, degrees, recipes?, ingredients?, calories, cook, news, headlines, stocks?, share price, exchange rate,
  traffic, directions, navigate, route, commute, uber, lyft, taxi, cab, bus, buses, trains?, flights, hotels?, rental cars?, rent a car, car rental, airbnb, luggage,
  bank, banks, account, accounts, balance, checking, savings, credit cards?, debit card, card, visa, mastercard, payments?, loan, mortgage, 401k, taxes, insurance, income, salary, paycheck, transactions?,
  phone number, contacts, ringtone, screen, wifi, bluetooth, joke, jokes, riddle, story, spell, translate, definition, synonym, meaning of, in spanish, in french, capital of, population, president,
  accept, decline, rsvp, tentatively, vacation days, pto, days off, day off request, vacation time, time off, oil change, tire pressure, tires, gas, mpg, warranty, coin, dice`);

/** Things people both put on calendars and order elsewhere: they count as foreign unless the calendar is named. */
const FOREIGN_TO_BOOK = words(`
  table, tables, restaurants?, reservations?, tickets?, flight, hotel, room for, rooms for, car, cars, bus, train, cab, taxi, ride, rides, movies?, film, films, concerts?, events in, events near, something to do, things to do, attractions?,
  food, pizza, takeout, take out, delivery, apartments?, houses?, property, order, cheapest, nearby, near me, shops?, stores?, game, games, lyrics, artist, band, places?, holiday, holidays, easter, christmas, father's day, mother's day, price, cost, stylist, salon, dentist in, doctor in, therapist in, psychiatrist, gynecologist, dermatologist, ophthalmologist`);

const bounded = (list: string): RegExp => new RegExp(`(?<![\\w-])(?:${list})(?![\\w-])`);
const MEETING = bounded(MEETING_WORD);
const FOREIGN_WORD = bounded(FOREIGN);
const BOOKED_WORD = bounded(FOREIGN_TO_BOOK);

export interface Scope {
  /** A word of meetings or the calendar was said. */
  readonly meeting: boolean;
  readonly foreign: boolean;
  readonly bookedElsewhere: boolean;
}

export function scopeOf(low: string): Scope {
  return { meeting: MEETING.test(low), foreign: FOREIGN_WORD.test(low), bookedElsewhere: BOOKED_WORD.test(low) };
}
