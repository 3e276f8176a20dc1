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
  help: boolean;
  select: (selection: Selection | null, options?: { readonly moveMap?: boolean }) => void;
  openNewCase: (draft: NewCase | null) => void;
  verify: (alarmId: string | null) => void;
  showAlarmTab: (tab: AlarmTab) => void;
  askAbout: (wish: AlarmWish | null) => void;
  showHelp: (shown: boolean) => void;
}

/** State of this desk that several panels share; nothing in it comes from the server. */
export const useDesk = create<Desk>((set) => ({
  selection: null,
  showOnMap: 0,
  newCase: null,
  verifying: null,
  alarmTab: 'active',
  alarmWish: null,
  help: false,
  select: (selection, options) =>
    set((desk) => ({
      selection,
      showOnMap: options?.moveMap === true ? desk.showOnMap + 1 : desk.showOnMap,
    })),
  openNewCase: (newCase) => set({ newCase }),
  verify: (verifying) => set({ verifying }),
  showAlarmTab: (alarmTab) => set({ alarmTab }),
  askAbout: (alarmWish) => set({ alarmWish }),
  showHelp: (help) => set({ help }),
}));
