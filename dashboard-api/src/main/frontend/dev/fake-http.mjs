/** The text that a request carries. */
export const body = (request) =>
  new Promise((done) => {
    let text = '';
    request.on('data', (part) => {
      text += part;
    });
    request.on('end', () => done(text));
  });

/** A refusal as problem+json. */
export const problem = (status, code, zh) => ({
  status,
  json: { type: 'about:blank', title: zh, status, detail: zh, code },
});

export const ok = (json) => ({ status: 200, json });

export const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
};
