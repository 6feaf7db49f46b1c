/**
 * Keeps Chromium from asking anybody anything by itself: no names looked up, no lists, parts or reports fetched, no
 * proxy searched for. The mail account is reached by Node's own sockets, which none of this touches.
 */
export const quietSwitches: readonly (readonly [name: string, value?: string])[] = [
  // Whatever still wants to go somewhere finds no such host; addresses of numbers are mapped too.
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['dns-prefetch-disable'],
  ['no-proxy-server'],
  ['no-pings'],
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-client-side-phishing-detection'],
  ['disable-component-update'],
  ['disable-default-apps'],
  ['disable-domain-reliability'],
  ['disable-quic'],
  ['disable-sync'],
  ['safebrowsing-disable-auto-update'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
];
