/** 128 random bits, base64url: names pages, page instances, connections and reports without saying anything. */
export function randomToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}

/** The same after a reload of this tab, another one in every other tab. */
export function pageToken(storage: Storage = sessionStorage): string {
  const known = storage.getItem('page');
  if (known) {
    return known;
  }
  const fresh = randomToken();
  storage.setItem('page', fresh);
  return fresh;
}
