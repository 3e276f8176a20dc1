/** An id as it stands in a REST path: its slashes are written as tildes. */
export function inPath(id: string): string {
  return id.split('/').map(encodeURIComponent).join('~');
}

/** The part of an id that people use: `xijiang/H-001` is `H-001`. */
export function shortId(id: string): string {
  return id.slice(id.lastIndexOf('/') + 1);
}
