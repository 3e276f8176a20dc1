import { create } from 'zustand';

/** What the operator looks at: one thing of the village, a spot of the map, a case, or a part of the platform. */
export type Selection =
  | { readonly type: 'device'; readonly id: string }
  | { readonly type: 'place'; readonly id: string }
  | { readonly type: 'lot'; readonly id: string }
  | { readonly type: 'case'; readonly id: string }
  | { readonly type: 'platform'; readonly id: string }
  | { readonly type: 'spot'; readonly lon: number; readonly lat: number };

/** A case about to be opened by hand, with the place or spot it is about. */
export interface NewCase {
  readonly place: string | null;
  readonly placeName: string;
  readonly lon: number | null;
  readonly lat: number | null;
}

/** The lists of alarms: those that ask for attention, and by what the others are kept from asking. */
export type AlarmTab = 'active' | 'shelved' | 'suppressed' | 'outOfService';

/** What is about to be done to an alarm and needs a few more words. */
export interface AlarmWish {
  readonly ask: 'shelve' | 'takeOutOfService' | 'approve' | 'decline';
  readonly alarm: string;
}

interface Desk {
  selection: Selection | null;
  /** Grows when the map should move to the selection. */
  showOnMap: number;
  newCase: NewCase | null;
  verifying: string | null;
  alarmTab: AlarmTab;
  alarmWish: AlarmWish | null;
  /** Whether the list of active alarms shows groups. */
  grouped: boolean;
  /** Whether it does so, by the operator's choice, while there is no flood. */
  groupedInCalm: boolean;
  /** The flood (when it began; null: none) for which the above was last decided, by itself or by hand. */
  groupedFor: number | null;
  help: boolean;
  /** Whether the modes of the area are open to be declared and ended. */
  modes: boolean;
  select: (selection: Selection | null, options?: { readonly moveMap?: boolean }) => void;
  openNewCase: (draft: NewCase | null) => void;
  verify: (alarmId: string | null) => void;
  showAlarmTab: (tab: AlarmTab) => void;
  askAbout: (wish: AlarmWish | null) => void;
  /** Groups the list when a flood begins and restores the operator's choice when it ends. */
  settleGrouping: (flood: number | null) => void;
  /** The other way round, by hand, for as long as this flood or the calm lasts. */
  switchGrouping: (flood: number | null) => void;
  showHelp: (shown: boolean) => void;
  showModes: (shown: boolean) => void;
}

/** State of this desk that several panels share; nothing in it comes from the server. */
export const useDesk = create<Desk>((set) => ({
  selection: null,
  showOnMap: 0,
  newCase: null,
  verifying: null,
  alarmTab: 'active',
  alarmWish: null,
  grouped: false,
  groupedInCalm: false,
  groupedFor: null,
  help: false,
  modes: false,
  select: (selection, options) =>
    set((desk) => ({
      selection,
      showOnMap: options?.moveMap === true ? desk.showOnMap + 1 : desk.showOnMap,
    })),
  openNewCase: (newCase) => set({ newCase }),
  verify: (verifying) => set({ verifying }),
  showAlarmTab: (alarmTab) => set({ alarmTab }),
  askAbout: (alarmWish) => set({ alarmWish }),
  settleGrouping: (flood) =>
    set(({ groupedFor, groupedInCalm }) =>
      flood === groupedFor ? {} : { groupedFor: flood, grouped: flood !== null || groupedInCalm },
    ),
  switchGrouping: (flood) =>
    set(({ grouped, groupedInCalm }) => ({
      groupedFor: flood,
      grouped: !grouped,
      groupedInCalm: flood === null ? !grouped : groupedInCalm,
    })),
  showHelp: (help) => set({ help }),
  showModes: (modes) => set({ modes }),
}));
