import { Client, ReconnectionTimeMode, TickerStrategy } from '@stomp/stompjs';
import type { Link } from './liveFeed';

const FIRST_RETRY_MILLIS = 1000;
const LAST_RETRY_MILLIS = 10_000;

/**
 * The STOMP connection to `/ws` that hears one destination. It reconnects by itself with growing, jittered pauses, so that a restarted server
 * does not meet all screens in one second. `beforeRetry` is asked before each new try.
 */
export function stompLink(beforeRetry: () => Promise<void>, destination = '/topic/live'): Link {
  const scheme = location.protocol === 'https:' ? 'wss:' : 'ws:';
  const client = new Client({
    brokerURL: `${scheme}//${location.host}/ws`,
    connectionTimeout: 10_000,
    reconnectDelay: FIRST_RETRY_MILLIS,
    maxReconnectDelay: LAST_RETRY_MILLIS,
    reconnectTimeMode: ReconnectionTimeMode.EXPONENTIAL,
    heartbeatIncoming: 10_000,
    heartbeatOutgoing: 10_000,
    // A worker keeps time in a hidden page too, where timers are slowed down.
    heartbeatStrategy: TickerStrategy.Worker,
    discardWebsocketOnCommFailure: true,
  });
  let tries = 0;
  return {
    start(on) {
      client.beforeConnect = async () => {
        if (tries++ > 0) {
          await new Promise((done) => setTimeout(done, Math.random() * 1000));
          await beforeRetry();
        }
      };
      client.onConnect = () => {
        client.subscribe(destination, (message) => on.message(message.body));
        on.up();
      };
      client.onWebSocketClose = () => on.down();
      client.onStompError = (frame) => console.error('stomp refused', frame.headers.message);
      client.activate();
    },
    restart() {
      client.forceDisconnect();
    },
    stop() {
      void client.deactivate();
    },
  };
}
