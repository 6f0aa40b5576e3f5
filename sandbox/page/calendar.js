import { arrange, fill, h } from './element.js';
import { icon } from './icon.js';
import { safeAddress } from './link.js';
import { CALENDAR_DAYS } from './reader.js';
import { sayRecurrence } from './recurrence.js';
import { nowOf } from './store.js';
import { cityOf, clockTime, dayKey, dayName, shortDate, zoneOf } from './time.js';

/** @typedef {import('./types.d.ts').Meeting} Meeting */

/** How Webex's states are said; the usual ones need no word. */
/** @type {Record<string, string>} */
const STATES = { inProgress: 'Live', lobby: 'Lobby', ended: 'Ended', missed: 'Missed', expired: 'Past' };

/**
 * The agenda of the coming days, by day; a meeting opens where it stands.
 * @param {import('./store.js').Store} store
 */
export function createCalendar(store) {
  const { state } = store;
  /** Which meetings are open stays so when the agenda is drawn anew. @type {Set<string>} */
  const open = new Set();
  /** @type {Map<string, { version: string, element: HTMLElement }>} */
  const rows = new Map();
  const element = h('div', { class: 'calendar' });
  /** Whose agenda this is; what is new or different in it is marked for a moment. */
  let drawnFor = '';
  const waiting = h('p', { class: 'empty' }, 'Reading the calendar');

  function draw() {
    const { panel, me } = state;
    if (!panel || !me) return arrange(element, [waiting]);
    if (me.email !== drawnFor) rows.clear();
    fill(element, panel.meetings.length > 0 ? agenda(panel.meetings, zoneOf(me)) : nothingPlanned());
    drawnFor = me.email;
  }

  /**
   * @param {readonly Meeting[]} planned
   * @param {string} zone
   */
  function agenda(planned, zone) {
    const meetings = [...planned].sort((one, other) => Date.parse(one.start) - Date.parse(other.start));
    /** @type {Map<string, Meeting[]>} */
    const days = Map.groupBy(meetings, (meeting) => dayKey(meeting.start, zone));
    return [...days.values()].map((ofDay) => {
      const rows = ofDay.map((meeting) => row(meeting, zone));
      return h('section', { class: 'agenda-day' }, heading(ofDay[0]?.start ?? '', zone), h('ul', {}, rows));
    });
  }

  /**
   * @param {string} start
   * @param {string} zone
   */
  function heading(start, zone) {
    const name = dayName(start, zone, nowOf(state));
    const date = shortDate(start, zone, nowOf(state));
    return h('h3', {}, name, name !== date && h('span', {}, ` ${date}`));
  }

  /**
   * @param {Meeting} meeting
   * @param {string} zone
   */
  function row(meeting, zone) {
    const version = JSON.stringify([meeting, zone, state.me?.email]);
    const key = `${meeting.id} ${meeting.start}`;
    const known = rows.get(key);
    if (known?.version === version) return known.element;
    const made = drawRow(meeting, zone, key);
    if (drawnFor === state.me?.email) made.dataset['changed'] = '';
    rows.set(key, { version, element: made });
    return made;
  }

  /**
   * @param {Meeting} meeting
   * @param {string} zone
   * @param {string} key
   */
  function drawRow(meeting, zone, key) {
    const label = STATES[meeting.state ?? ''] ?? kindOf(meeting);
    const summary = h(
      'summary',
      { class: 'meeting' },
      h(
        'span',
        { class: 'meeting-time' },
        h('strong', {}, clockTime(meeting.start, zone)),
        h('span', {}, clockTime(meeting.end, zone)),
      ),
      h(
        'span',
        { class: 'meeting-words' },
        h('strong', {}, meeting.title),
        h('span', { class: 'meeting-meta' }, repeats(meeting) && [icon('series', 12), 'Series · '], peopleOf(meeting)),
      ),
      label && h('span', { class: 'state', 'data-state': meeting.state }, label),
    );
    const details = h(
      'details',
      { name: 'meeting', open: open.has(key), ontoggle: () => (details.open ? open.add(key) : open.delete(key)) },
      summary,
      facts(meeting, zone),
    );
    return h('li', {}, details);
  }

  /** Who was invited is the host's to see. @param {Meeting} meeting */
  function peopleOf({ hostEmail, hostDisplayName, invitees = [] }) {
    if (hostEmail !== state.me?.email) return `${hostDisplayName ?? hostEmail ?? 'Somebody'} hosts`;
    return invitees.length === 0 ? 'You host, nobody invited' : `You host, ${invitees.length} invited`;
  }

  /**
   * @param {Meeting} meeting
   * @param {string} zone
   */
  function facts(meeting, zone) {
    const { invitees = [], webLink, agenda, meetingNumber, recurrence, timezone } = meeting;
    const when = `${shortDate(meeting.start, zone, nowOf(state))}, ${clockTime(meeting.start, zone)}–${clockTime(meeting.end, zone)} (${cityOf(zone)})`;
    const address = safeAddress(webLink ?? '');
    /** @type {[string, import('./element.js').Child | import('./element.js').Child[]][]} */
    const lines = [
      ['When', when],
      ['Repeats', recurrence && sayRecurrence(recurrence)],
      ['Zone', timezone && timezone !== zone && timezone !== 'UTC' ? cityOf(timezone) : undefined],
      ['Agenda', agenda],
      ['Host', meeting.hostDisplayName ? `${meeting.hostDisplayName} (${meeting.hostEmail})` : meeting.hostEmail],
      ['Invited', invitees.length > 0 && invitees.map(invitee)],
      ['Number', meetingNumber],
      ['Options', options(meeting)],
      ['Link', address && h('span', { class: 'web-link', title: address }, address)],
    ];
    return h(
      'dl',
      { class: 'facts' },
      lines.flatMap(([name, value]) => (value ? [h('dt', {}, name), h('dd', {}, value)] : [])),
    );
  }

  store.on(['panel', 'me'], draw);
  return element;
}

/**
 * What sets a planned meeting apart from the usual ones.
 * @param {Meeting} meeting
 */
function kindOf({ isModified, scheduledType }) {
  if (scheduledType === 'personalRoomMeeting') return 'Personal room';
  if (scheduledType === 'webinar') return 'Webinar';
  return isModified ? 'Changed' : undefined;
}

/** @param {Meeting} meeting */
const repeats = ({ id, recurrence, meetingSeriesId }) =>
  Boolean(recurrence) || (meetingSeriesId !== undefined && meetingSeriesId !== id);

/** @param {Meeting} meeting */
function options({ enabledAutoRecordMeeting, enabledJoinBeforeHost, joinBeforeHostMinutes, isModified }) {
  const said = [
    enabledAutoRecordMeeting && 'recorded from the start',
    enabledJoinBeforeHost &&
      (joinBeforeHostMinutes ? `open ${joinBeforeHostMinutes} min before the host` : 'open before the host'),
    isModified && 'differs from its series',
  ].filter(Boolean);
  return said.length > 0 ? said.join(', ') : undefined;
}

/** @param {import('./types.d.ts').MeetingInvitee} person */
function invitee({ displayName, email, coHost }) {
  return h('span', { class: 'invitee' }, displayName || email, coHost && h('span', { class: 'badge' }, 'Cohost'));
}

function nothingPlanned() {
  const sentence = `No meetings in the next ${CALENDAR_DAYS} days.`;
  return h('div', { class: 'empty' }, icon('calendar', 32), h('p', {}, sentence));
}
