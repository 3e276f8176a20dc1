import { type Frame, readFrame, readSnapshot } from '../contract/live';
import { serverClock } from '../lib/clock';
import { useConnection } from '../lib/connection';
import type { LiveStore } from '../lib/liveStore';

/** The server sends something at least every 10 s; three silent spans mean that the link is dead. */
export const HEARTBEAT_TIMEOUT_MILLIS = 30_000;

/** What the feed needs of a connection to `/topic/live`. */
export interface Link {
  start(on: { up: () => void; message: (text: string) => void; down: () => void }): void;
  /** Drops the connection; the link tries again by itself. */
  restart(): void;
  stop(): void;
}

interface Sources {
  readonly link: Link;
  readonly loadSnapshot: () => Promise<unknown>;
  readonly store: LiveStore;
  readonly wait?: (millis: number) => Promise<void>;
}

const waitFor = (millis: number) => new Promise<void>((done) => setTimeout(done, millis));

/**
 * Keeps the live store equal to the server: subscribes, loads the snapshot, then follows the frames. A new epoch or
 * a gap in the sequence loads the snapshot anew; frames that arrive meanwhile wait for it.
 */
export class LiveFeed {
  private epoch: string | null = null;
  private seq = 0;
  private loading = false;
  private wantsSnapshot = false;
  private up = false;
  private stopped = false;
  private pending: Frame[] = [];
  private lastHeardAt = 0;
  private watch: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly sources: Sources) {}

  start(): void {
    this.sources.link.start({
      up: () => this.onUp(),
      message: (text) => this.onMessage(text),
      down: () => this.onDown(),
    });
    this.watch = setInterval(() => this.checkHeartbeat(), 1000);
  }

  stop(): void {
    this.stopped = true;
    clearInterval(this.watch);
    this.sources.link.stop();
  }

  private onUp(): void {
    this.up = true;
    this.lastHeardAt = Date.now();
    this.pending = [];
    void this.reload();
  }

  private onDown(): void {
    this.up = false;
    this.cutOff();
  }

  private onMessage(text: string): void {
    this.lastHeardAt = Date.now();
    let frame: Frame;
    try {
      frame = readFrame(text);
    } catch (failure) {
      console.error('frame not understood', failure);
      useConnection.setState((state) => ({ unreadable: state.unreadable + 1 }));
      void this.reload();
      return;
    }
    serverClock.learn(frame.at);
    if (this.loading) {
      this.pending.push(frame);
    } else {
      this.follow(frame);
    }
  }

  /** Applies a frame that continues what is known; anything else asks for the snapshot. */
  private follow(frame: Frame): void {
    if (frame.epoch !== this.epoch || frame.from > this.seq) {
      void this.reload();
      return;
    }
    if (frame.seq > this.seq) {
      this.sources.store.apply(frame.changes);
      this.seq = frame.seq;
    }
    useConnection.setState((state) => ({
      dataAt: frame.at,
      merged: state.merged + frame.merged,
      unreadable: state.unreadable + frame.unreadable,
    }));
  }

  private async reload(): Promise<void> {
    if (this.loading) {
      this.wantsSnapshot = true;
      return;
    }
    this.loading = true;
    const wait = this.sources.wait ?? waitFor;
    for (let attempt = 0; this.up && !this.stopped; attempt++) {
      try {
        this.wantsSnapshot = false;
        const body = await this.sources.loadSnapshot();
        if (!this.up) {
          break;
        }
        this.take(body);
        if (!this.wantsSnapshot) {
          break;
        }
      } catch (failure) {
        console.error('snapshot failed', failure);
        await wait(Math.min(1000 * 2 ** attempt, 10_000) * (0.5 + Math.random()));
      }
    }
    this.loading = false;
    const waiting = this.pending;
    this.pending = [];
    for (const frame of waiting) {
      if (this.up && !this.loading) {
        this.follow(frame);
      }
    }
    if (this.up && this.wantsSnapshot && !this.loading) {
      void this.reload();
    }
  }

  private take(body: unknown): void {
    const snapshot = readSnapshot(body);
    serverClock.learn(snapshot.at);
    this.epoch = snapshot.epoch;
    this.seq = snapshot.seq;
    this.sources.store.replace(snapshot.changes);
    useConnection.setState((state) => ({
      link: 'live',
      lostAt: null,
      dataAt: snapshot.at,
      area: snapshot.area,
      unreadable: state.unreadable + snapshot.unreadable,
      snapshots: state.snapshots + 1,
    }));
  }

  private checkHeartbeat(): void {
    if (this.up && Date.now() - this.lastHeardAt > HEARTBEAT_TIMEOUT_MILLIS) {
      this.up = false;
      this.cutOff();
      this.sources.link.restart();
    }
  }

  private cutOff(): void {
    useConnection.setState((state) =>
      state.link === 'live' ? { link: 'cutOff', lostAt: serverClock.now() } : state,
    );
  }
}
