import type { floodTrailZh, floodZh } from './floodZh';
import type { SameShape } from './shape';

/** Floods of alarms, alarms that chatter or stand too long, confirmed fires and what lies around them. */
export const floodEn: SameShape<typeof floodZh> = {
  flood: {
    title: 'Flood',
    line: '{{alarms}} alarms in {{groups}} groups',
    since: 'since {{time}} ({{age}})',
    hint: '{{count}} alarms were raised in 10 min, more than one person can follow; they are grouped by cause and zone, and none is left out',
    rate: '{{count}} in 10 min',
    group: 'Group',
    groupHint: 'Group by cause and zone, or list one by one (G)',
    grouped: 'Alarms grouped by cause and zone',
    pending: 'To group',
    pendingHint: 'Flood of alarms; the list is in use: press this or G to group it now',
    pendingFlat: 'To ungroup',
    pendingFlatHint: 'The flood is over; the list is in use: press this or G to list one by one',
    members: '{{count}} alarms',
    open: '{{count}} unack.',
    noZone: 'zone unknown',
    confirmedFire: 'one fire',
    acknowledge: 'Ack {{count}}…',
    acknowledgeShort: 'Ack…',
    acknowledgeOf: 'Acknowledge {{count}} alarms of {{name}}',
    askTitle: 'Acknowledge a group',
    ask: 'These {{count}} alarms will be acknowledged:',
    askNone: 'Nothing in this group is unacknowledged any more.',
    askNow: 'Acknowledge {{count}}',
    help: 'Alarm list: grouped or one by one',
    helpFold: 'Expand or collapse a group',
  },
  chatter: {
    mark: 'chattering',
    hint: 'This alarm comes and goes; it is held as one and makes no sound until it is calm',
    began: 'Chattering, held as one: {{name}}',
    beganMany: '{{count}} alarms began to chatter, each held as one',
    raises: '{{count}} times in 1 min',
  },
  staleAlarm: {
    mark: 'stale',
    hint: 'This alarm has stood for more than 24 hours',
  },
  around: {
    title: 'Around',
    failed: 'What lies around could not be loaded',
    none: 'Its position is not known, so nothing around it is',
    hydrants: 'Nearest hydrants',
    noHydrants: 'No registered hydrant within 200 m',
    houses: 'Houses at risk',
    noHouses: 'No registered house nearby',
    metres: '{{metres}} m',
    here: 'here',
    water: { working: 'working', 'below-pressure': 'low pressure', unknown: 'not known' },
    noPressure: 'pressure not known',
    people: 'people: {{count}}',
    peopleUnknown: 'people not known',
    total: 'people in all: {{count}}',
    totalUnknown: 'total not known',
    picture: 'Distances around: {{hydrants}} hydrants, {{houses}} houses, the farthest at {{metres}} m',
    onMap: 'Show {{name}} on the map',
  },
  signs: {
    title: 'Confirmed by',
    none: 'No sign is on record yet',
    open: 'Open {{name}}',
    caseOf: 'Case',
  },
  fireSign: {
    smoke: 'Smoke',
    temperature: 'Heat',
    power: 'Electrical danger',
    'call-point': 'Call point',
    complaint: 'Report of fire',
  },
};

/** What the trail calls these events. */
export const floodTrailEn: SameShape<typeof floodTrailZh> = {
  AlarmStartedChattering: 'Began to chatter',
  AlarmStoppedChattering: 'Stopped chattering',
  FireSignJoined: 'Sign of fire joined',
};
