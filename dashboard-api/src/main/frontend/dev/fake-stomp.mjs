import { WebSocketServer } from 'ws';

/** Speaks just enough STOMP for the page; keeps the sockets that listen in the given set. */
export function serveStomp(server, sockets) {
  new WebSocketServer({ server, path: '/ws' }).on('connection', (socket) => {
    socket.on('message', (data) => {
      const text = data.toString();
      if (text.startsWith('CONNECT')) {
        socket.send('CONNECTED\nversion:1.2\nheart-beat:10000,10000\n\n\0');
      } else if (text.startsWith('SUBSCRIBE')) {
        socket.subscription = /\nid:(.*)\n/.exec(text)[1];
        sockets.add(socket);
      }
    });
    const beat = setInterval(() => socket.send('\n'), 10_000);
    socket.on('close', () => {
      clearInterval(beat);
      sockets.delete(socket);
    });
  });
}
