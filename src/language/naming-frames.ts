import { NAME_PART, PLACE_PART, within } from './frame-words.ts';
import type { Frame } from './frames.ts';

/** What verbs ask for that give a meeting a name, or call somebody into one (frames.ts). */

/** "use Retro for the title" */
export const NAMING: Frame = {
  act: 'update',
  rest: within(`(?:for|as) (?:(?:the|its|my|event|meeting) )+${NAME_PART}`),
};

/** "use the Cheesecake Corner for the location" */
const PLACING: Frame = {
  act: 'update',
  rest: within(`(?:for|as) (?:(?:the|its|my|event|meeting) )*${PLACE_PART}`),
};

/** call, title: a meeting is called into, or called something. */
export const CALL: readonly Frame[] = [
  { act: 'cancel', rest: /^(?:it|that|this|(?:the|my|our|Þ+(?:'s)?) [^ÞÐ]{1,60}?) off(?: Þ+| please)*[\s.!]*$/ },
  {
    act: 'join',
    rest: /^in(?:to)?\b|^(?:the )?.{0,40}?\b(?:conference|conf)\b|^(?:the |my |our |next )+[^Ç]{0,40}?\b(?:meeting|standup|webinar)\b|^meeting\b/,
  },
  {
    act: 'update',
    rest: /^(?:it|that|this)\b(?! off)|^(?:the|my|our|this|that|Þ+'s) .{1,60}?Ç+(?: (?:instead|please|from now on|now|going forward))*[\s.!]*$/,
  },
  { act: 'other' },
];

/** "name everybody who is coming" */
export const TELL_NAMES: readonly Frame[] = [
  {
    act: 'details',
    rest: /^(?:(?:the|all|every|each|any|of) )*(?:person|people|attendees?|participants?|guests?|invitees?|everyone|everybody|hosts?|organi[sz]ers?|those)(?![\w'-])/,
  },
];

/** name, title: "name my 4pm Retro". */
export const NAME: readonly Frame[] = [
  {
    act: 'update',
    rest: /^(?:(?:the|my|our|this|that) Þ+(?:'s)?(?: one| meeting| call)?|Þ+'s (?:one|meeting|call)) (?!in|for|at|on|to|with)\S/,
  },
];

/** give: "give it the title Retro", "give the sync a new name". */
export const GIVE_A_NAME: readonly Frame[] = [
  {
    act: 'update',
    rest: /^(?:(?:it|that|this)|(?:the|my|our|this|that) (?:[^ÞÐ]{0,30} )?(?:meeting|call|event|appointment|sync|one)|(?:the |my |our )?Þ+(?:'s)?(?: [a-z]+)?) (?:the|an?|its) (?:(?:new|other|different|better|another|proper) )?(?:title|name|label|subject)(?![\w'-])/,
  },
  {
    act: 'update',
    rest: /^(?:the|my|our|this|that) [^ÞÐ]{1,50}? (?:the|an?|its) (?:(?:new|other|different|better|proper) )?(?:title|subject)(?![\w'-])/,
  },
];

export const USE: readonly Frame[] = [NAMING, PLACING, { act: 'other' }];
export const RENAME: readonly Frame[] = [{ act: 'update' }];
