import type { houseTrailZh, houseZh } from './houseZh';
import type { SameShape } from './shape';

/** What the household group of an alarm told the desk by the page behind the link in their message. */
export const houseEn: SameShape<typeof houseZh> = {
  house: {
    help: '{{count}} need help',
    helpHint:
      'People of the household group ask for help by the link in their message; call them or send somebody at once',
    told: 'Told by the houses',
    person: 'household',
    counts: {
      safe: '{{count}} safe',
      falseAlarm: '{{count}} say it is a false alarm',
      silence: '{{count}} ask for silence',
    },
    toldHint: 'What the houses tell decides nothing: the desk verifies, mutes and resets',
  },
  houseAnswer: {
    safe: 'safe, everyone is out',
    help: 'help needed',
    'false-alarm': 'says it is a false alarm',
    silence: 'asks for silence',
  },
};

export const houseTrailEn: SameShape<typeof houseTrailZh> = { HouseAnswered: 'Told by a house' };
