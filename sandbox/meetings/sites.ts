import { FALCON_LABS_SITE, FALCON_SITE, HERON_SITE } from '../seeds/sites.ts';

/** A meeting site of a company: what its hosts may choose from. */
export interface Site {
  readonly siteUrl: string;
  /** Moved to the Webex Suite platform, which takes some attributes and ignores them. */
  readonly isConverged: boolean;
  readonly sessionTypes: readonly SessionType[];
  readonly trackingCodes: readonly TrackingCode[];
  readonly templates: readonly Template[];
}

export interface SessionType {
  readonly id: number;
  readonly name: string;
  readonly type: 'meeting' | 'webinar' | 'privateMeeting';
  readonly attendeesCapacity: number;
}

export interface TrackingCode {
  readonly id: string;
  readonly name: string;
  readonly options: readonly string[];
  readonly defaultOption?: string;
  readonly inputMode: 'text' | 'select';
  readonly type: 'optional' | 'required';
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly templateType: 'meeting' | 'webinar';
  readonly isDefault: boolean;
  readonly isStandard: boolean;
  readonly meeting: Readonly<Record<string, unknown>>;
}

const SESSION_TYPES: readonly SessionType[] = [
  { id: 3, name: 'Webex Meetings', type: 'meeting', attendeesCapacity: 1000 },
  { id: 9, name: 'Webex Webinars', type: 'webinar', attendeesCapacity: 1000 },
  // End-to-end encrypted: no recording and no transcript.
  { id: 214, name: 'Webex Meetings with end-to-end encryption', type: 'privateMeeting', attendeesCapacity: 1000 },
];

const TEMPLATES: readonly Template[] = [
  {
    id: '0f8a2b1c4d5e4f6a8b9c0d1e2f3a4b5c',
    name: 'Webex Meetings default',
    templateType: 'meeting',
    isDefault: true,
    isStandard: true,
    meeting: { title: 'Meeting', enabledJoinBeforeHost: true, joinBeforeHostMinutes: 5, sessionTypeId: 3 },
  },
  {
    id: '1a9b3c2d5e6f4a7b9c8d1e0f3a2b5c4d',
    name: 'Interview',
    templateType: 'meeting',
    isDefault: false,
    isStandard: false,
    meeting: {
      title: 'Interview',
      agenda: 'Introductions, questions, next steps',
      enabledAutoRecordMeeting: false,
      unlockedMeetingJoinSecurity: 'allowJoinWithLobby',
      sessionTypeId: 3,
    },
  },
];

const PROJECT: TrackingCode = {
  id: '1001',
  name: 'Project',
  options: ['Falcon', 'Internal'],
  inputMode: 'select',
  type: 'optional',
};

const COST_CENTER: TrackingCode = { id: '1002', name: 'Cost center', options: [], inputMode: 'text', type: 'required' };

const SITES: readonly Site[] = [
  {
    siteUrl: FALCON_SITE,
    isConverged: true,
    sessionTypes: SESSION_TYPES,
    trackingCodes: [PROJECT],
    templates: TEMPLATES,
  },
  {
    siteUrl: FALCON_LABS_SITE,
    isConverged: false,
    sessionTypes: SESSION_TYPES.slice(0, 1),
    trackingCodes: [COST_CENTER],
    templates: [],
  },
  { siteUrl: HERON_SITE, isConverged: false, sessionTypes: SESSION_TYPES, trackingCodes: [], templates: TEMPLATES },
];

/** Every person's sites are in the table; a missing one is a fault of the seeds. */
export function siteOf(siteUrl: string): Site {
  const site = SITES.find((candidate) => candidate.siteUrl === siteUrl);
  if (site === undefined) throw new Error(`No such site: ${siteUrl}`);
  return site;
}
