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

interface Desk {
  selection: Selection | null;
  /** Grows when the map should move to the selection. */
  showOnMap: number;
  newCase: NewCase | null;
  verifying: string | null;
  help: boolean;
  select: (selection: Selection | null, options?: { readonly moveMap?: boolean }) => void;
  openNewCase: (draft: NewCase | null) => void;
  verify: (alarmId: string | null) => void;
  showHelp: (shown: boolean) => void;
}

/** State of this desk that several panels share; nothing in it comes from the server. */
export const useDesk = create<Desk>((set) => ({
  selection: null,
  showOnMap: 0,
  newCase: null,
  verifying: null,
  help: false,
  select: (selection, options) =>
    set((desk) => ({
      selection,
      showOnMap: options?.moveMap === true ? desk.showOnMap + 1 : desk.showOnMap,
    })),
  openNewCase: (newCase) => set({ newCase }),
  verify: (verifying) => set({ verifying }),
  showHelp: (help) => set({ help }),
}));
