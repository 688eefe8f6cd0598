import { called, formType, type Hostile } from "./hostile";

const lines = (text: string) => text.trim().split(/\s+/);

const escapes = lines(`
  /%E0%A4%A /me/interviews/%E0%A4%A /% /%zz /w/%C3%28 /feedback/%ff /_next/static/%E0%A4%A /api/%E0%A4%A /%00 /me/%00x /icon.svg%E0%A4%A`);
const trees = ["", "x", "{}", "[]", "%5B", "%E0%A4%A", '["",{},null,"x"]', "[".repeat(3_000), "[1,{}]", "null"];
const onPages = lines("PUT DELETE PATCH OPTIONS TRACE PROPFIND SEARCH LINK");
const onRoutes = lines("DELETE PATCH TRACE PROPFIND");

/** Addresses, headers and methods that the framework cannot read, or that nothing of ours has. */
export const refusedHeads = (ours: string): Hostile[] => [
  ...escapes.flatMap((path) =>
    ["GET", "HEAD", "POST"].map((method) => ({
      ...{ name: `${method} ${path}`, method, path, headers: { origin: ours }, status: [400] },
    })),
  ),
  ...trees.map((tree) => ({
    ...{ name: `pages ${tree.slice(0, 40)}`, path: "/sign-in", status: [400] },
    headers: { rsc: "1", "next-router-state-tree": tree },
  })),
  ...onPages.flatMap((method) =>
    lines("/ /sign-in /me /nothing /robots.txt /_next/static/x.js").map((path) => ({
      ...{ name: `${method} ${path}`, method, path, headers: { origin: ours }, status: [405] },
    })),
  ),
  ...onRoutes.map((method) => ({
    ...{ name: `${method} /api/plan`, method, path: "/api/plan", headers: { origin: ours }, status: [405] },
  })),
];

const addresses = lines(String.raw`
  //evil.example // /\evil.example /..%2f..%2fpackage.json /_next/static/..%2f..%2fx /_next/image?url=%2Ficon.svg&w=64&q=75
  /_next/data/x/index.json /icon.svgfoo /api/nothing /sign-in/ /sign-in// /.well-known/x /?__nextLocale=x /?_rsc=x
  /sign-in?next=%E0%A4%A /sign-in?%E0%A4%A=% /%2e%2e/ /me%2f /_error /_not-found /404 /500 /index /_global-error`);

const headers: Record<string, string>[] = [
  { rsc: "1" },
  { rsc: "x" },
  { rsc: "1", "next-router-prefetch": "1" },
  { rsc: "1", "next-router-prefetch": "2" },
  { "next-router-prefetch": "1" },
  { rsc: "1", "next-router-segment-prefetch": "/_tree" },
  { rsc: "1", "next-router-segment-prefetch": "/../x" },
  { rsc: "1", "next-router-segment-prefetch": "%E0%A4%A" },
  { rsc: "1", "next-url": "%E0%A4%A" },
  { rsc: "1", "next-url": "http://evil.example" },
  { rsc: "1", "next-router-state-tree": "%5B%22%22%2C%7B%7D%5D" },
  { rsc: "1", "next-router-state-tree": '["",[]]' },
  { rsc: "1", "next-router-state-tree": '["x",{"children":["y",{}],"a":["z",{},null,"refetch"]}]' },
  { "next-hmr-refresh": "1", rsc: "1" },
  { "next-resume": "1" },
  { "x-matched-path": "/me" },
  { "x-middleware-rewrite": "http://evil.example/" },
  { "x-middleware-subrequest": "proxy:proxy:proxy:proxy:proxy" },
  { "x-middleware-next": "1", "x-middleware-invoke": "1" },
  { "x-invoke-path": "/me", "x-invoke-status": "500", "x-invoke-output": "/me" },
  { "x-nextjs-data": "1" },
  { "x-now-route-matches": "1=a" },
  { "x-next-revalidated-tags": "a", "x-next-revalidate-tag-token": "b" },
  { "x-prerender-revalidate": "x" },
  { "x-ours": "x", "x-asked-directly": "yes" },
  { "content-security-policy": "script-src 'nonce-x\"><script>'" },
  { "content-security-policy-report-only": "script-src 'nonce-<x>'" },
  { host: "evil.example" },
  { host: "a b" },
  { host: "[::1" },
  { "x-forwarded-host": "evil.example" },
  { "x-forwarded-host": "a b", "x-forwarded-proto": "x y" },
  { "x-forwarded-proto": "javascript" },
  { "x-forwarded-port": "99999999" },
  { "x-forwarded-for": "x".repeat(5_000) },
  { forwarded: "for=1.2.3.4;host=evil.example" },
  { connection: "Upgrade", upgrade: "websocket", "sec-websocket-key": "eA==", "sec-websocket-version": "13" },
  { connection: "Upgrade, HTTP2-Settings", upgrade: "h2c", "http2-settings": "AAMAAABkAAQAAP__" },
  { "accept-language": "x".repeat(5_000) },
  { cookie: "followthrough=%E0%A4%A; __prerender_bypass=x; __next_preview_data=x" },
  { cookie: "=; ;;==; followthrough" },
  { "if-none-match": "x", "if-modified-since": "x" },
  { range: "bytes=9-1" },
  { accept: "x".repeat(3_000), "accept-encoding": "x, br;q=z" },
  { "user-agent": "" },
];

const onCalls: Record<string, string>[] = [
  { host: "evil.example" },
  { "x-forwarded-host": "evil.example" },
  { "x-forwarded-host": "evil.example, localhost" },
  { "x-action-forwarded": "1" },
  { "next-router-state-tree": '["x",{"children":["y",{}]}]' },
  { "next-url": "%E0%A4%A" },
  { rsc: "1", "next-router-prefetch": "1" },
  { "x-forwarded-proto": "x y" },
  { expect: "100-continue" },
];

/** What is odd and yet no fault of a form: it is answered with whatever is there, but never as a fault of ours. */
export function oddHeads(ours: string, action: string): Hostile[] {
  const status = [200, 204, 303, 307, 308, 400, 403, 404, 405];
  const call = { ...formType, origin: ours, "next-action": action };
  const posted = { method: "POST", body: called(), status };
  const shortly = (odd: Record<string, string>) => JSON.stringify(odd).slice(0, 80);
  return [
    ...[...addresses, `/?${"a=b&".repeat(2_000)}`, `/${"a/".repeat(3_000)}`].map((path) => ({
      ...{ name: path.slice(0, 80), path, status },
    })),
    ...headers.flatMap((odd) =>
      lines("/sign-in /me /nothing /icon.svg /api/nothing").map((path) => ({
        ...{ name: `${path} with ${shortly(odd)}`, path, headers: odd, status },
      })),
    ),
    ...onCalls.map((odd) => ({
      ...{ ...posted, name: `a call with ${shortly(odd)}`, path: "/sign-in", headers: { ...call, ...odd } },
    })),
    ...lines("/me /w/x /nothing /icon.svg /robots.txt /_next/static/x.js /mailbox /plan /w/x/insights/x").map(
      (path) => ({
        ...{ ...posted, name: `a call sent to ${path}`, path, headers: call },
      }),
    ),
  ];
}
