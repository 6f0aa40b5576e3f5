/**
 * What is Convene's business. A change asked for in words of another trade ("set an alarm", "book a table") is never
 * made. Each list is a kind of word; a kind says how far it counts (see `scopeOf`).
 */
export type Kind =
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

export const VOCABULARY: readonly (readonly [kind: Kind, words: string])[] = [
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
    'get together, get-together, my day, my week, my weekend, occurrence, timeslot, time slot, slot, all day, scheduled, booked, planned, planner, diary, plans, commitment, engagement, obligation, itinerary, rendezvous, lineup, line-up, docket',
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
    'email, e-mail, inbox, mailbox, text message, sms, tweet, twitter, facebook, instagram, snapchat, whatsapp, voicemail, group chat, chat room, mailing list, newsletter, tv channel, the channel, phone number, ringtone, address book, my contacts',
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
    'weather, coat, sweater, boots, scarf, forecast, temperature, rain, raining, rainy, snow, snowing, sunny, cloudy, umbrella, humid, humidity, degree, celsius, fahrenheit, hail, windy, storm, sunrise, sunset, sun come up, sun rise, sun set, sun go down, sunglasses, sunscreen, sun glass, layers, jacket, raincoat, cold, warm, hot outside',
  ],
  [
    'topic',
    'recipe, ingredient, calorie, nutritional, cook, cooking, bake, boil, simmer, fry, roast, microwave, yolk, news, headline, stock, share price, exchange rate, dollars, euros, kroner, president, capital of, population, definition, synonym, meaning of, translate, spell, joke, riddle, story, horoscope, lottery, trending, elections, economy, the war, government, politics, parliament, senate, congress, minister, earthquake, hurricane, pandemic, protest, refugee',
  ],
  // Roads and travel.
  [
    'topic',
    'charge for entry, for entry, entry fee, traffic, directions, navigate, navigation, route, commute, uber, lyft, taxi, cab, shuttle, freeway, highway, drive to, driving to, get to work, take to, luggage, visa, passport, vaccine, shots, airbnb, rental car, rent a car, car rental, rent, one way flight, round trip, plug converter, train leave, gps, delays, congestion, road closure, roadwork, road work, detour, backed up, tolls, gridlock, distance, how far, takeaway, parking',
  ],
  // Money and cars.
  [
    'topic',
    'bank, account, balance, checking, savings, credit card, debit card, credit limit, card, mastercard, payment, loan, mortgage, 401k, tax, taxes, irs, insurance, income, salary, paycheck, transaction, bills, my bill, electric bill, water bill, phone bill, gas bill, internet bill, bill due, fraud, apr, interest rate, credit score, routing, checkbook, checks, bitcoin, oil change, my oil, tire, gas, mpg, fuel, petrol, jump start, mileage, warranty, deposit, redeem, rewards',
  ],
  [
    'topic',
    'pto, days off, day off, time off, day off request, request for the day off, vacation days, vacation time, request vacation, time off request, w2, coin, dice, heads or tails, coupon, my order, order status, delivery, package, tracking, complaint, customer service, on vacation and',
  ],
  // Ordering and searching: services that others sell.
  [
    'sold',
    'table, restaurant, reservation, ticket, hotel, motel, hostel, car, bus, buses, train, tram, trolley, subway, metro, monorail, ride, cinema, attraction, sightseeing, something to do, things to do, stuff to do, somewhere to, apartment, entire house, rooms, minivan, van, suv, sedan, truck, limo, limousine, motorcycle, scooter, ferry, cruise, villa, cottage, cabin, campsite, hotel room, double room, single room, suite, pizza, takeout, take out, cuisine, eat, places, order, cheapest, nearby, near me, shop, shops, store, price, cost, stylist, hairdresser, therapist, psychiatrist, gynecologist, dermatologist, ophthalmologist, doctor in, dentist in, website, reviews, rating, movies, pharmacy, supermarket, gas station, atm',
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
